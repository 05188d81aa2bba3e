#include "engine/output/label_tables.hpp"

#include "engine/map/frame.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

constexpr LonLat damascus{36.3, 33.5};

Composition page_with(PlacedLabel label) {
    Composition page;
    page.middle = {36.3, 33.0};
    page.px_per_km = 4;
    page.panel = {0, 0, 800, 600};
    page.labels.push_back(std::move(label));
    return page;
}

PlacedLabel town_label(PagePoint baseline) {
    PlacedLabel label{"town:1", {{baseline.x, baseline.y - 10, baseline.x + 50, baseline.y}}};
    TypeStyle style;
    style.size = 11.5;
    label.lines.push_back({"Aville", "town", style, baseline});
    return label;
}

template <typename Type>
Type value_of(const Layer& layer, std::size_t row, const char* field) {
    return std::get<Type>(layer.features.at(row).values.at(field_index(layer.schema, field)));
}

TEST(LabelTables, hang_a_line_on_its_spot_at_a_distance_on_paper) {
    const PagePoint spot = MapFrame{{36.3, 33.0}, 4, {0, 0, 800, 600}}.to_page(damascus);
    const Composition page = page_with(town_label({spot.x + 9.6, spot.y + 4.8}));
    const auto tables = label_tables(page, [](std::string_view) { return std::optional{damascus}; }, {});
    const Layer& lines = tables.lines.layer;
    ASSERT_EQ(lines.features.size(), 1U);
    EXPECT_EQ(std::get<Point>(lines.features[0].geometry).at, damascus);
    EXPECT_EQ(value_of<std::string>(lines, 0, "text"), "Aville");
    EXPECT_NEAR(value_of<double>(lines, 0, "dx_mm"), 2.54, 0.002);
    EXPECT_NEAR(value_of<double>(lines, 0, "dy_mm"), 1.27, 0.002);
    EXPECT_DOUBLE_EQ(tables.lines.looks.at(value_of<std::string>(lines, 0, "look")).style.size, 11.5);
}

TEST(LabelTables, hang_a_label_with_a_leader_on_the_leaders_beginning) {
    PlacedLabel label = town_label({100, 100});
    label.leader_line = {{90, 96}, {60, 96}, {60, 200}};
    const auto tables = label_tables(page_with(label), [](std::string_view) { return std::optional{damascus}; }, {});
    ASSERT_EQ(tables.leaders.features.size(), 1U);
    const auto& leader = std::get<LineString>(tables.leaders.features[0].geometry);
    EXPECT_EQ(leader.points.size(), 3U);
    EXPECT_EQ(std::get<Point>(tables.lines.layer.features[0].geometry).at, leader.points.front());
    EXPECT_NEAR(value_of<double>(tables.lines.layer, 0, "dx_mm"), 2.646, 0.001);
}

TEST(LabelTables, keep_glyphs_on_one_paper_together) {
    PlacedLabel label = town_label({100, 100});
    label.glyphs = {{"strike", "reported", {110, 120}, 15}, {"clash", "reported", {131, 120}, 15}};
    label.panel = PageBox{98, 109.5, 143, 130.5};
    const auto tables = label_tables(page_with(label), [](std::string_view) { return std::nullopt; }, {});
    ASSERT_EQ(tables.glyphs.layer.features.size(), 1U);
    const GlyphLook& look = tables.glyphs.looks.begin()->second;
    EXPECT_TRUE(look.paper);
    ASSERT_EQ(look.glyphs.size(), 2U);
    EXPECT_DOUBLE_EQ(look.glyphs[0].at.x, -10.5);
    EXPECT_DOUBLE_EQ(look.glyphs[1].at.x, 10.5);
}

TEST(LabelTables, leave_the_scale_to_programs_that_know_theirs) {
    PlacedLabel label = town_label({100, 100});
    label.id = "scale";
    const auto tables = label_tables(page_with(label), [](std::string_view) { return std::nullopt; }, {});
    EXPECT_TRUE(tables.lines.layer.features.empty());
}

}  // namespace
}  // namespace sitmap
