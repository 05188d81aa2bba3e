#include "engine/output/maplibre_style.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <set>
#include <sstream>

namespace sitmap {
namespace {

using nlohmann::json;

const std::filesystem::path styles{SITMAP_SOURCE_DIR "/styles"};

std::string read(const std::filesystem::path& file) {
    std::ifstream in{file};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

json layer(const json& style, const std::string& id) {
    for (const json& one : style.at("layers")) {
        if (one.at("id") == id) {
            return one;
        }
    }
    return {};
}

TEST(MaplibreStyle, is_the_one_checked_in_for_each_theme) {
    for (const std::string theme : {"news", "dark"}) {
        const std::string style = maplibre_style(load_symbology(styles / "symbology" / (theme + ".json")));
        EXPECT_EQ(read(styles / "maplibre" / (theme + ".json")), style + "\n")
            << "styles/maplibre/" << theme << ".json is generated; write there:\n"
            << style;
    }
}

TEST(MaplibreStyle, has_the_colours_and_dashes_of_the_theme) {
    const json style = json::parse(maplibre_style(load_symbology(styles / "symbology" / "news.json")));
    EXPECT_EQ(layer(style, "sea")["paint"]["background-color"], "#D7E3E8");
    EXPECT_EQ(layer(style, "focus")["paint"]["fill-color"], "#F7F4ED");
    // Dashes of 5 and 3 px on a line of 1.3 px, counted in its widths.
    EXPECT_NEAR(layer(style, "armistice")["paint"]["line-dasharray"][0].get<double>(), 3.846, 0.001);
}

TEST(MaplibreStyle, colours_events_by_their_kind) {
    const Symbology symbology = load_symbology(styles / "symbology" / "news.json");
    const json colours = layer(json::parse(maplibre_style(symbology)), "event-spots")["paint"]["circle-stroke-color"];
    std::set<std::string> types;
    for (std::size_t i = 2; i + 1 < colours.size(); i += 2) {
        for (const json& type : colours[i]) {
            EXPECT_TRUE(types.insert(type).second) << type;
            const auto own = symbology.kinds.find(type.get<std::string>());
            const Kind& kind =
                own == symbology.kinds.end() ? kind_of(symbology, type.get<std::string>(), "") : own->second;
            EXPECT_EQ(colours[i + 1], css_colour(kind.colour)) << type;
        }
    }
    EXPECT_TRUE(types.contains("strike") && types.contains("occupation"));
}

TEST(MaplibreStyle, asks_for_nothing_from_anywhere) {
    const std::string style = maplibre_style(load_symbology(styles / "symbology" / "dark.json"));
    for (const char* asked : {"http", "\"url\"", "glyphs", "sprite", "tiles"}) {
        EXPECT_EQ(style.find(asked), std::string::npos) << asked;
    }
}

TEST(MaplibreStyle, every_layer_draws_a_source_that_is_there) {
    const json style = json::parse(maplibre_style(load_symbology(styles / "symbology" / "news.json")));
    for (const json& one : style.at("layers")) {
        EXPECT_TRUE(one.at("type") == "background" || style.at("sources").contains(one.value("source", ""))) << one;
    }
}

TEST(MaplibreStyle, colours_are_css) {
    EXPECT_EQ(css_colour({190, 30, 20}), "#BE1E14");
    EXPECT_EQ(css_colour({0, 0, 0, 0.5}), "#00000080");
}

}  // namespace
}  // namespace sitmap
