#include "engine/core/text.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t nowhere = std::string_view::npos;

TEST(Utf8, accepts_every_length_of_sequence) {
    EXPECT_EQ(find_invalid_utf8(""), nowhere);
    EXPECT_EQ(find_invalid_utf8("plain ASCII of more than eight bytes"), nowhere);
    EXPECT_EQ(find_invalid_utf8("é السويداء א 北 😀"), nowhere);
    EXPECT_EQ(find_invalid_utf8("\xF4\x8F\xBF\xBF"), nowhere);
}

TEST(Utf8, finds_the_first_bad_byte) {
    EXPECT_EQ(find_invalid_utf8("abc\xC7"), 3U);
    EXPECT_EQ(find_invalid_utf8("0123456789\x80"), 10U);
    EXPECT_EQ(find_invalid_utf8("é\xC3("), 2U);
    EXPECT_EQ(find_invalid_utf8("a\xE2\x82"), 1U) << "cut short";
}

TEST(Utf8, refuses_overlong_forms_surrogates_and_what_lies_beyond_unicode) {
    EXPECT_EQ(find_invalid_utf8("\xC0\xAF"), 0U);
    EXPECT_EQ(find_invalid_utf8("\xE0\x80\xAF"), 0U);
    EXPECT_EQ(find_invalid_utf8("\xED\xA0\x80"), 0U);
    EXPECT_EQ(find_invalid_utf8("\xF0\x8F\xBF\xBF"), 0U);
    EXPECT_EQ(find_invalid_utf8("\xF4\x90\x80\x80"), 0U);
    EXPECT_EQ(find_invalid_utf8("\xF8\x88\x80\x80\x80"), 0U);
}

TEST(Utf8, is_written_as_utf16_in_hex) {
    EXPECT_EQ(utf16_hex(""), "");
    EXPECT_EQ(utf16_hex("aé"), "006100E9");
    EXPECT_EQ(utf16_hex("د"), "062F");
    EXPECT_EQ(utf16_hex("😀"), "D83DDE00") << "a pair of surrogates";
}

TEST(Utf8, decodes_what_it_appended) {
    for (const char32_t code : {U'a', U'é', U'\u07FF', U'\u0800', U'北', U'\uFFFF', U'😀', U'\U0010FFFF'}) {
        std::string text;
        append_utf8(text, code);
        const Decoded decoded = decode_at(text, 0);
        EXPECT_EQ(decoded.code, code);
        EXPECT_EQ(decoded.length, text.size());
        EXPECT_EQ(find_invalid_utf8(text), nowhere);
    }
    EXPECT_EQ(decode_at("a", 1).length, 0U);
}

TEST(CodePoints, are_bytes_in_ascii) {
    const CodePoints points{"Damascus"};
    EXPECT_EQ(points.before(3), 3U);
    EXPECT_EQ(points.byte_of(3), 3U);
    EXPECT_EQ(points.byte_of(99), 8U);
}

TEST(CodePoints, count_letters_and_not_bytes) {
    const std::string_view text = "في السويداء 😀 x";
    const CodePoints points{text};
    const auto suwayda = static_cast<std::uint32_t>(text.find("السويداء"));
    EXPECT_EQ(points.span({suwayda, suwayda + 16}), (Span{3, 11}));
    EXPECT_EQ(points.before(static_cast<std::uint32_t>(text.size())), 15U);
}

TEST(CodePoints, come_back_to_the_byte_they_came_from) {
    std::string text;
    for (int i = 0; i < 100; ++i) {
        text += i % 3 == 0 ? "é" : i % 7 == 0 ? "😀" : "ab";
    }
    const CodePoints points{text};
    std::uint32_t number = 0;
    for (std::uint32_t offset = 0; offset < text.size(); offset += decode_at(text, offset).length) {
        EXPECT_EQ(points.before(offset), number);
        EXPECT_EQ(points.byte_of(number), offset);
        ++number;
    }
    EXPECT_EQ(points.byte_of(number), text.size());
    EXPECT_EQ(points.byte_of(number + 5), text.size());
}

TEST(Script, is_that_of_most_letters) {
    EXPECT_EQ(script_of("As-Suwaydāʾ"), Script::latin);
    EXPECT_EQ(script_of("السويداء 2025"), Script::arabic);
    EXPECT_EQ(script_of("א-סווידא"), Script::hebrew);
    EXPECT_EQ(script_of("Луганск (x)"), Script::cyrillic);
    EXPECT_EQ(script_of("12-34"), Script::other);
    EXPECT_EQ(to_string(Script::arabic), "Arab");
    EXPECT_EQ(to_string(Script::other), "Zyyy");
}

TEST(Text, space_is_folded) {
    EXPECT_EQ(folded_space(" The\r\n town \t of Oss.\n"), "The town of Oss.");
    EXPECT_EQ(folded_space(" \n"), "");
}

TEST(Text, lower_case_is_of_ascii_letters_alone) {
    EXPECT_EQ(in_lower_case("ETag: W/\"Été\" Z["), "etag: w/\"Été\" z[");
}

}  // namespace
}  // namespace sitmap
