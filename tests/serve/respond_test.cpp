// The abstract tests of OGC API - Features, parts 1 to 3, by the names of their requirements, and what we
// promise beyond them.

#include "engine/serve/service.hpp"

#include "engine/output/gzip.hpp"
#include "engine/output/tile_run.hpp"
#include "engine/output/zstandard.hpp"
#include "tests/support/served.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace sitmap {
namespace {

using nlohmann::json;
using test::Served;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

std::string ids(const json& collection) {
    std::string list;
    for (const json& feature : collection.at("features")) {
        list += (list.empty() ? "" : " ") + feature.at("id").get<std::string>();
    }
    return list;
}

std::string items(const std::string& query) {
    static const Served served;
    return ids(served.json("/collections/events/items?" + query));
}

int status(const std::string& target) {
    static const Served served;
    return served.get(target).status;
}

std::string link_of(const json& document, const std::string& rel) {
    for (const json& link : document.at("links")) {
        if (link.at("rel") == rel) {
            return link.at("href");
        }
    }
    return "";
}

std::string header_of(const Response& response, const std::string& name) {
    for (const auto& [key, value] : response.headers) {
        if (key == name) {
            return value;
        }
    }
    return "";
}

// Part 1, /req/core/root-op and root-success
TEST(FeaturesCore, root_success) {
    const Served served;
    const Response response = served.get("/");
    EXPECT_EQ(response.status, 200);
    const json page = served.json("/");
    for (const char* rel : {"self", "service-desc", "service-doc", "conformance", "data"}) {
        EXPECT_FALSE(link_of(page, rel).empty()) << rel;
    }
}

// /req/core/api-definition-op and -success
TEST(FeaturesCore, api_definition_success) {
    const Served served;
    const json api = served.json("/api");
    EXPECT_EQ(api.at("openapi"), "3.0.3");
    EXPECT_TRUE(api.at("paths").contains("/collections/events/items"));
    EXPECT_EQ(served.get("/api").media_type, "application/vnd.oai.openapi+json;version=3.0");
}

// /req/core/conformance-op and -success
TEST(FeaturesCore, conformance_success) {
    const Served served;
    for (const char* one : {"http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                            "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
                            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter"}) {
        EXPECT_THAT(served.json("/conformance").at("conformsTo"), Contains(one));
    }
}

// /req/core/http: what is there is 200, what is not 404, what is wrong 400
TEST(FeaturesCore, http) {
    EXPECT_EQ(status("/nothing"), 404);
    EXPECT_EQ(status("/collections/nothing"), 404);
    EXPECT_EQ(status("/collections/events/items/nothing"), 404);
    EXPECT_EQ(status("/collections/events/nothing"), 404);
    const Served served;
    EXPECT_EQ(served.get("/collections", {}, "DELETE").status, 405);
    EXPECT_EQ(served.get("/collections", {}, "POST").status, 405);
    EXPECT_EQ(served.get("/collections", {{"accept", "image/png"}}).status, 406);
}

// /req/core/query-param-unknown and -invalid
TEST(FeaturesCore, query_param_unknown_and_invalid) {
    EXPECT_EQ(status("/?unknown=1"), 400);
    EXPECT_EQ(status("/collections?unknown=1"), 400);
    EXPECT_EQ(status("/collections/events/items?unknown=1"), 400);
    for (const char* query :
         {"limit=0", "limit=-1", "limit=x", "limit=", "bbox=1,2,3", "bbox=1,2,3,x", "bbox=0,50,1,40", "bbox=0,0,0,nan",
          "bbox=-200,0,0,1", "datetime=tomorrow", "datetime=2025-07-02/2025-07-01", "crs=nothing", "bbox-crs=nothing",
          "sortby=nothing", "properties=nothing", "f=xml", "filter=nothing", "filter=true&filter-lang=sql",
          "offset=-3"}) {
        EXPECT_EQ(status(std::string{"/collections/events/items?"} + query), 400) << query;
    }
}

// /req/core/fc-md-success, sfc-md-success, fc-md-items, fc-md-extent, fc-md-extent-multi
TEST(FeaturesCore, collections_metadata) {
    const Served served;
    const json all = served.json("/collections");
    ASSERT_EQ(all.at("collections").size(), 2U);
    const json one = served.json("/collections/events");
    EXPECT_EQ(one, all.at("collections")[0]);
    EXPECT_EQ(link_of(one, "items"), "http://example.org/collections/events/items");
    EXPECT_EQ(one.at("extent").at("spatial").at("bbox")[0], json({-179.5, 10, 179.5, 34}));
    EXPECT_EQ(one.at("extent").at("temporal").at("interval")[0],
              json({"2025-06-01T00:00:00Z", "2025-07-11T23:59:59Z"}));
}

// /req/core/fc-limit-definition, fc-limit-response-1, fc-numberMatched, fc-numberReturned, fc-links
TEST(FeaturesCore, pages_hold_everything_once_and_the_last_has_no_next) {
    const Served served;
    std::string target = "/collections/events/items?limit=4&f=json";
    std::string seen;
    int pages = 0;
    while (!target.empty()) {
        const json page = served.json(target);
        EXPECT_EQ(page.at("numberMatched"), 6);
        EXPECT_EQ(page.at("numberReturned"), page.at("features").size());
        EXPECT_EQ(link_of(page, "self"), "http://example.org" + target);
        seen += ids(page) + " ";
        const std::string next = link_of(page, "next");
        target = next.empty() ? "" : next.substr(std::string{"http://example.org"}.size());
        EXPECT_TRUE(target.empty() || target.find("f=json") != std::string::npos);
        ++pages;
    }
    EXPECT_EQ(seen, "e1 e2 e3 e4 e5 e6 ");
    EXPECT_EQ(pages, 2);
    EXPECT_TRUE(link_of(served.json("/collections/events/items?limit=6"), "next").empty());
    EXPECT_EQ(status("/collections/events/items?limit=1000000000000000000000"), 200) << "capped, not refused";
}

// /req/core/fc-bbox-definition and -response
TEST(FeaturesCore, bbox_response) {
    EXPECT_EQ(items("bbox=35.5,32.5,37,34"), "e1 e2 e5 e6");
    EXPECT_EQ(items("bbox=35.5,32.5,-100,37,34,100"), "e1 e2 e5 e6");
    EXPECT_EQ(items("bbox=179,0,-179,20"), "e3 e4 e6") << "across the antimeridian";
    EXPECT_EQ(items("bbox=-180,-90,180,90"), "e1 e2 e3 e4 e5 e6") << "what has no geometry meets every box";
    EXPECT_EQ(items("bbox=0,0,1,1"), "e6");
}

// /req/core/fc-time-definition and -response
TEST(FeaturesCore, datetime_response) {
    EXPECT_EQ(items("datetime=2025-07-03"), "e2 e6");
    EXPECT_EQ(items("datetime=2025-07-10T12:00:00Z"), "e3 e6");
    EXPECT_EQ(items("datetime=2025-07-05/2025-07-10"), "e2 e3 e6");
    EXPECT_EQ(items("datetime=2025-07-11/.."), "e4 e6") << "its end is open";
    EXPECT_EQ(items("datetime=../2025-05-01"), "e5 e6") << "its beginning is open";
    EXPECT_EQ(items("datetime=../.."), "e1 e2 e3 e4 e5 e6") << "what has no time is found whatever time is asked for";
}

// /req/core/f-success, f-links
TEST(FeaturesCore, one_feature) {
    const Served served;
    const json one = served.json("/collections/events/items/e1");
    EXPECT_EQ(one.at("id"), "e1");
    EXPECT_EQ(one.at("geometry").at("coordinates"), json({36, 33}));
    EXPECT_EQ(link_of(one, "self"), "http://example.org/collections/events/items/e1");
    EXPECT_FALSE(link_of(one, "collection").empty());
    EXPECT_EQ(served.get("/collections/events/items/e1").media_type, "application/geo+json");
    EXPECT_EQ(served.json("/collections/events/items/e6").at("geometry"), nullptr);
}

// /req/html/definition and content
TEST(FeaturesHtml, content) {
    const Served served;
    for (const char* target : {"/", "/conformance", "/collections", "/collections/events", "/collections/events/items",
                               "/collections/events/items/e6"}) {
        const Response page = served.get(std::string{target} + "?f=html");
        EXPECT_EQ(page.media_type, "text/html") << target;
        EXPECT_THAT(*page.body, testing::StartsWith("<!doctype html>"));
        EXPECT_THAT(*page.body, Not(HasSubstr("<roll>"))) << "text is text";
    }
    EXPECT_THAT(*served.get("/collections/events/items?f=html").body, HasSubstr("Rock &amp; &lt;roll&gt;"));
    EXPECT_EQ(served.get("/", {{"accept", "text/html,*/*;q=0.5"}}).media_type, "text/html");
}

// Part 2, /req/crs/fc-md-crs-list, fc-crs-valid-value, ogc-crs-header, bbox-crs
TEST(FeaturesCrs, answers_in_the_reference_system_asked_for) {
    const Served served;
    const std::string items_in = "/collections/events/items?limit=1&crs=http://www.opengis.net/def/crs/";
    EXPECT_EQ(served.json("/collections/events").at("crs").size(), 3U);
    EXPECT_EQ(header_of(served.get("/collections/events/items"), "Content-Crs"),
              "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
    EXPECT_EQ(served.json(items_in + "EPSG/0/4326").at("features")[0].at("geometry").at("coordinates"), json({33, 36}));
    EXPECT_EQ(header_of(served.get(items_in + "EPSG/0/4326"), "Content-Crs"),
              "<http://www.opengis.net/def/crs/EPSG/0/4326>");
    const json metres = served.json(items_in + "EPSG/0/3857").at("features")[0].at("geometry").at("coordinates");
    EXPECT_NEAR(metres[0], 4007501.669, 0.001);
    EXPECT_NEAR(metres[1], 3895303.963, 0.001);
    EXPECT_EQ(items("bbox=32.5,35.5,34,37&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326"), "e1 e2 e5 e6");
    EXPECT_EQ(items("bbox=4000000,3890000,4010000,3900000&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857"),
              "e1 e5 e6");
}

// Part 3, /req/filter/filter-param, filter-lang-param, response; /req/queryables
TEST(FeaturesFilter, filters) {
    EXPECT_EQ(items("filter=killed_best%3E3"), "e3 e5");
    EXPECT_EQ(items("filter-lang=cql2-json&filter=%7B%22op%22:%22=%22,%22args%22:[%7B%22property%22:%22type%22%7D,"
                    "%22raid%22]%7D"),
              "e4");
    EXPECT_EQ(items("filter=killed_best%3E3&bbox=30,30,40,40"), "e5");
    const Served served;
    const json queryables = served.json("/collections/events/queryables");
    EXPECT_EQ(queryables.at("properties").at("killed_best").at("type"), "integer");
    EXPECT_EQ(queryables.at("properties").at("date_from").at("format"), "date");
    EXPECT_EQ(served.get("/collections/events/queryables").media_type, "application/schema+json");
}

// Part 3, /req/queryables-query-parameters
TEST(FeaturesFilter, any_property_is_a_parameter) {
    EXPECT_EQ(items("type=airstrike"), "e1 e3");
    EXPECT_EQ(items("killed_best=7"), "e5");
    EXPECT_EQ(items("unc_m=0.50&type=raid"), "e4");
    EXPECT_EQ(items("date_from=2025-07-02"), "e2");
}

TEST(Items, are_sorted_with_null_last) {
    EXPECT_EQ(items("sortby=killed_best"), "e4 e1 e5 e3 e2 e6");
    EXPECT_EQ(items("sortby=-killed_best"), "e3 e5 e1 e4 e2 e6");
    EXPECT_EQ(items("sortby=type,-id&limit=2&offset=1"), "e3 e1");
}

TEST(Items, have_the_properties_asked_for_alone) {
    const Served served;
    const json page = served.json("/collections/events/items?properties=type,killed_best&limit=1");
    EXPECT_EQ(page.at("features")[0].at("properties"), json({{"type", "airstrike"}, {"killed_best", 3}}));
}

TEST(Tiles, are_the_bytes_that_export_writes) {
    const Served served;
    const auto dataset = served.service.dataset();
    int tiles = 0;
    for_each_tile(dataset->layers(), 1, [&](Tile tile, const std::string& bytes) {
        const std::string address =
            std::to_string(tile.zoom) + "/" + std::to_string(tile.x) + "/" + std::to_string(tile.y);
        const Response response = served.get("/tiles/" + address + ".pbf", {{"accept-encoding", "gzip"}});
        ASSERT_EQ(*response.body, bytes) << tile;
        ASSERT_EQ(header_of(response, "Content-Encoding"), "gzip");
        ASSERT_EQ(*served.get("/tiles/" + address).body, gunzipped(bytes, 1 << 20));
        ++tiles;
    });
    EXPECT_GT(tiles, 20);
}

TEST(Tiles, count_rows_before_columns_in_ogcs_address) {
    const Served served;
    const Response ours = served.get("/tiles/6/38/25");
    EXPECT_EQ(ours.status, 200);
    EXPECT_EQ(*served.get("/tiles/WebMercatorQuad/6/25/38").body, *ours.body);
    EXPECT_EQ(served.get("/collections/events/tiles/WebMercatorQuad/6/25/38").status, 200);
}

TEST(Tiles, that_are_empty_or_none_say_so) {
    EXPECT_EQ(status("/tiles/6/0/0"), 204);
    EXPECT_EQ(status("/tiles/7/0/0"), 404) << "beyond the largest zoom";
    EXPECT_EQ(status("/tiles/3/8/0"), 404);
    EXPECT_EQ(status("/tiles/3/x/0"), 400);
    EXPECT_EQ(status("/tiles/3/0"), 404);
    EXPECT_EQ(status("/tiles/99999999999/0/0"), 400);
}

TEST(Tiles, are_described_by_tilejson) {
    const Served served;
    const json tilejson = served.json("/tilejson.json");
    EXPECT_EQ(tilejson.at("tilejson"), "3.0.0");
    EXPECT_EQ(tilejson.at("tiles")[0], "http://example.org/tiles/{z}/{x}/{y}.pbf");
    EXPECT_EQ(tilejson.at("vector_layers").size(), 2U);
    EXPECT_EQ(tilejson.at("maxzoom"), 6);
}

TEST(Delivery, knows_what_the_client_has) {
    const Served served;
    const Response first = served.get("/collections");
    ASSERT_FALSE(first.etag.empty());
    const Response again = served.get("/collections", {{"if-none-match", first.etag}});
    EXPECT_EQ(again.status, 304);
    EXPECT_TRUE(again.body->empty());
    EXPECT_EQ(served.get("/collections", {{"if-none-match", "\"other\""}}).status, 200);
}

TEST(Delivery, packs_under_a_tag_of_its_own) {
    const Served served;
    const Response plain = served.get("/api");
    const Response packed = served.get("/api", {{"accept-encoding", "br, gzip"}});
    EXPECT_EQ(gunzipped(*packed.body, 1 << 20), *plain.body);
    EXPECT_NE(packed.etag, plain.etag);
    EXPECT_EQ(header_of(served.get("/api", {{"accept-encoding", "gzip;q=0"}}), "Content-Encoding"), "");
}

TEST(Delivery, packs_with_zstandard_where_that_is_asked_for) {
    const Served served;
    const Response plain = served.get("/api");
    const auto coded = [&](const char* accepted, const char* target) {
        return header_of(served.get(target, {{"accept-encoding", accepted}}), "Content-Encoding");
    };
    const Response packed = served.get("/api", {{"accept-encoding", "gzip, deflate, br, zstd"}});
    EXPECT_EQ(zstandard_unpacked(*packed.body, 1 << 20), *plain.body);
    EXPECT_NE(packed.etag, plain.etag);
    EXPECT_NE(packed.etag, served.get("/api", {{"accept-encoding", "gzip"}}).etag);
    EXPECT_EQ(coded("zstd;q=0, gzip", "/api"), "gzip");
    EXPECT_EQ(coded("zstd;q=0.5", "/api"), "zstd");
    EXPECT_EQ(coded("zstdx, xgzip", "/api"), "");
    EXPECT_EQ(coded("gzip, zstd", "/tiles/6/38/25"), "gzip") << "as it is kept";
    EXPECT_EQ(coded("zstd", "/health"), "") << "too small to gain";
}

TEST(Delivery, gives_ranges) {
    const Served served;
    const std::string whole = *served.get("/api").body;
    const Response part = served.get("/api", {{"range", "bytes=10-19"}});
    EXPECT_EQ(part.status, 206);
    EXPECT_EQ(*part.body, whole.substr(10, 10));
    EXPECT_EQ(header_of(part, "Content-Range"), "bytes 10-19/" + std::to_string(whole.size()));
    EXPECT_EQ(*served.get("/api", {{"range", "bytes=-5"}}).body, whole.substr(whole.size() - 5));
    EXPECT_EQ(*served.get("/api", {{"range", "bytes=5-"}}).body, whole.substr(5));
    EXPECT_EQ(served.get("/api", {{"range", "bytes=99999999-"}}).status, 416);
    EXPECT_EQ(served.get("/api", {{"range", "bytes=x"}}).status, 200);
}

TEST(Delivery, lets_listed_origins_read) {
    ServeSettings settings;
    settings.cors = {"https://a.example"};
    const Served served{settings};
    EXPECT_EQ(header_of(served.get("/", {{"origin", "https://a.example"}}), "Access-Control-Allow-Origin"),
              "https://a.example");
    EXPECT_EQ(header_of(served.get("/", {{"origin", "https://b.example"}}), "Access-Control-Allow-Origin"), "");
}

TEST(Delivery, is_strict_about_what_pages_may_load) {
    const Served served;
    EXPECT_THAT(header_of(served.get("/?f=html"), "Content-Security-Policy"), HasSubstr("default-src 'none'"));
    EXPECT_EQ(header_of(served.get("/nothing"), "X-Content-Type-Options"), "nosniff");
}

TEST(Links, begin_as_the_proxy_says_unless_that_is_hostile) {
    const Served served;
    const auto self = [&](std::vector<std::pair<std::string, std::string>> headers) {
        return link_of(json::parse(*served.get("/", std::move(headers)).body), "self");
    };
    EXPECT_EQ(
        self({{"x-forwarded-host", "maps.example"}, {"x-forwarded-proto", "https"}, {"x-forwarded-prefix", "/sm/"}}),
        "https://maps.example/sm/");
    EXPECT_EQ(self({{"x-forwarded-host", "\"><script>"}}), "http://example.org/");
    ServeSettings settings;
    settings.public_url = "https://fixed.example/a";
    EXPECT_EQ(link_of(Served{settings}.json("/"), "self"), "https://fixed.example/a/");
}

TEST(Service, serves_the_new_data_at_once) {
    Served served;
    const Response before = served.get("/tiles/0/0/0");
    Layer layer = test::few_events();
    layer.features.resize(1);
    served.service.swap(test::dataset_of({layer}, 2));
    EXPECT_NE(served.get("/tiles/0/0/0").etag, before.etag);
    EXPECT_EQ(served.json("/collections/events/items").at("numberMatched"), 1);
}

TEST(Service, says_that_it_is_not_ready) {
    const Service service{{}, nullptr};
    EXPECT_EQ(respond(service, *request_of_target("GET", "/health")).status, 200);
    EXPECT_EQ(respond(service, *request_of_target("GET", "/ready")).status, 503);
    EXPECT_EQ(respond(service, *request_of_target("GET", "/collections")).status, 503);
}

TEST(Service, takes_no_changes_unless_told) {
    const Served served;
    EXPECT_EQ(served.get("/reports", {{"authorization", "Bearer "}}, "POST").status, 403);
    EXPECT_EQ(served.get("/events/e1?on=2025-07-01", {}, "DELETE").status, 403);
    EXPECT_FALSE(served.json("/api").at("paths").contains("/reports"));
}

TEST(Service, describes_changes_where_it_takes_them) {
    Served served;
    served.service.take_changes(std::make_unique<StoreWriter>("none.gpkg", AccessToken{"0123456789abcdef"}, [] {}));
    const json api = served.json("/api");
    EXPECT_TRUE(api.at("paths").at("/reports").at("post").at("responses").contains("201"));
    EXPECT_TRUE(api.at("paths").at("/events/{eventId}").contains("delete"));
    EXPECT_EQ(api.at("components").at("securitySchemes").at("token").at("scheme"), "bearer");
    const Response refused = served.get("/reports", {{"authorization", "Bearer another"}}, "POST");
    EXPECT_EQ(refused.status, 401);
    EXPECT_EQ(header_of(refused, "WWW-Authenticate"), "Bearer realm=\"sitmap\"");
}

TEST(Service, counts_for_prometheus) {
    const Served served;
    EXPECT_THAT(*served.get("/metrics").body, HasSubstr("sitmap_features 13\n"));
}

TEST(Service, without_a_gazetteer_says_so) {
    EXPECT_EQ(status("/places?q=Damascus"), 503);
    const Served served;
    EXPECT_EQ(served.get("/extract", {}, "POST").status, 503);
}

/// Two builds, the second with a page.
std::shared_ptr<const Dataset> dataset_with_maps() {
    ServedMap plain{"plain", {}, nullptr, "", {}};
    ServedMap paged{"July & \"raids\"", {}, std::make_shared<const std::string>(gzipped("<p>map</p>")), "\"tag\"", {}};
    paged.map.as_of = "2025-07-21";
    return std::make_shared<const Dataset>(std::vector<FeatureTable>{}, 1, 6, std::vector{plain, paged});
}

TEST(Maps, are_listed_with_their_forms) {
    Served served;
    served.service.swap(dataset_with_maps());
    const json maps = served.json("/maps").at("maps");
    ASSERT_EQ(maps.size(), 2U);
    EXPECT_EQ(maps[1].at("id"), "July & \"raids\"");
    EXPECT_EQ(maps[1].at("as_of"), "2025-07-21");
    EXPECT_EQ(maps[1].at("links").back().at("href"), "http://example.org/maps/July%20%26%20%22raids%22.html");
    EXPECT_EQ(maps[0].at("links").size() + 1, maps[1].at("links").size()) << "the first has no page";
}

TEST(Maps, have_their_page_sent_as_it_was_built) {
    Served served;
    served.service.swap(dataset_with_maps());
    const Response page = served.get("/maps/July%20%26%20%22raids%22.html");
    EXPECT_EQ(*page.body, "<p>map</p>");
    EXPECT_EQ(page.media_type, "text/html");
    EXPECT_EQ(served.get("/maps/plain.html").status, 404);
    EXPECT_EQ(served.get("/maps/July%20%26%20%22raids%22.html", {{"if-none-match", page.etag}}).status, 304);
}

TEST(Maps, are_drawn_only_where_there_is_something_to_draw_with) {
    Served served;
    served.service.swap(dataset_with_maps());
    EXPECT_EQ(served.get("/maps/plain.png").status, 503);
    EXPECT_EQ(served.get("/maps/none.png").status, 404);
    EXPECT_EQ(served.get("/maps/../../etc/passwd").status, 404);
}

TEST(LivePage, stands_at_the_root_for_browsers_alone) {
    Served served;
    served.service.swap(dataset_with_maps());
    const Response page = served.get("/", {{"accept", "text/html,application/xhtml+xml,*/*;q=0.8"}});
    EXPECT_THAT(*page.body, HasSubstr(R"(data-page="maps/July%20%26%20%22raids%22.html")"));
    EXPECT_EQ(served.get("/").media_type, "application/json");
    EXPECT_THAT(*served.get("/?f=html").body, HasSubstr("Collections of features"));
    EXPECT_EQ(served.get("/live.js").media_type, "text/javascript");
    EXPECT_EQ(served.get("/live.css").media_type, "text/css");
}

TEST(LivePage, says_what_it_may_load) {
    Served served;
    served.service.swap(dataset_with_maps());
    const auto policies = [](const Response& response) {
        std::vector<std::string> found;
        for (const auto& [name, value] : response.headers) {
            if (name == "Content-Security-Policy") {
                found.push_back(value);
            }
        }
        return found;
    };
    EXPECT_THAT(policies(served.get("/", {{"accept", "text/html"}})),
                testing::ElementsAre(testing::AllOf(testing::StartsWith("default-src 'none'; script-src 'self'"),
                                                    testing::Not(HasSubstr("unsafe")))));
    EXPECT_THAT(policies(served.get("/maps/July%20%26%20%22raids%22.html")),
                testing::ElementsAre(testing::StartsWith("frame-ancestors 'self'")));
}

}  // namespace
}  // namespace sitmap
