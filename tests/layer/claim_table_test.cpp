#include "engine/layer/claim_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

Layer strikes_with(const std::string& claims) {
    Layer layer{"strike_sites", "Strike sites", feature_schema(), {}, {}};
    Feature feature{"ev-1", Geometry{Point{{36, 33}}}, {}};
    feature.values.resize(layer.schema.size());
    feature.values[field_index(layer.schema, "claims")] = claims;
    layer.features.push_back(feature);
    return layer;
}

TEST(ClaimTable, has_a_row_for_each_claim_beside_its_event) {
    const Layer table = claim_table(std::vector{strikes_with(
        R"([{"about":"killed","low":3,"best":3,"by":"the ministry","preliminary":true,"doc":"d1","start":4,"end":9},)"
        R"({"about":"target","text":"a headquarters","by":"the army","doc":"d1","start":20,"end":40}])")});
    ASSERT_EQ(table.features.size(), 2U);
    EXPECT_EQ(text_value(table, table.features[0], "event_id"), "ev-1");
    EXPECT_EQ(value(table, table.features[0], "low"), Value{std::int64_t{3}});
    EXPECT_EQ(value(table, table.features[0], "high"), Value{}) << "what is not said stays empty";
    EXPECT_EQ(value(table, table.features[0], "preliminary"), Value{std::int64_t{1}});
    EXPECT_EQ(text_value(table, table.features[1], "text"), "a headquarters");
    EXPECT_EQ(text_value(table, table.features[1], "by"), "the army");
}

TEST(ClaimTable, passes_over_what_is_no_list_of_claims) {
    for (const char* edited : {"", "{}", "[1, \"two\"]", "[{", R"({"about":"killed"})"}) {
        EXPECT_TRUE(claim_table(std::vector{strikes_with(edited)}).features.empty()) << edited;
    }
}

}  // namespace
}  // namespace sitmap
