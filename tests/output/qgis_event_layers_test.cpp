#include "engine/output/qgis_layer.hpp"
#include "engine/output/qgis_symbol.hpp"
#include "tests/support/looks.hpp"
#include "tests/support/told_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::english;
using test::map_of;
using test::news;
using test::square;

using testing::HasSubstr;
using testing::Not;

std::string symbol_xml(const SymbolRule& rule) {
    XmlWriter xml;
    rule.symbol(xml, "0");
    return xml.str();
}

TEST(QgisEventLayers, part_spots_from_areas_and_draw_areas_first) {
    const Map map = map_of({{"strike_sites", "strike", "Aville", "P2", "site", "POINT(2 2)"},
                            {"strike_sites", "strike", "Bshire", "P5", "area", square}});
    const std::vector<QgisLayer> layers = qgis_event_layers(map, {news(), english()});
    ASSERT_EQ(layers.size(), 2U);
    EXPECT_EQ(layers[0].id, "sitmap_layer_strike_sites_areas");
    EXPECT_EQ(layers[1].id, "sitmap_layer_strike_sites_spots");
    EXPECT_EQ(qgis_source(layers[1]), "./sitmap.gpkg|layername=strike_sites|geometrytype=Point");
    EXPECT_TRUE(layers[1].timed);
}

TEST(QgisEventLayers, show_precision_by_texture) {
    const Map map = map_of({{"clashes", "clash", "Aville", "P2", "site", "POINT(2 2)"},
                            {"clashes", "clash", "Bshire", "P5", "area", square},
                            {"clashes", "clash", "the west", "P6", "fuzzy_area", square}});
    const std::vector<QgisLayer> layers = qgis_event_layers(map, {news(), english()});
    const auto& areas = layers[0].symbols;
    ASSERT_EQ(areas.size(), 2U);
    const std::string soft = symbol_xml(areas[0].filter.find("fuzzy_area") != std::string::npos ? areas[0] : areas[1]);
    const std::string hatched =
        symbol_xml(areas[0].filter.find("fuzzy_area") != std::string::npos ? areas[1] : areas[0]);
    EXPECT_THAT(hatched, HasSubstr("LinePatternFill"));
    EXPECT_THAT(hatched, Not(HasSubstr("ShapeburstFill")));
    EXPECT_THAT(soft, HasSubstr("ShapeburstFill"));
    EXPECT_THAT(soft, Not(HasSubstr("LinePatternFill")));
    const std::string spot = symbol_xml(layers[1].symbols[0]);
    EXPECT_THAT(spot, HasSubstr("RenderMetersInMapUnits")) << "the circle is as wide as the ground says";
    EXPECT_THAT(spot, HasSubstr("2 * coalesce(&quot;unc_m&quot;, 0)"));
}

TEST(QgisEventLayers, list_no_events_beyond_the_page) {
    const Map map = map_of({{"strike_sites", "strike", "Aville", "P2", "site", "POINT(2 2)"},
                            {"strike_sites", "strike", "Bshire", "P5", "area", square},
                            {"strike_sites", "strike", "Farton", "P1", "site", "POINT(60 40)"}});
    const auto spots = qgis_event_layers(map, {news(), english()})[1].symbols;
    ASSERT_EQ(spots.size(), 2U);
    const SymbolRule& far = spots[0].filter.find("'P1'") == std::string::npos ? spots[1] : spots[0];
    const SymbolRule& near = spots[0].filter.find("'P1'") == std::string::npos ? spots[0] : spots[1];
    EXPECT_TRUE(far.unlisted);
    EXPECT_EQ(far.count, 0);
    EXPECT_FALSE(near.unlisted);
    EXPECT_EQ(near.count, 1);
}

TEST(QgisEventLayers, list_what_stands_alone_and_beside_another_once) {
    const Map map = map_of({{"strike_sites", "strike", "Aville", "P2", "site", "POINT(2 2)"},
                            {"strike_sites", "strike", "Beeton", "P2", "site", "POINT(3 3)"},
                            {"clashes", "clash", "Beeton", "P2", "site", "POINT(3 3)"}});
    int listed = 0;
    int events = 0;
    for (const QgisLayer& layer : qgis_event_layers(map, {news(), english()})) {
        for (const SymbolRule& symbol : layer.symbols) {
            listed += symbol.unlisted ? 0 : 1;
            events += symbol.count;
        }
    }
    EXPECT_EQ(listed, 2) << "strikes, clashes";
    EXPECT_EQ(events, 3);
}

TEST(QgisEventLayers, tell_reported_from_confirmed) {
    const Map map = map_of({{"strike_sites", "strike", "Aville", "P1", "site", "POINT(2 2)"},
                            {"strike_sites", "strike", "Beeton", "P1", "site", "POINT(3 3)", "confirmed"}});
    const auto symbols = qgis_event_layers(map, {news(), english()})[0].symbols;
    ASSERT_EQ(symbols.size(), 2U);
    EXPECT_NE(symbol_xml(symbols[0]), symbol_xml(symbols[1]));
    EXPECT_THAT(symbols[0].filter + symbols[1].filter, HasSubstr("'confirmed'"));
}

TEST(QgisEventLayers, set_kinds_of_one_place_side_by_side) {
    const Map map = map_of({{"strike_sites", "strike", "Bshire", "P5", "area", square},
                            {"clashes", "clash", "Bshire", "P5", "area", square},
                            {"clashes", "clash", "Cshire", "P5", "area", square}});
    const std::vector<QgisLayer> layers = qgis_event_layers(map, {news(), english()});
    const auto& clashes = layers[1].symbols;
    ASSERT_EQ(clashes.size(), 2U);
    const bool first_is_second_kind = clashes[0].filter.find("NOT") == std::string::npos;
    const SymbolRule& beside = first_is_second_kind ? clashes[0] : clashes[1];
    const SymbolRule& alone = first_is_second_kind ? clashes[1] : clashes[0];
    EXPECT_THAT(beside.filter, HasSubstr("coalesce(\"place_id\", '') IN ('Bshire')"));
    EXPECT_THAT(symbol_xml(beside), Not(HasSubstr("LinePatternFill"))) << "the strikes have the texture";
    EXPECT_THAT(alone.filter, HasSubstr("NOT coalesce(\"place_id\", '') IN ('Bshire')"));
    EXPECT_THAT(symbol_xml(alone), HasSubstr("LinePatternFill"));
}

TEST(QgisEventLayers, let_no_value_out_of_its_quotes) {
    const Map map = map_of({{"strike_sites", "strike", "O'Neill' OR 1=1", "P5", "area", square},
                            {"clashes", "clash", "O'Neill' OR 1=1", "P5", "area", square}});
    const std::string filter = qgis_event_layers(map, {news(), english()})[1].symbols[0].filter;
    EXPECT_THAT(filter, HasSubstr("'O''Neill'' OR 1=1'"));
    EXPECT_THAT(qgis_event_layers(map, {news(), english()})[0].map_tip,
                HasSubstr("replace(coalesce(\"quote\", ''), '&', '&amp;')"));
}

}  // namespace
}  // namespace sitmap
