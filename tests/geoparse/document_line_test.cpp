#include "engine/geoparse/document_line.hpp"

#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

namespace sitmap {
namespace {

std::string text_of(const std::string& line) {
    const auto read = read_document_line(line);
    return read ? read->text : "not read";
}

TEST(DocumentLine, gives_the_id_as_it_is_written_and_the_text) {
    const std::string line = R"( { "id" : "a1" , "text" : "Shells fell on Tarsin." } )";
    const auto read = read_document_line(line);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->id, "\"a1\"");
    EXPECT_EQ(read->name, "a1");
    EXPECT_EQ(read->text, "Shells fell on Tarsin.");
    const std::string numbered = R"({"text":"","id":-70})";
    EXPECT_EQ(read_document_line(numbered)->id, "-70");
}

TEST(DocumentLine, escapes_mean_what_they_mean_to_any_parser) {
    for (const std::string text : {R"("a\"b\\c\/d\b\f\n\r\t")", R"("é\u00e9\u0633\ud83d\udca5\u0000.")", R"("")"}) {
        EXPECT_EQ(text_of(R"({"id":1,"text":)" + text + "}"), nlohmann::json::parse(text).get<std::string>());
    }
}

TEST(DocumentLine, what_no_parser_takes_is_not_read) {
    for (const std::string line :
         {"", "{", "[]", R"({"id":1,"text":"a)", R"({"id":1,"text":"a"} x)", R"({"id":1,"text":"a",})",
          R"({"id":1 "text":"a"})", R"({"id":01,"text":"a"})", R"({"id":1,"text":"\x"})", R"({"id":1,"text":"\u12"})",
          R"({"id":1,"text":"\ud83d"})", R"({"id":1,"text":"\udca5"})", R"({"id":1,"text":"\ud83d\u0041"})",
          "{\"id\":1,\"text\":\"a\tb\"}", "{\"id\":1,\"text\":\"\xff\"}", R"({"id":1,"text":"\)"}) {
        EXPECT_FALSE(read_document_line(line)) << line;
        EXPECT_TRUE(nlohmann::json::parse(line, nullptr, false).is_discarded() || line == "[]") << line;
    }
}

TEST(DocumentLine, what_is_out_of_the_ordinary_is_left_to_a_parser) {
    for (const std::string line :
         {R"({"id":1.5,"text":"a"})", R"({"id":1e3,"text":"a"})", R"({"id":-0,"text":"a"})",
          R"({"id":"\u0041","text":"a"})", R"({"id":1,"text":7})", R"({"id":1,"id":2,"text":"a"})", R"({"id":1})",
          R"({"text":"a"})", R"({"id":1,"text":"a","more":{}})", R"({"id":1234567890123456789,"text":"a"})"}) {
        EXPECT_FALSE(read_document_line(line)) << line;
        EXPECT_FALSE(nlohmann::json::parse(line, nullptr, false).is_discarded()) << line;
    }
}

}  // namespace
}  // namespace sitmap
