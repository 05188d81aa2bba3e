#include "engine/output/geojson.hpp"

#include "engine/core/error.hpp"
#include "tests/support/layers.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace sitmap {
namespace {

using nlohmann::json;
using test::layer_of;

std::string text_of(const Layer& layer) {
    std::ostringstream out;
    write_geojson(out, layer);
    return out.str();
}

json feature_of(const Layer& layer) {
    return json::parse(text_of(layer)).at("features").at(0);
}

TEST(Geojson, says_who_made_it_when_and_from_what) {
    const json collection = json::parse(text_of(layer_of({})));
    EXPECT_EQ(collection["type"], "FeatureCollection");
    EXPECT_EQ(collection["name"], "strike_sites");
    EXPECT_EQ(collection["generator"], "sitmap 0.1.0");
    EXPECT_EQ(collection["generated"], "2025-07-27");
    EXPECT_EQ(collection["as_of"], "2025-07-27");
    EXPECT_EQ(collection["sources"], json({"a.txt", "b.txt"}));
    EXPECT_EQ(collection["pov"], "neutral");
    EXPECT_EQ(collection["disclaimer"], "No opinion.");
    EXPECT_EQ(collection["licence"], "CC0-1.0");
    EXPECT_EQ(collection["schema"][1],
              json::parse(R"({"name":"count","type":"integer","alias":"count","title":"Count"})"));
}

TEST(Geojson, has_an_empty_list_where_there_is_no_feature_and_no_crs_ever) {
    const json collection = json::parse(text_of(layer_of({})));
    EXPECT_EQ(collection["features"], json::array());
    EXPECT_FALSE(collection.contains("crs"));
}

TEST(Geojson, writes_each_type_of_value) {
    Layer layer = layer_of({{"e1", "POINT(36.3 33.5)"}});
    layer.features[0].values = {"x", std::int64_t{814}, 0.25, *parse_date("2025-07-13"), R"([{"by":"A"}])"};
    EXPECT_EQ(feature_of(layer),
              json::parse(R"({"type":"Feature","id":"e1","geometry":{"type":"Point","coordinates":[36.3,33.5]},
                  "properties":{"name":"x","count":814,"share":0.25,"day":"2025-07-13","claims":[{"by":"A"}]}})"));
}

TEST(Geojson, has_a_null_geometry_for_what_is_not_located_and_null_for_what_is_not_known) {
    const json feature = feature_of(layer_of({{"e1", ""}}));
    EXPECT_TRUE(feature.at("geometry").is_null());
    EXPECT_TRUE(feature.at("properties").at("count").is_null());
}

TEST(Geojson, keeps_the_order_of_the_schema) {
    const std::string text = text_of(layer_of({{"e1", ""}}));
    const std::string properties = text.substr(text.find("\"properties\""));
    EXPECT_LT(properties.find("\"name\""), properties.find("\"count\""));
    EXPECT_LT(properties.find("\"count\""), properties.find("\"share\""));
}

TEST(Geojson, puts_one_feature_on_a_line) {
    const std::string text = text_of(layer_of({{"e1", ""}, {"e2", "POINT(1 2)"}, {"e3", ""}}));
    std::istringstream lines{text.substr(text.find("\"features\""))};
    std::vector<std::string> found;
    for (std::string line; std::getline(lines, line);) {
        found.push_back(line.substr(0, 17));
    }
    EXPECT_EQ(found, (std::vector<std::string>{"\"features\":[", R"({"type":"Feature")", R"({"type":"Feature")",
                                               R"({"type":"Feature")", "]}"}));
}

TEST(Geojson, turns_outer_rings_counter_clockwise) {
    EXPECT_EQ(geometry_json(from_wkt("POLYGON((0 0,0 1,1 1,0 0))")),
              R"({"type":"Polygon","coordinates":[[[0,0],[1,1],[0,1],[0,0]]]})");
}

TEST(Geojson, cuts_at_the_antimeridian) {
    EXPECT_EQ(geometry_json(from_wkt("LINESTRING(179 10,-179 10)")),
              R"({"type":"MultiLineString","coordinates":[[[-180,10],[-179,10]],[[179,10],[180,10]]]})");
}

TEST(Geojson, writes_seven_decimals_at_most) {
    EXPECT_EQ(geometry_json(Point{{36.123456789, -33.1}}), R"({"type":"Point","coordinates":[36.1234568,-33.1]})");
}

TEST(Geojson, survives_hostile_text) {
    Layer layer = layer_of({{"\"}],", ""}});
    const std::string hostile = "</script>\"\\\n\u2028\u202e" + std::string(1 << 20, 'x') + std::string(1, '\0');
    layer.features[0].values[0] = hostile;
    layer.metadata.sources = {hostile};
    const json collection = json::parse(text_of(layer));
    EXPECT_EQ(collection["features"][0]["id"], "\"}],");
    EXPECT_EQ(collection["features"][0]["properties"]["name"], hostile);
    EXPECT_EQ(collection["sources"][0], hostile);
}

TEST(Geojson, tells_where_it_could_not_be_written) {
    EXPECT_THROW(write_geojson("/nowhere/at/all.geojson", layer_of({})), OutputError);
}

}  // namespace
}  // namespace sitmap
