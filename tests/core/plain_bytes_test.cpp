#include "engine/core/plain_bytes.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sitmap {
namespace {

/// Eight bytes of which one is told.
std::uint64_t eight_with(unsigned char byte, std::size_t at) {
    std::string text = "abcdefgh";
    text[at] = static_cast<char>(byte);
    return load_bytes(text.data(), text.size());
}

TEST(PlainBytes, know_what_json_escapes_wherever_it_stands) {
    for (std::size_t at = 0; at < 8; ++at) {
        for (unsigned byte = 0; byte < 256; ++byte) {
            const auto each = static_cast<unsigned char>(byte);
            EXPECT_EQ(has_escaped(eight_with(each, at)), byte < 0x20 || byte == '"' || byte == '\\')
                << byte << ' ' << at;
            EXPECT_EQ(has_beyond_ascii(eight_with(each, at)), byte >= 0x7f) << byte << ' ' << at;
        }
    }
}

TEST(PlainBytes, are_skipped_by_eights) {
    const auto plain = [](std::uint64_t eight) { return !has_escaped(eight); };
    EXPECT_EQ(skip_eights("seven..", 0, plain), 0U);
    EXPECT_EQ(skip_eights("twenty-one characters", 0, plain), 16U);
    EXPECT_EQ(skip_eights("twenty-one characters", 3, plain), 19U);
    EXPECT_EQ(skip_eights("a quotation \"mark\" in it", 0, plain), 8U);
}

}  // namespace
}  // namespace sitmap
