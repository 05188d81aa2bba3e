#include "engine/core/json_text.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <limits>
#include <random>

namespace sitmap {
namespace {

std::string string_of(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

std::string fixed(double number, int decimals) {
    std::string out;
    append_json_fixed(out, number, decimals);
    return out;
}

std::string shortest(double number) {
    std::string out;
    append_json_number(out, number);
    return out;
}

TEST(JsonText, escapes_what_json_and_javascript_cannot_hold) {
    EXPECT_EQ(string_of("a\"b\\c"), R"("a\"b\\c")");
    EXPECT_EQ(string_of("line\nfeed\ttab\r"), R"("line\nfeed\ttab\r")");
    EXPECT_EQ(string_of(std::string_view{"\0\x01\x7f", 3}), R"("\u0000\u0001\u007f")");
    EXPECT_EQ(string_of("a\u2028b\u2029c"), R"("a\u2028b\u2029c")");
}

TEST(JsonText, keeps_other_scripts_and_bidi_marks_as_they_are) {
    EXPECT_EQ(string_of("السويداء \u202btext\u202c 😀 <"), "\"السويداء \u202btext\u202c 😀 <\"");
}

TEST(JsonText, replaces_bytes_that_are_not_utf8) {
    EXPECT_EQ(string_of("a\xff\xc3"), "\"a\ufffd\ufffd\"");
}

TEST(JsonText, reads_back_as_the_same_text_whatever_it_holds) {
    const unsigned seed = 20250727;
    std::mt19937 random{seed};
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (auto left = random() % 40; left > 0; --left) {
            // Code points of one to four bytes, control characters and separators often.
            static constexpr const char* pieces[] = {"a", "\"",     "\\",     "\n", "\x01", "é",
                                                     "س", "\u2028", "\u2029", "😀",  "/"};
            text += pieces[random() % std::size(pieces)];
        }
        EXPECT_EQ(nlohmann::json::parse(string_of(text)).get<std::string>(), text) << "seed " << seed;
    }
}

TEST(JsonText, writes_plain_decimals_without_needless_zeros) {
    EXPECT_EQ(fixed(36.5, 7), "36.5");
    EXPECT_EQ(fixed(36, 7), "36");
    EXPECT_EQ(fixed(100, 7), "100");
    EXPECT_EQ(fixed(1.0 / 3, 7), "0.3333333");
    EXPECT_EQ(fixed(-179.99999996, 7), "-180");
    EXPECT_EQ(fixed(-0.00000001, 7), "0");
    EXPECT_EQ(fixed(1e-5, 7), "0.00001");
}

TEST(JsonText, writes_numbers_that_read_back_the_same) {
    EXPECT_EQ(shortest(0.1), "0.1");
    EXPECT_EQ(shortest(-0.0), "0");
    EXPECT_EQ(shortest(std::numeric_limits<double>::quiet_NaN()), "null");
    std::mt19937_64 random{7};
    for (int round = 0; round < 1000; ++round) {
        const double number = std::uniform_real_distribution{-1e9, 1e9}(random);
        EXPECT_EQ(nlohmann::json::parse(shortest(number)).get<double>(), number);
    }
}

TEST(JsonText, keeps_json_on_one_line) {
    std::string out;
    append_json(out, "{\"a\":\n1, \"b\":\"x\u2028y\"}");
    EXPECT_EQ(out, "{\"a\": 1, \"b\":\"x\\u2028y\"}");
    out.clear();
    append_json(out, "");
    EXPECT_EQ(out, "null");
}

}  // namespace
}  // namespace sitmap
