// The requirements of OGC API - Features, part 1 (17-069r4), by their names: core, GeoJSON, HTML, OpenAPI 3.0.

#include "tests/support/requirement.hpp"

#include <set>

namespace sitmap::test {
namespace {

using nlohmann::json;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr const char* items_at = "/collections/events/items";

void every_link_has_rel_and_type(const json& document) {
    for (const json& link : document.at("links")) {
        EXPECT_TRUE(link.contains("href") && link.contains("rel") && link.contains("type")) << link;
    }
}

const Requirement core[] = {
    {"/req/core/root-op", [] { EXPECT_EQ(get("/").status, 200); }},
    {"/req/core/root-success",
     [] {
         const json page = json_at("/");
         for (const char* rel : {"self", "service-desc", "service-doc", "conformance", "data"}) {
             EXPECT_EQ(get(path_of(link_of(page, rel))).status, 200) << rel;
         }
     }},
    {"/req/core/api-definition-op", [] { EXPECT_EQ(get(path_of(link_of(json_at("/"), "service-desc"))).status, 200); }},
    {"/req/core/api-definition-success",
     [] {
         EXPECT_EQ(get("/api").media_type, "application/vnd.oai.openapi+json;version=3.0");
         EXPECT_EQ(link_of(json_at("/"), "service-desc", get("/api").media_type), "http://example.org/api");
     }},
    {"/req/core/conformance-op", [] { EXPECT_EQ(get("/conformance").status, 200); }},
    {"/req/core/conformance-success",
     [] {
         const json classes = json_at("/conformance").at("conformsTo");
         for (const char* one : {"features-1/1.0/conf/core", "features-1/1.0/conf/oas30", "features-1/1.0/conf/html",
                                 "features-1/1.0/conf/geojson", "features-2/1.0/conf/crs", "features-3/1.0/conf/filter",
                                 "tiles-1/1.0/conf/core"}) {
             EXPECT_THAT(classes, Contains(std::string{"http://www.opengis.net/spec/ogcapi-"} + one));
         }
     }},
    {"/req/core/http",
     [] {
         for (const char* nothing : {"/nothing", "/collections/nothing", "/collections/nothing/items",
                                     "/collections/events/items/nothing", "/collections/events/nothing"}) {
             EXPECT_EQ(get(nothing).status, 404) << nothing;
         }
         for (const char* method : {"POST", "PUT", "DELETE", "PATCH"}) {
             EXPECT_EQ(served().get(items_at, {}, method).status, 405) << method;
         }
         EXPECT_EQ(get(items_at, {{"accept", "image/png"}}).status, 406);
         EXPECT_EQ(served().get(items_at, {}, "HEAD").status, 200);
     }},
    {"/req/core/query-param-unknown",
     [] {
         for (const char* target : {"/", "/conformance", "/collections", "/collections/events", items_at,
                                    "/collections/events/items/e1", "/api", "/collections/events/queryables"}) {
             EXPECT_EQ(get(std::string{target} + "?unknown=1").status, 400) << target;
         }
     }},
    {"/req/core/query-param-invalid",
     [] {
         for (const char* query : {"limit=0",
                                   "limit=-1",
                                   "limit=x",
                                   "limit=",
                                   "limit=1.5",
                                   "bbox=1,2,3",
                                   "bbox=1,2,3,x",
                                   "bbox=0,50,1,40",
                                   "bbox=0,0,0,nan",
                                   "bbox=-200,0,0,1",
                                   "datetime=tomorrow",
                                   "datetime=2025-07-02/2025-07-01",
                                   "datetime=2025-13-01",
                                   "datetime=1/2/3",
                                   "crs=nothing",
                                   "bbox-crs=nothing",
                                   "sortby=nothing",
                                   "properties=nothing",
                                   "f=xml",
                                   "filter=nothing",
                                   "filter=true&filter-lang=sql",
                                   "offset=-3"}) {
             EXPECT_EQ(status_of_items(query), 400) << query;
         }
     }},
    {"/req/core/crs84",
     [] {
         EXPECT_EQ(json_at("/collections/events/items/e1").at("geometry").at("coordinates"), json({36, 33}));
         EXPECT_EQ(json_at("/collections/events").at("extent").at("spatial").at("crs"),
                   "http://www.opengis.net/def/crs/OGC/1.3/CRS84");
     }},
    {"/req/core/fc-md-op", [] { EXPECT_EQ(get("/collections").status, 200); }},
    {"/req/core/fc-md-success", [] { EXPECT_TRUE(json_at("/collections").at("collections").is_array()); }},
    {"/req/core/fc-md-links",
     [] {
         const json all = json_at("/collections");
         EXPECT_FALSE(link_of(all, "self", "application/json").empty());
         EXPECT_FALSE(link_of(all, "alternate", "text/html").empty());
         every_link_has_rel_and_type(all);
     }},
    {"/req/core/fc-md-items",
     [] {
         std::set<std::string> named;
         for (const json& one : part_of("/collections", "/collections")) {
             named.insert(one.at("id").get<std::string>());
         }
         EXPECT_EQ(named, (std::set<std::string>{"events", "odd"}));
     }},
    {"/req/core/fc-md-items-links",
     [] {
         for (const json& one : part_of("/collections", "/collections")) {
             EXPECT_EQ(get(path_of(link_of(one, "items", "application/geo+json"))).status, 200);
             EXPECT_EQ(get(path_of(link_of(one, "items", "text/html"))).media_type, "text/html");
             every_link_has_rel_and_type(one);
         }
     }},
    {"/req/core/fc-md-extent",
     [] {
         const json extent = json_at("/collections/events").at("extent");
         EXPECT_EQ(extent.at("spatial").at("bbox")[0], json({-179.5, 10, 179.5, 34}));
         EXPECT_EQ(extent.at("temporal").at("interval")[0], json({"2025-06-01T00:00:00Z", "2025-07-11T23:59:59Z"}));
     }},
    {"/req/core/fc-md-extent-multi",
     [] {
         const json extent = json_at("/collections/events").at("extent");
         EXPECT_EQ(extent.at("spatial").at("bbox").size(), 1U) << "the first is the whole, and we tell no parts";
         EXPECT_EQ(extent.at("temporal").at("interval").size(), 1U);
     }},
    {"/req/core/sfc-md-op",
     [] {
         for (const json& one : part_of("/collections", "/collections")) {
             EXPECT_EQ(get(path_of(link_of(one, "self"))).status, 200);
         }
     }},
    {"/req/core/sfc-md-success",
     [] {
         for (const json& one : part_of("/collections", "/collections")) {
             EXPECT_EQ(json_at("/collections/" + one.at("id").get<std::string>()), one);
         }
     }},
    {"/req/core/fc-op",
     [] {
         for (const char* id : {"events", "odd"}) {
             EXPECT_EQ(get("/collections/" + std::string{id} + "/items").status, 200);
         }
     }},
    {"/req/core/fc-limit-definition",
     [] {
         const json limit = described_parameter("limit");
         EXPECT_EQ(limit.at("required"), false);
         EXPECT_EQ(limit.at("schema").at("type"), "integer");
         EXPECT_EQ(limit.at("schema").at("minimum"), 1);
         EXPECT_TRUE(limit.at("schema").contains("maximum") && limit.at("schema").contains("default"));
     }},
    {"/req/core/fc-limit-response-1",
     [] {
         EXPECT_EQ(events("limit=4"), "e1 e2 e3 e4");
         EXPECT_EQ(events("limit=1000000000000000000000"), "e1 e2 e3 e4 e5 e6") << "capped, not refused";
         EXPECT_EQ(json_at(items_at).at("features").size(), 6U);
     }},
    {"/req/core/fc-bbox-definition",
     [] {
         const json bbox = described_parameter("bbox");
         EXPECT_EQ(bbox.at("schema").at("type"), "array");
         EXPECT_EQ(bbox.at("schema").at("items").at("type"), "number");
         EXPECT_EQ(bbox.at("explode"), false);
         EXPECT_EQ(bbox.at("style"), "form");
     }},
    {"/req/core/fc-bbox-response",
     [] {
         EXPECT_EQ(events("bbox=35.5,32.5,37,34"), "e1 e2 e5 e6");
         EXPECT_EQ(events("bbox=35.5,32.5,-100,37,34,100"), "e1 e2 e5 e6") << "heights are left aside";
         EXPECT_EQ(events("bbox=179,0,-179,20"), "e3 e4 e6") << "across the antimeridian";
         EXPECT_EQ(events("bbox=-180,-90,180,90"), "e1 e2 e3 e4 e5 e6");
         EXPECT_EQ(events("bbox=0,0,1,1"), "e6") << "what has no geometry meets every box";
         EXPECT_EQ(events("bbox=36,33,36,33"), "e1 e5 e6") << "a box without a width";
     }},
    {"/req/core/fc-time-definition",
     [] {
         EXPECT_EQ(described_parameter("datetime").at("schema").at("type"), "string");
         EXPECT_EQ(described_parameter("datetime").at("required"), false);
     }},
    {"/req/core/fc-time-response",
     [] {
         EXPECT_EQ(events("datetime=2025-07-03"), "e2 e6") << "within an interval";
         EXPECT_EQ(events("datetime=2025-07-10T12:00:00Z"), "e3 e6");
         EXPECT_EQ(events("datetime=2025-07-05T00:00:00Z/2025-07-10T00:00:00Z"), "e2 e3 e6");
         EXPECT_EQ(events("datetime=2025-07-11/.."), "e4 e6") << "its end is open";
         EXPECT_EQ(events("datetime=2025-07-11/"), "e4 e6");
         EXPECT_EQ(events("datetime=../2025-05-01"), "e5 e6") << "its beginning is open";
         EXPECT_EQ(events("datetime=/2025-05-01"), "e5 e6");
         EXPECT_EQ(events("datetime=1900-01-01"), "e5 e6") << "what has no time is found at any";
     }},
    {"/req/core/fc-response",
     [] {
         EXPECT_EQ(events("bbox=35.5,32.5,37,34&datetime=2025-07-02&limit=10"), "e2 e6");
         EXPECT_EQ(events("type=airstrike&datetime=2025-07-10"), "e3");
         EXPECT_EQ(ids(json_at("/collections/odd/items")), ids(json_at("/collections/odd/items?bbox=-180,-90,180,90")));
     }},
    {"/req/core/fc-links",
     [] {
         for (const char* query : {"", "?limit=2", "?limit=2&offset=2&type=airstrike"}) {
             const json page = json_at(std::string{items_at} + query);
             EXPECT_EQ(link_of(page, "self", "application/geo+json"),
                       "http://example.org" + std::string{items_at} + query);
             EXPECT_EQ(get(path_of(link_of(page, "alternate", "text/html"))).media_type, "text/html");
         }
     }},
    {"/req/core/fc-rel-type",
     [] { every_link_has_rel_and_type(json_at(std::string{items_at} + "?limit=2&offset=2")); }},
    {"/req/core/fc-timeStamp",
     [] { EXPECT_FALSE(json_at(items_at).contains("timeStamp")) << "the same data, the same bytes"; }},
    {"/req/core/fc-numberMatched",
     [] {
         EXPECT_EQ(json_at(items_at).at("numberMatched"), 6);
         EXPECT_EQ(json_at(std::string{items_at} + "?limit=2&bbox=35.5,32.5,37,34").at("numberMatched"), 4);
     }},
    {"/req/core/fc-numberReturned",
     [] {
         for (const char* query : {"?limit=2", "?limit=4&offset=4", "?offset=6", "?bbox=0,0,1,1"}) {
             const json page = json_at(std::string{items_at} + query);
             EXPECT_EQ(page.at("numberReturned"), page.at("features").size()) << query;
         }
     }},
    {"/req/core/f-op", [] { EXPECT_EQ(get("/collections/events/items/e1").status, 200); }},
    {"/req/core/f-success",
     [] {
         const json one = json_at("/collections/events/items/e1");
         EXPECT_EQ(one.at("id"), "e1");
         EXPECT_EQ(one.at("properties").at("type"), "airstrike");
         EXPECT_EQ(json_at("/collections/events/items/e6").at("geometry"), nullptr);
     }},
    {"/req/core/f-links",
     [] {
         const json one = json_at("/collections/events/items/e1");
         EXPECT_EQ(link_of(one, "self"), "http://example.org/collections/events/items/e1");
         EXPECT_EQ(link_of(one, "collection"), "http://example.org/collections/events");
         EXPECT_EQ(get(path_of(link_of(one, "alternate", "text/html"))).media_type, "text/html");
         every_link_has_rel_and_type(one);
     }},
};

const Requirement geojson[] = {
    {"/req/geojson/definition",
     [] {
         EXPECT_EQ(get(items_at, {{"accept", "application/geo+json"}}).media_type, "application/geo+json");
         EXPECT_EQ(get("/collections/events/items/e1", {{"accept", "application/geo+json"}}).media_type,
                   "application/geo+json");
     }},
    {"/req/geojson/content",
     [] {
         const json page = json_at(items_at);
         EXPECT_EQ(page.at("type"), "FeatureCollection");
         EXPECT_TRUE(page.contains("links"));
         for (const json& one : page.at("features")) {
             EXPECT_EQ(one.at("type"), "Feature");
             EXPECT_TRUE(one.contains("geometry") && one.contains("properties") && one.contains("id"));
         }
         EXPECT_TRUE(json_at("/collections/events/items/e1").contains("links"));
     }},
};

const Requirement html[] = {
    {"/req/html/definition",
     [] {
         for (const char* target :
              {"/", "/conformance", "/collections", "/collections/events", items_at, "/collections/events/items/e6"}) {
             EXPECT_EQ(get(target, {{"accept", "text/html"}}).media_type, "text/html") << target;
         }
     }},
    {"/req/html/content",
     [] {
         EXPECT_THAT(*get(std::string{items_at} + "?f=html").body, StartsWith("<!doctype html>"));
         EXPECT_THAT(*get(std::string{items_at} + "?f=html").body, HasSubstr("Rock &amp; &lt;roll&gt;"));
         EXPECT_THAT(*get("/collections/events/items/e6?f=html").body, Not(HasSubstr("<roll>")));
         EXPECT_THAT(*get(std::string{items_at} + "?f=html&limit=2").body, HasSubstr("offset=2"));
     }},
};

const Requirement oas30[] = {
    {"/req/oas30/oas-definition-1",
     [] {
         EXPECT_EQ(get("/api", {{"accept", "application/vnd.oai.openapi+json;version=3.0"}}).status, 200);
     }},
    {"/req/oas30/oas-definition-2",
     [] {
         const json api = json_at("/api");
         EXPECT_EQ(api.at("openapi"), "3.0.3");
         EXPECT_TRUE(api.at("info").contains("title") && api.at("info").contains("version"));
         EXPECT_EQ(api.at("servers")[0].at("url"), "http://example.org");
     }},
    {"/req/oas30/oas-impl",
     [] {
         // Every address without a gap, with its required parameters given, is answered as it is described.
         const json paths = json_at("/api").at("paths");
         for (const auto& [path, operations] : paths.items()) {
             if (!operations.contains("get") || path.find('{') != std::string::npos || path == "/places") {
                 continue;
             }
             const Response response = get(path);
             EXPECT_EQ(response.status, 200) << path;
             EXPECT_TRUE(operations.at("get").at("responses").at("200").at("content").contains(response.media_type))
                 << path << " is " << response.media_type;
         }
         EXPECT_TRUE(paths.contains("/collections/events/items/{featureId}"));
     }},
    {"/req/oas30/completeness",
     [] {
         std::set<std::string> operations;
         const json all = part_of("/api", "/paths");
         for (const auto& [path, methods] : all.items()) {
             for (const auto& [method, one] : methods.items()) {
                 EXPECT_TRUE(operations.insert(one.at("operationId").get<std::string>()).second) << path;
                 EXPECT_FALSE(one.at("responses").empty()) << path;
             }
         }
     }},
    {"/req/oas30/exceptions-codes",
     [] {
         const json all = part_of("/api", "/paths");
         for (const auto& [path, methods] : all.items()) {
             EXPECT_TRUE(methods.begin()->at("responses").contains("4XX")) << path;
         }
     }},
    {"/req/oas30/security", [] { EXPECT_FALSE(json_at("/api").contains("security")) << "to read needs no key"; }},
};

class FeaturesPart1 : public Requirements {};

TEST_P(FeaturesPart1, holds) {
    GetParam().holds();
}
INSTANTIATE_TEST_SUITE_P(Core, FeaturesPart1, testing::ValuesIn(core), name_of);
INSTANTIATE_TEST_SUITE_P(GeoJson, FeaturesPart1, testing::ValuesIn(geojson), name_of);
INSTANTIATE_TEST_SUITE_P(Html, FeaturesPart1, testing::ValuesIn(html), name_of);
INSTANTIATE_TEST_SUITE_P(OpenApi, FeaturesPart1, testing::ValuesIn(oas30), name_of);

/// Beyond the requirements: recommendation fc-next, and that no page is left out or told twice.
TEST(FeaturesPages, follow_each_other_to_the_last) {
    std::string target = std::string{items_at} + "?limit=4&f=json";
    std::string seen;
    int pages = 0;
    while (!target.empty()) {
        const json page = json_at(target);
        seen += ids(page) + " ";
        const std::string next = link_of(page, "next");
        target = next.empty() ? "" : path_of(next);
        EXPECT_TRUE(target.empty() || target.find("f=json") != std::string::npos);
        ++pages;
    }
    EXPECT_EQ(seen, "e1 e2 e3 e4 e5 e6 ");
    EXPECT_EQ(pages, 2);
    EXPECT_TRUE(link_of(json_at(std::string{items_at} + "?limit=6"), "next").empty()) << "no empty page at the end";
}

}  // namespace
}  // namespace sitmap::test
