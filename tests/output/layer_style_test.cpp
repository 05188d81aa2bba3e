// The looks of one map in the dialects that desktops and map servers read, each held against the file that
// was looked at (styles/<layer>.qml and .sld beside this file). BLESS=1 in the environment writes them anew.

#include "engine/output/layer_style.hpp"

#include "engine/core/base64.hpp"
#include "engine/map/unit_symbol.hpp"

#include "engine/output/event_rules.hpp"
#include "tests/support/looks.hpp"
#include "tests/support/told_map.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace sitmap {
namespace {

using test::english;
using test::map_of;
using test::news;
using test::square;

namespace fs = std::filesystem;

// Every way of drawing: glyph, disc, circle, ring, hatch, soft, a zone with an event in it, a line.
Map every_look() {
    return map_of({{"strike_sites", "strike", "Aville", "P0", "site", "POINT(2 2)"},
                   {"strike_sites", "strike", "Bville", "P1", "site", "POINT(3 2)", "confirmed"},
                   {"strike_sites", "strike", "Cville", "P2", "site", "POINT(4 2)", "disputed"},
                   {"clashes", "clash", "near Aville", "P3", "fuzzy_area", square},
                   {"clashes", "clash", "Bshire", "P5", "area", square},
                   {"strike_sites", "strike", "Bshire", "P5", "area", square},
                   {"advance_points", "advance", "the west", "P6", "fuzzy_area", square},
                   {"advance_points", "advance", "the zone", "P6", "area", square},
                   {"buffer_zone", "zone", "the zone", "P6", "area", square, ""},
                   {"buffer_zone", "zone_line", "Line A", "P6", "line", "LINESTRING(0 0, 1 1)", ""}});
}

// Positions of units, two of them at one place; one without a code, and one whose code no symbol tells.
Map positions_of_units() {
    Map map = map_of({{"advance_points", "deployment", "Aville", "P2", "site", "POINT(2 2)"},
                      {"advance_points", "deployment", "Aville", "P2", "site", "POINT(2 2)"},
                      {"advance_points", "deployment", "Bville", "P2", "site", "POINT(3 2)"},
                      {"advance_points", "deployment", "Cville", "P2", "site", "POINT(4 2)"},
                      {"advance_points", "deployment", "Dville", "P2", "site", "POINT(5 2)"}});
    Layer& layer = map.layers[0];
    const char* const codes[] = {"SFGPUCI----H---", "SHGPUCI----D---", "SHGPUCI----D---", "", "SHAPMF---------"};
    for (std::size_t i = 0; i < layer.features.size(); ++i) {
        layer.features[i].values[field_index(layer.schema, "sidc")] = std::string{codes[i]};
    }
    return map;
}

/// The theme with frames for two sides, an icon and two sizes.
const Symbology& with_units() {
    static const Symbology theme = [] {
        Symbology made = news();
        UnitSymbols units;
        for (const auto& [side, frame] : {std::pair{"F", "M-9 -6L9 -6L9 6L-9 6Z"}, {"H", "M0 -9L9 0L0 9L-9 0Z"}}) {
            units.sides[side].outline = parse_path(frame);
            units.sides[side].functions["UCI"].lines = parse_path("M-5 -5L5 5");
            units.sides[side].echelons["D"] = units.sides[side].echelons["H"] = parse_path("M-1 -13L1 -13L1 -11Z");
        }
        made.units = std::make_shared<const UnitSymbols>(std::move(units));
        return made;
    }();
    return theme;
}

int rules_met(const Layer& layer, const Feature& feature, const std::vector<EventRule>& rules) {
    return static_cast<int>(std::ranges::count_if(rules, [&](const EventRule& rule) {
        return std::ranges::all_of(rule.conditions, [&](const RuleCondition& condition) {
            return condition.values.contains(text_value(layer, feature, condition.field)) != condition.none_of;
        });
    }));
}

std::string read(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::size_t count(const std::string& text, const std::string& what) {
    std::size_t found = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
        ++found;
    }
    return found;
}

void expect_same(const fs::path& golden, const std::string& text) {
    if (std::getenv("BLESS") != nullptr) {
        std::ofstream{golden, std::ios::binary} << text;
    }
    EXPECT_EQ(read(golden), text) << golden;
}

TEST(LayerStyle, is_the_one_that_was_looked_at) {
    const fs::path folder = SITMAP_SOURCE_DIR "/tests/output/styles";
    const std::vector<LayerStyle> styles = layer_styles(every_look(), {news(), english()});
    ASSERT_EQ(styles.size(), 4U);
    for (const LayerStyle& style : styles) {
        expect_same(folder / (style.table + ".qml"), style.qml);
        expect_same(folder / (style.table + ".sld"), style.sld);
    }
}

TEST(LayerStyle, has_the_same_rules_in_every_dialect) {
    for (const LayerStyle& style : layer_styles(every_look(), {news(), english()})) {
        EXPECT_EQ(count(style.sld, "<se:Rule>"), count(style.qml, "<rule key=\"rule-")) << style.table;
        EXPECT_GT(count(style.sld, "<se:Rule>"), 0U) << style.table;
    }
}

TEST(LayerStyle, names_each_place_once) {
    for (const LayerStyle& style : layer_styles(every_look(), {news(), english()})) {
        // An advance in the zone is named with the zone, clashes in Bshire with its strikes; a line has no name.
        const std::size_t unnamed = style.table == "strike_sites" ? 0 : 1;
        EXPECT_EQ(count(style.sld, "<se:TextSymbolizer>"), count(style.sld, "<se:Rule>") - unnamed) << style.table;
        EXPECT_EQ(count(style.sld, "<ogc:PropertyName>place</ogc:PropertyName>"),
                  count(style.sld, "<se:TextSymbolizer>"))
            << style.table;
    }
}

TEST(LayerStyle, draws_in_sld_what_the_theme_says_for_a_soft_edge) {
    Symbology plain = news();
    plain.substitutes["sld"]["soft"] = "tint";
    const auto sld_of = [](const Symbology& symbology) {
        const std::vector<LayerStyle> styles = layer_styles(every_look(), {symbology, english()});
        return std::ranges::find(styles, "advance_points", &LayerStyle::table)->sld;
    };
    EXPECT_NE(sld_of(news()).find("<se:WellKnownName>circle</se:WellKnownName>"), std::string::npos);
    EXPECT_EQ(sld_of(plain).find("<se:WellKnownName>circle</se:WellKnownName>"), std::string::npos);
}

TEST(LayerStyle, takes_names_of_a_report_as_text) {
    const char* const name = "A<b>'s & \"C\"";
    const Map map = map_of({{"advance_points", "advance", name, "P6", "area", square},
                            {"buffer_zone", "zone", name, "P6", "area", square, ""}});
    const std::string sld = layer_styles(map, {news(), english()}).back().sld;
    EXPECT_NE(sld.find("<ogc:Literal>A&lt;b&gt;'s &amp; &quot;C&quot;</ogc:Literal>"), std::string::npos) << sld;
}

TEST(EventRules, let_each_feature_meet_one) {
    const Map map = every_look();
    int rules = 0;
    for (const LayerRules& layer : event_rules(map, {news(), english()})) {
        rules += static_cast<int>(layer.rules.size());
        const auto table = std::ranges::find(map.layers, layer.layer, &Layer::name);
        for (const EventRule& rule : layer.rules) {
            EXPECT_TRUE(std::ranges::any_of(table->features, [&](const Feature& feature) {
                return std::ranges::all_of(rule.conditions, [&](const RuleCondition& condition) {
                    return condition.values.contains(text_value(*table, feature, condition.field)) != condition.none_of;
                });
            })) << rule.label;
        }
    }
    EXPECT_EQ(rules, 10);
}

TEST(EventRules, tell_units_apart_by_their_codes) {
    const Map map = positions_of_units();
    const std::vector<LayerRules> layers = event_rules(map, {with_units(), english()});
    ASSERT_EQ(layers.size(), 1U);
    std::vector<std::string> units;
    for (const EventRule& rule : layers[0].rules) {
        units.push_back(rule.look.unit);
        EXPECT_EQ(rule.label.find("unit as its source codes it") != std::string::npos, !rule.look.unit.empty());
    }
    std::ranges::sort(units);
    EXPECT_EQ(units, (std::vector<std::string>{"", "unit:F:UCI:H", "unit:H:UCI:D", "unit:H:UCI:D"}));
    for (const Feature& feature : map.layers[0].features) {
        EXPECT_EQ(rules_met(map.layers[0], feature, layers[0].rules), 1) << feature.id;
    }
}

TEST(LayerStyle, draws_units_in_every_dialect) {
    const LayerStyle style = layer_styles(positions_of_units(), {with_units(), english()})[0];
    const Kind platoon = kind_of_unit(with_units(), "advance", "unit:H:UCI:D");
    EventLook look;
    look.kind = "advance";
    look.status = "reported";
    const std::string plain = event_glyph(look, with_units()).svg;
    look.unit = unit_of(platoon);
    const EventGlyph drawn = event_glyph(look, with_units());
    EXPECT_GT(drawn.side, event_glyph_box) << "its size stands above it";
    EXPECT_NE(drawn.svg, plain);
    EXPECT_EQ(count(style.sld, base64(drawn.svg)), 2U);
    EXPECT_EQ(count(style.qml, base64(drawn.svg)), 2U);
}

}  // namespace
}  // namespace sitmap
