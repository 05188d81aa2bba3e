// What holds for every answer: delivery, links, readiness, maps and the page. The standards' requirements have files
// of their own.

#include "engine/serve/service.hpp"

#include "engine/output/gzip.hpp"
#include "engine/output/zstandard.hpp"
#include "tests/support/served.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using nlohmann::json;
using test::Served;
using testing::HasSubstr;

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
    const ServedMap plain{"plain", std::make_shared<const Map>(), nullptr, "", {}};
    Map dated;
    dated.as_of = "2025-07-21";
    const ServedMap paged{"July & \"raids\"",
                          std::make_shared<const Map>(std::move(dated)),
                          std::make_shared<const std::string>(gzipped("<p>map</p>")),
                          "\"tag\"",
                          {}};
    return std::make_shared<const Dataset>(ServedTables{}, 1, std::vector{plain, paged});
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
