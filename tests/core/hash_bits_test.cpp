#include "engine/core/hash_bits.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

TEST(HashBits, may_hold_what_was_added_and_little_else) {
    HashBits bits;
    EXPECT_FALSE(bits.may_hold(7));
    bits.clear(256);
    EXPECT_EQ(bits.size(), 256U);
    bits.add(7);
    bits.add(200 + 1024);
    EXPECT_TRUE(bits.may_hold(7));
    EXPECT_TRUE(bits.may_hold(200 + 1024));
    EXPECT_FALSE(bits.may_hold(7 + 64));
    EXPECT_FALSE(bits.may_hold(199));
    bits.clear(64);
    EXPECT_FALSE(bits.may_hold(7));
}

}  // namespace
}  // namespace sitmap
