// The requirements of OGC API - Features, part 3 (19-079r2), by their names: what can be asked for, and filters.

#include "tests/support/requirement.hpp"

namespace sitmap::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

constexpr const char* queryables_rel = "http://www.opengis.net/def/rel/ogc/1.0/queryables";
const std::string crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

/// The filter as CQL2 text, encoded.
std::string filtered(const std::string& cql2, const std::string& more = "") {
    return events("filter=" + url_encoded(cql2) + more);
}

const Requirement queryables[] = {
    {"/req/queryables/queryables-link",
     [] {
         EXPECT_EQ(get(path_of(link_of(json_at("/collections/events"), queryables_rel))).status, 200);
         EXPECT_EQ(header_of(get("/collections/events/items"), "Link"),
                   "<http://example.org/collections/events/queryables>; rel=\"" + std::string{queryables_rel} + "\"");
     }},
    {"/req/queryables/get-queryables-op",
     [] {
         for (const char* id : {"events", "odd"}) {
             EXPECT_EQ(get("/collections/" + std::string{id} + "/queryables").status, 200);
         }
         EXPECT_EQ(get("/collections/nothing/queryables").status, 404);
     }},
    {"/req/queryables/get-queryables-response",
     [] {
         EXPECT_EQ(get("/collections/events/queryables").media_type, "application/schema+json");
         const json schema = json_at("/collections/events/queryables");
         EXPECT_EQ(schema.at("$schema"), "https://json-schema.org/draft/2020-12/schema");
         EXPECT_EQ(schema.at("$id"), "http://example.org/collections/events/queryables");
         EXPECT_EQ(schema.at("type"), "object");
         EXPECT_EQ(schema.at("properties").at("killed_best").at("type"), "integer");
         EXPECT_EQ(schema.at("properties").at("unc_m").at("type"), "number");
         EXPECT_EQ(schema.at("properties").at("date_from").at("format"), "date");
         EXPECT_EQ(schema.at("properties").at("geometry").at("format"), "geometry-any");
     }},
    {"/req/queryables/expression-construction",
     [] {
         EXPECT_EQ(status_of_items("filter=nothing%3D1"), 400) << "what is no queryable";
         EXPECT_EQ(json_at("/collections/events/queryables").at("additionalProperties"), false);
     }},
    {"/req/queryables-query-parameters/parameters",
     [] {
         EXPECT_EQ(events("type=airstrike"), "e1 e3");
         EXPECT_EQ(events("killed_best=7"), "e5");
         EXPECT_EQ(events("unc_m=0.50&type=raid"), "e4") << "a number, however it is written";
         EXPECT_EQ(events("date_from=2025-07-02"), "e2");
         const json all = part_of("/collections/events/queryables", "/properties");
         for (const auto& [name, schema] : all.items()) {
             if (name != "geometry" && schema.at("type") != "array") {
                 EXPECT_EQ(described_parameter(name).at("schema").value("type", ""), schema.at("type")) << name;
                 EXPECT_EQ(described_parameter(name).at("schema").value("format", ""), schema.value("format", ""))
                     << name;
             }
         }
     }},
};

const Requirement filter[] = {
    {"/req/filter/filter-param",
     [] {
         EXPECT_EQ(described_parameter("filter").at("schema").at("type"), "string");
         EXPECT_EQ(filtered("killed_best>3"), "e3 e5");
     }},
    {"/req/filter/filter-lang-param",
     [] {
         const json described = described_parameter("filter-lang").at("schema");
         EXPECT_EQ(described.at("enum"), json({"cql2-text", "cql2-json"}));
         EXPECT_EQ(described.at("default"), "cql2-text");
         EXPECT_EQ(filtered("type='raid'", "&filter-lang=cql2-text"), filtered("type='raid'"));
         EXPECT_EQ(filtered(R"({"op":"=","args":[{"property":"type"},"raid"]})", "&filter-lang=cql2-json"), "e4");
         EXPECT_EQ(status_of_items("filter=true&filter-lang=sql"), 400);
     }},
    {"/req/filter/filter-crs-wgs84",
     [] { EXPECT_EQ(filtered("S_INTERSECTS(geometry,POLYGON((35 32,36.2 32,36.2 33.2,35 33.2,35 32)))"), "e1 e5"); }},
    {"/req/filter/filter-crs-param",
     [] {
         EXPECT_EQ(described_parameter("filter-crs").at("schema").at("format"), "uri");
         EXPECT_EQ(
             filtered("S_WITHIN(geometry,POLYGON((35.9 32.9,36.1 32.9,36.1 33.1,35.9 32.9)))", "&filter-crs=" + crs84),
             "e1");
         const std::string epsg = "&filter-crs=http://www.opengis.net/def/crs/EPSG/0/";
         EXPECT_EQ(
             filtered("S_WITHIN(geometry,POLYGON((32.9 35.9,33.1 35.9,33.1 36.1,32.9 36.1,32.9 35.9)))", epsg + "4326"),
             "e1");
         EXPECT_EQ(filtered("S_WITHIN(geometry,BBOX(3990000,3880000,4020000,3910000))", epsg + "3857"), "e1");
         const std::string box = R"({"op":"s_within","args":[{"property":"geometry"},{"bbox":[32.9,35.9,33.1,36.1]}]})";
         EXPECT_EQ(filtered(box, "&filter-lang=cql2-json" + epsg + "4326"), "e1");
         const std::string point =
             R"({"op":"s_intersects","args":[{"property":"geometry"},{"type":"Point","coordinates":[33,36]}]})";
         EXPECT_EQ(filtered(point, "&filter-lang=cql2-json" + epsg + "4326"), "e1 e5");
         EXPECT_EQ(status_of_items("filter=true" + epsg + "2039"), 400) << "refused rather than read wrongly";
     }},
    {"/req/filter/mixing-expressions",
     [] {
         EXPECT_EQ(filtered("killed_best>3", "&bbox=30,30,40,40"), "e5");
         EXPECT_EQ(filtered("killed_best>=0", "&type=airstrike&datetime=2025-07-10"), "e3");
     }},
    {"/req/filter/response",
     [] {
         EXPECT_EQ(filtered("TRUE"), "e1 e2 e3 e4 e5 e6");
         EXPECT_EQ(filtered("FALSE"), "");
         EXPECT_EQ(filtered("NOT killed_best>3"), "e1 e4") << "of null nobody knows";
         EXPECT_EQ(filtered("killed_best IS NULL"), "e2 e6");
     }},
    {"/req/features-filter/filter-param",
     [] {
         const json page = json_at("/collections/events/items?limit=1&filter=killed_best%3E3");
         EXPECT_EQ(page.at("numberMatched"), 2);
         EXPECT_EQ(events(path_of(link_of(page, "next")).substr(std::string_view{"/collections/events/items?"}.size())),
                   "e5");
     }},
};

class FeaturesPart3 : public Requirements {};

TEST_P(FeaturesPart3, holds) {
    GetParam().holds();
}
INSTANTIATE_TEST_SUITE_P(Queryables, FeaturesPart3, testing::ValuesIn(queryables), name_of);
INSTANTIATE_TEST_SUITE_P(Filter, FeaturesPart3, testing::ValuesIn(filter), name_of);

TEST(Items, are_sorted_with_null_last) {
    EXPECT_EQ(events("sortby=killed_best"), "e4 e1 e5 e3 e2 e6");
    EXPECT_EQ(events("sortby=-killed_best"), "e3 e5 e1 e4 e2 e6");
    EXPECT_EQ(events("sortby=type,-id&limit=2&offset=1"), "e3 e1");
}

TEST(Items, have_the_properties_asked_for_alone) {
    const json page = json_at("/collections/events/items?properties=type,killed_best&limit=1");
    EXPECT_EQ(page.at("features")[0].at("properties"), json({{"type", "airstrike"}, {"killed_best", 3}}));
}

}  // namespace
}  // namespace sitmap::test
