#include "engine/layer/feature_table.hpp"

#include "tests/support/layers.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::layer_of;

TEST(FeatureTable, holds_what_the_layer_held) {
    Layer layer = layer_of({{"a", "POINT(36.3 33.5)"}, {"b", ""}, {"c", "POLYGON((0 0,1 0,1 1,0 0))"}});
    layer.features[1].values = {{}, std::int64_t{814}, 0.25, *parse_date("2025-07-13"), std::string{R"([{"by":"A"}])"}};
    const FeatureTable table = table_of(layer);
    ASSERT_EQ(table.size(), 3U);
    EXPECT_EQ(table.name(), "strike_sites");
    EXPECT_EQ(table.metadata(), layer.metadata);
    for (FeatureTable::RowNumber row = 0; row < 3; ++row) {
        const Feature& feature = layer.features[row];
        EXPECT_EQ(table.id(row), feature.id);
        EXPECT_EQ(table.geometry(row), feature.geometry);
        for (std::size_t field = 0; field < layer.schema.size(); ++field) {
            EXPECT_EQ(value_of(table.value(row, field)), feature.values[field]) << row << ' ' << field;
        }
    }
}

TEST(FeatureTable, finds_a_feature_by_its_id) {
    const FeatureTable table = table_of(layer_of({{"a", ""}, {"b", "POINT(1 1)"}, {"a", "POINT(2 2)"}, {"c", ""}}));
    EXPECT_EQ(table.find("b"), 1U);
    EXPECT_EQ(table.find("a"), 0U) << "the first of two answers";
    EXPECT_EQ(table.find("c"), 3U);
    EXPECT_EQ(table.id(2), "a");
    EXPECT_EQ(table.find("name of a"), std::nullopt);
}

TEST(FeatureTable, keeps_a_shape_that_many_share_once) {
    const char* province = "POLYGON((0 0,1 0,1 1,0 0))";
    const FeatureTable table = table_of(layer_of({{"a", province}, {"b", "LINESTRING(5 5,6 6)"}, {"c", province}}));
    EXPECT_EQ(table.shapes().size(), 2U);
    EXPECT_EQ(table.shape_number(0), table.shape_number(2));
    EXPECT_NE(table.shape_number(0), table.shape_number(1));
}

TEST(FeatureTable, knows_boxes_and_positions) {
    const FeatureTable table = table_of(layer_of({{"a", "POINT(36 33)"}, {"b", ""}, {"c", "LINESTRING(0 0,4 2)"}}));
    EXPECT_TRUE(table.is_point(0));
    EXPECT_FALSE(table.has_geometry(1));
    EXPECT_EQ(table.position(2), (LonLat{2, 1}));
    EXPECT_EQ(table.box(2), (Box{0, 0, 4, 2}));
    EXPECT_TRUE(empty(table.box(1)));
    EXPECT_EQ(table.bounds(), (Box{0, 0, 36, 33}));
}

TEST(FeatureTable, has_a_whole_number_in_a_field_of_reals) {
    FeatureTable table{"t", "T", test::one_of_each(), {}};
    const std::vector<ValueView> values{{}, {}, std::int64_t{3}, {}, {}};
    table.add("a", {}, values);
    EXPECT_EQ(table.value(0, 2), ValueView{3.0});
}

}  // namespace
}  // namespace sitmap
