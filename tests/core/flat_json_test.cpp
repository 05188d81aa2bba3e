#include "engine/core/flat_json.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sitmap {
namespace {

/// The text of the first member; "-" where the line is not read.
std::string first_text(std::string_view line) {
    const auto members = read_flat_json(line);
    return members && !members->empty() ? std::get<std::string>(members->front().value) : "-";
}

TEST(FlatJson, reads_strings_and_whole_numbers_in_their_order) {
    const auto members = read_flat_json(R"( {"id" : 17, "text":"Oss fell." , "":"" } )");
    ASSERT_TRUE(members);
    ASSERT_EQ(members->size(), 3U);
    EXPECT_EQ((*members)[0].key, "id");
    EXPECT_EQ(std::get<std::uint64_t>((*members)[0].value), 17U);
    EXPECT_EQ((*members)[1].key, "text");
    EXPECT_EQ(std::get<std::string>((*members)[1].value), "Oss fell.");
    EXPECT_EQ(std::get<std::string>((*members)[2].value), "");
    EXPECT_TRUE(read_flat_json("{}")->empty());
}

TEST(FlatJson, takes_escapes_for_what_they_mean) {
    EXPECT_EQ(first_text(R"({"text":"a\n\t\"\\\/b"})"), "a\n\t\"\\/b");
    EXPECT_EQ(first_text(R"({"text":"Sa\u02bfda, \u062f\u0631\u0639\u0627"})"), "Saʿda, درعا");
    EXPECT_EQ(first_text(R"({"text":"\ud83d\uDE80 \u0000"})"), std::string("\U0001F680 \0", 6));
}

TEST(FlatJson, passes_over_what_is_nested) {
    const std::string_view places = R"([{"name":"Oss","lat":-31.5,"seen":[0,-0.25,"a\n"]}, true, null, {}, [ ]])";
    const auto members = read_flat_json(R"({"places":)" + std::string{places} + R"(,"is":false,"text":"Oss fell."})");
    ASSERT_TRUE(members);
    ASSERT_EQ(members->size(), 3U);
    EXPECT_TRUE(std::holds_alternative<PassedOver>((*members)[0].value));
    EXPECT_TRUE(std::holds_alternative<PassedOver>((*members)[1].value));
    EXPECT_EQ(std::get<std::string>((*members)[2].value), "Oss fell.");
}

TEST(FlatJson, leaves_all_else_to_a_full_reader) {
    for (const char* line : {"",
                             " ",
                             "{",
                             "[1]",
                             "\"a\"",
                             "null",
                             R"({"a":1.5})",
                             R"({"a":-1})",
                             R"({"a":01})",
                             R"({"a":-1.5})",
                             R"({"a":tru})",
                             R"({"a":{})",
                             R"({"a":{"b"}})",
                             R"({"a":{"b":1,}})",
                             R"({"a":["b"})",
                             R"({"a":["b",]})",
                             R"({"a":["b" "c"]})",
                             R"({"a":[01]})",
                             R"({"a":[-]})",
                             R"({"a":[1.]})",
                             R"({"a":[1e9]})",
                             R"({"a":["\x"]})",
                             R"({"a":[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]})",
                             R"({"a":1234567890123456789})",
                             R"({"a":"b","a":"c"})",
                             R"({"a":"b"}{)",
                             R"({"a":"b",})",
                             R"({"a" "b"})",
                             R"({a:"b"})",
                             R"({"a":"b)",
                             R"({"a":"\x"})",
                             R"({"a":"\ud83d"})",
                             R"({"a":"\ude80"})",
                             R"({"a":"\u12g4"})",
                             R"({"a":"\u12)",
                             "{\"a\":\"\n\"}",
                             "{\"a\":\"\xff\"}"}) {
        EXPECT_FALSE(read_flat_json(line)) << line;
    }
}

}  // namespace
}  // namespace sitmap
