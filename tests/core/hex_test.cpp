#include "engine/core/hex.hpp"

#include <gtest/gtest.h>

#include <array>

namespace sitmap {
namespace {

TEST(Hex, writes_two_digits_a_byte) {
    EXPECT_EQ(hex_digits(std::array<std::uint8_t, 4>{0x00, 0x0f, 0xa5, 0xff}), "000fa5ff");
    EXPECT_EQ(hex_digits({}), "");
}

}  // namespace
}  // namespace sitmap
