#include "engine/serve/request.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using testing::ElementsAre;

TEST(Request, reads_path_and_query) {
    const auto request = request_of_target("GET", "/collections/a%20b/items?limit=3&q=%D8%AF&x=a+b&flag");
    ASSERT_TRUE(request);
    EXPECT_EQ(request->path, "/collections/a b/items");
    EXPECT_EQ(parameter(*request, "limit"), "3");
    EXPECT_EQ(parameter(*request, "q"), "\u062f");
    EXPECT_EQ(parameter(*request, "x"), "a b");
    EXPECT_EQ(parameter(*request, "flag"), "");
    EXPECT_EQ(parameter(*request, "nothing"), std::nullopt);
}

TEST(Request, refuses_targets_that_are_none) {
    for (const char* target : {"", "collections", "/%", "/%4", "/%zz", "/%00", "/%ff", "/a?b=%0a", "*"}) {
        EXPECT_FALSE(request_of_target("GET", target)) << target;
    }
}

TEST(Request, takes_whole_addresses) {
    EXPECT_EQ(request_of_target("GET", "http://a/b?c=1")->path, "/b");
    EXPECT_EQ(request_of_target("GET", "https://a")->path, "/");
}

TEST(Request, parts_a_path) {
    EXPECT_THAT(path_parts("/"), ElementsAre());
    EXPECT_THAT(path_parts("/a/b/"), ElementsAre("a", "b"));
    EXPECT_THAT(path_parts("/a//b"), ElementsAre("a", "", "b"));
}

TEST(Request, encodes_what_is_no_plain_letter) {
    EXPECT_EQ(url_encoded("a b/\u062f&~"), "a%20b%2F%D8%AF%26~");
}

TEST(Request, prefers_what_the_client_prefers) {
    const std::vector<Representation> both{{"json", "application/json"}, {"html", "text/html"}};
    const auto asked = [&](const char* accept) {
        Request request;
        request.headers.emplace_back("accept", accept);
        const auto found = preferred(request, both);
        return found ? std::string{found->short_name} : "";
    };
    EXPECT_EQ(asked(""), "json");
    EXPECT_EQ(asked("*/*"), "json");
    EXPECT_EQ(asked("text/html,application/xhtml+xml,*/*;q=0.8"), "html");
    EXPECT_EQ(asked("application/json;q=0.2, text/*;q=0.1"), "json");
    EXPECT_EQ(asked("image/png"), "");
    Request request;
    request.query.emplace_back("f", "html");
    EXPECT_EQ(preferred(request, both)->media_type, "text/html");
    request.query[0].second = "xml";
    EXPECT_FALSE(preferred(request, both));
}

}  // namespace
}  // namespace sitmap
