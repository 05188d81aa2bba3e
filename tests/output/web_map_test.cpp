#include "engine/output/web_map.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/error.hpp"
#include "engine/output/geojson.hpp"
#include "engine/output/geopackage.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace sitmap {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* page = "<title>{{title}}</title>\n<script type=\"application/json\">{{data}}</script>";
constexpr const char* square = "POLYGON((36 32, 37 32, 37 33, 36 33, 36 32))";

Layer events(std::initializer_list<std::pair<const char*, const char*>> quotes_and_shapes) {
    Layer layer{"strike_sites", "Strike sites", feature_schema(), {}, {}};
    for (const auto& [quote, shape] : quotes_and_shapes) {
        Feature& feature = layer.features.emplace_back();
        feature.id = "ev-" + std::to_string(layer.features.size());
        feature.geometry = from_wkt(shape);
        feature.values.resize(layer.schema.size());
        const auto set = [&](const char* field, const char* text) {
            feature.values[field_index(layer.schema, field)] = std::string{text};
        };
        set("id", feature.id.c_str());
        set("type", "strike");
        set("geo_prec", "P5");
        set("geom_role", "area");
        set("place", "Somewhere");
        set("place_id", "test:1");
        set("quote", quote);
    }
    return layer;
}

class WebMap : public testing::Test {
protected:
    WebMap() {
        fs::create_directories(m_folder);
        write_file(m_folder / "page.html", page);
        const std::vector<Layer> none{events({})};
        write_geopackage(m_folder / "base.gpkg", none);
    }
    ~WebMap() override { fs::remove_all(m_folder); }

    std::string written(const Map& map) const {
        const fs::path themes = SITMAP_SOURCE_DIR "/styles/symbology";
        const fs::path phrases = SITMAP_SOURCE_DIR "/styles/phrases/en.json";
        write_web_map(m_folder / "map.html",
                      {m_folder / "page.html", themes / "news.json", themes / "dark.json", phrases}, map,
                      {m_folder / "base.gpkg", nullptr}, {});
        std::ifstream in{m_folder / "map.html"};
        std::ostringstream text;
        text << in.rdbuf();
        return text.str();
    }

    static json facts_of(const std::string& html) {
        const auto start = html.find("json\">") + 6;
        return json::parse(html.substr(start, html.rfind("</script>") - start));
    }

private:
    fs::path m_folder = fs::temp_directory_path() /
                        (std::string{"sitmap-web-"} + testing::UnitTest::GetInstance()->current_test_info()->name());
};

TEST_F(WebMap, nothing_that_a_report_says_ends_or_opens_an_element) {
    const char* trick = "</script><script>alert(1)</script><!-- {{title}} \xE2\x80\xA8";
    Map map = make_map({events({{trick, square}})}, {{trick, trick, "none", "d"}}, {trick});
    map.title = trick;
    const std::string html = written(map);
    std::size_t scripts = 0;
    for (auto at = html.find("<script"); at != std::string::npos; at = html.find("<script", at + 1)) {
        ++scripts;
    }
    EXPECT_EQ(scripts, 1U);
    EXPECT_EQ(html.find("<!--"), std::string::npos);
    EXPECT_EQ(html.find("\xE2\x80\xA8", html.find("json\">")), std::string::npos);
    const json facts = facts_of(html);
    EXPECT_EQ(facts["title"], trick);
    EXPECT_EQ(facts["layers"][0]["same"]["quote"], trick);
    EXPECT_EQ(facts["not_mapped"][0]["words"], trick);
}

TEST_F(WebMap, the_same_map_gives_the_same_bytes) {
    const Map map = make_map({events({{"One.", square}, {"Two.", "POINT(36.5 32.5)"}})}, {}, {});
    EXPECT_EQ(written(map), written(map));
}

TEST_F(WebMap, a_geometry_is_there_once_and_a_value_of_all_rows_once) {
    const json facts = facts_of(written(make_map({events({{"One.", square}, {"Two.", square}})}, {}, {})));
    EXPECT_EQ(facts["geometries"].size(), 1U);
    EXPECT_EQ(facts["layers"][0]["shapes"], json({0, 0}));
    EXPECT_EQ(facts["layers"][0]["columns"], json({"id", "quote"}));
    EXPECT_EQ(facts["layers"][0]["rows"][1], json({"ev-2", "Two."}));
    EXPECT_EQ(facts["layers"][0]["same"]["place"], "Somewhere");
    EXPECT_EQ(facts["layers"][0]["drawn"][0], "hatch");
}

TEST_F(WebMap, the_head_of_a_layer_is_that_of_its_file) {
    const Layer layer = events({{"One.", square}});
    const json facts = facts_of(written(make_map({layer}, {}, {})));
    std::ostringstream file;
    write_geojson(file, layer);
    json collection = json::parse(file.str());
    collection["features"] = json::array();
    EXPECT_EQ(facts["layers"][0]["head"], collection);
}

TEST_F(WebMap, a_map_of_nothing_is_a_page_too) {
    const json facts = facts_of(written(make_map({events({})}, {}, {})));
    EXPECT_TRUE(facts["layers"][0]["rows"].empty());
    EXPECT_TRUE(facts["ground"]["towns"]["rows"].empty());
}

TEST(WebMapSize, more_than_one_file_holds_does_not_fit) {
    Layer layer = events({{"One.", square}});
    EXPECT_TRUE(fits_web_map(make_map({layer}, {}, {})));
    layer.features.resize(most_web_events + 1, layer.features.front());
    EXPECT_FALSE(fits_web_map(make_map({layer}, {}, {})));
}

TEST(WebMapPage, a_page_that_is_not_there_is_told) {
    const fs::path themes = SITMAP_SOURCE_DIR "/styles/symbology";
    const fs::path phrases = SITMAP_SOURCE_DIR "/styles/phrases/en.json";
    EXPECT_THROW(write_web_map("map.html", {"no/page.html", themes / "news.json", themes / "dark.json", phrases},
                               make_map({}, {}, {}), {std::filesystem::path{}}, {}),
                 InputError);
}

}  // namespace
}  // namespace sitmap
