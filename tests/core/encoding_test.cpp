#include "engine/core/encoding.hpp"

#include "engine/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using namespace std::string_view_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

/// The message of the InputError that reading the bytes must give.
std::string refusal(std::string_view bytes, std::string_view encoding = {}) {
    try {
        decode_text(bytes, encoding, "report.txt");
    } catch (const InputError& error) {
        return error.what();
    }
    return "no error";
}

TEST(Encoding, keeps_utf8_and_drops_its_bom) {
    EXPECT_EQ(decode_text("Suwaydāʾ", {}, "f"), "Suwaydāʾ");
    EXPECT_EQ(decode_text("\xEF\xBB\xBF"
                          "A",
                          {}, "f"),
              "A");
    EXPECT_EQ(decode_text("a\r\nb", {}, "f"), "a\r\nb");
}

TEST(Encoding, reads_windows_1256_when_told) {
    EXPECT_EQ(decode_text("\xC7\xE1\xD3\xE6\xED\xCF\xC7\xC1", "windows-1256", "f"), "السويداء");
}

TEST(Encoding, reads_utf16_of_either_byte_order_when_told) {
    EXPECT_EQ(decode_text("\xFF\xFE\x41\x00\xC3\x02"sv, "UTF-16", "f"), "A\u02C3");
    EXPECT_EQ(decode_text("\xFE\xFF\x00\x41"sv, "UTF-16", "f"), "A");
    EXPECT_EQ(decode_text("\x3D\xD8\x00\xDE"sv, "UTF-16LE", "f"), "😀");
}

TEST(Encoding, keeps_pairs_whole_in_long_texts) {
    std::string bytes;
    std::string expected;
    for (int i = 0; i < 30000; ++i) {
        bytes += "\x3D\xD8\x00\xDE"sv;
        expected += "😀";
        if (i == 7) {
            bytes += "\x41\x00"sv;
            expected += "A";
        }
    }
    EXPECT_EQ(decode_text(bytes, "UTF-16LE", "f"), expected);
}

TEST(Encoding, names_the_byte_that_is_not_utf8) {
    EXPECT_THAT(refusal("Strikes on \xC7\xE1"),
                AllOf(StartsWith("report.txt: byte 11 (0xC7) is not UTF-8"), HasSubstr("--encoding windows-1256")));
}

TEST(Encoding, names_the_byte_that_is_not_of_the_told_encoding) {
    EXPECT_THAT(refusal("\x41\x00\x42\x00\x43"sv, "UTF-16LE"), StartsWith("report.txt: byte 4 (0x43) is not UTF-16LE"));
    EXPECT_THAT(refusal("ab\xFF", "UTF-8"), StartsWith("report.txt: byte 2 (0xFF) is not UTF-8"));
}

TEST(Encoding, refuses_binary_files_and_empty_ones) {
    EXPECT_THAT(refusal("\x7F"
                        "ELF\x02\x01\x00\x00"sv),
                HasSubstr("binary file"));
    EXPECT_THAT(refusal("A\0B"sv, "windows-1256"), HasSubstr("binary file"));
    EXPECT_THAT(refusal(""), StartsWith("report.txt: is empty"));
    EXPECT_THAT(refusal("\xEF\xBB\xBF"), StartsWith("report.txt: is empty"));
}

TEST(Encoding, that_nobody_knows_is_a_usage_error) {
    EXPECT_THROW(decode_text("a", "klingon-8", "f"), UsageError);
}

}  // namespace
}  // namespace sitmap
