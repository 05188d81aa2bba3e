// The requirements of OGC API - Features, part 2 (18-058r1), by their names: reference systems.

#include "tests/support/requirement.hpp"

namespace sitmap::test {
namespace {

using nlohmann::json;
using testing::Contains;

const std::string crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
const std::string epsg4326 = "http://www.opengis.net/def/crs/EPSG/0/4326";
const std::string epsg3857 = "http://www.opengis.net/def/crs/EPSG/0/3857";
const std::string items_at = "/collections/events/items";

json first_position(const std::string& query) {
    return json_at(items_at + "?limit=1&" + query).at("features")[0].at("geometry").at("coordinates");
}

const Requirement crs[] = {
    {"/req/crs/crs-uri",
     [] {
         for (const json& one : part_of("/collections/events", "/crs")) {
             EXPECT_THAT(one.get<std::string>(), testing::StartsWith("http://www.opengis.net/def/crs/"));
         }
     }},
    {"/req/crs/fc-md-crs-list",
     [] {
         const json list = json_at("/collections/events").at("crs");
         EXPECT_EQ(list, json({crs84, epsg4326, epsg3857})) << "the default among them";
         for (const json& one : list) {
             EXPECT_EQ(get(items_at + "?crs=" + one.get<std::string>()).status, 200) << one;
         }
     }},
    {"/req/crs/fc-md-crs-list-global",
     [] { EXPECT_EQ(json_at("/collections").at("crs"), json_at("/collections/events").at("crs")); }},
    {"/req/crs/fc-md-storageCrs", [] { EXPECT_EQ(json_at("/collections/events").at("storageCrs"), crs84); }},
    {"/req/crs/fc-md-storageCrs-valid-value",
     [] {
         const json one = json_at("/collections/events");
         EXPECT_THAT(one.at("crs"), Contains(one.at("storageCrs")));
     }},
    {"/req/crs/fc-bbox-crs-definition",
     [] {
         const json described = described_parameter("bbox-crs");
         EXPECT_EQ(described.at("schema").at("format"), "uri");
         EXPECT_EQ(described.at("required"), false);
     }},
    {"/req/crs/fc-bbox-crs-valid-value",
     [] {
         for (const std::string& one : {crs84, epsg4326, epsg3857}) {
             EXPECT_EQ(status_of_items("bbox=0,0,1,1&bbox-crs=" + one), 200) << one;
         }
     }},
    {"/req/crs/fc-bbox-crs-default-value",
     [] { EXPECT_EQ(events("bbox=35.5,32.5,37,34"), events("bbox=35.5,32.5,37,34&bbox-crs=" + crs84)); }},
    {"/req/crs/fc-bbox-crs-action",
     [] {
         EXPECT_EQ(events("bbox=32.5,35.5,34,37&bbox-crs=" + epsg4326), "e1 e2 e5 e6") << "latitude first";
         EXPECT_EQ(events("bbox=4000000,3890000,4010000,3900000&bbox-crs=" + epsg3857), "e1 e5 e6");
     }},
    {"/req/crs/bbox-crs-exception",
     [] {
         EXPECT_EQ(status_of_items("bbox=0,0,1,1&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/2039"), 400);
         EXPECT_EQ(status_of_items("bbox=0,0,1,1&bbox-crs=EPSG:4326"), 400);
     }},
    {"/req/crs/fc-crs-definition",
     [] {
         const json described = described_parameter("crs");
         EXPECT_EQ(described.at("schema").at("format"), "uri");
         EXPECT_THAT(described.at("schema").at("enum"), Contains(epsg4326));
     }},
    {"/req/crs/fc-crs-valid-value",
     [] {
         for (const std::string& one : {crs84, epsg4326, epsg3857}) {
             EXPECT_EQ(get(items_at + "/e1?crs=" + one).status, 200) << one;
         }
     }},
    {"/req/crs/fc-crs-default-value", [] { EXPECT_EQ(first_position(""), first_position("crs=" + crs84)); }},
    {"/req/crs/fc-crs-action",
     [] {
         EXPECT_EQ(first_position("crs=" + epsg4326), json({33, 36}));
         const json metres = first_position("crs=" + epsg3857);
         EXPECT_NEAR(metres[0], 4007501.669, 0.001);
         EXPECT_NEAR(metres[1], 3895303.963, 0.001);
         EXPECT_EQ(json_at(items_at + "/e1?crs=" + epsg4326).at("geometry").at("coordinates"), json({33, 36}));
     }},
    {"/req/crs/crs-exception",
     [] {
         EXPECT_EQ(status_of_items("crs=http://www.opengis.net/def/crs/EPSG/0/2039"), 400);
         EXPECT_EQ(get(items_at + "/e1?crs=nothing").status, 400);
     }},
    {"/req/crs/geojson",
     [] {
         EXPECT_EQ(get(items_at + "?crs=" + epsg3857).media_type, "application/geo+json");
         EXPECT_EQ(json_at(items_at + "?crs=" + epsg3857).at("type"), "FeatureCollection");
     }},
    {"/req/crs/ogc-crs-header",
     [] {
         for (const char* target : {"", "/e1"}) {
             EXPECT_NE(header_of(get(items_at + target), "Content-Crs"), "") << target;
         }
     }},
    {"/req/crs/ogc-crs-header-value",
     [] {
         EXPECT_EQ(header_of(get(items_at), "Content-Crs"), "<" + crs84 + ">");
         EXPECT_EQ(header_of(get(items_at + "?crs=" + epsg4326), "Content-Crs"), "<" + epsg4326 + ">");
     }},
};

class FeaturesPart2 : public Requirements {};

TEST_P(FeaturesPart2, holds) {
    GetParam().holds();
}
INSTANTIATE_TEST_SUITE_P(Crs, FeaturesPart2, testing::ValuesIn(crs), name_of);

}  // namespace
}  // namespace sitmap::test
