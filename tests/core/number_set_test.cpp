#include "engine/core/number_set.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

TEST(NumberSet, holds_what_was_put_in_near_and_far) {
    NumberSet set;
    for (const std::uint64_t number : {0ULL, 4095ULL, 4096ULL, 18446744073709551615ULL}) {
        EXPECT_FALSE(set.contains(number));
        set.insert(number);
        EXPECT_TRUE(set.contains(number));
    }
    EXPECT_FALSE(set.contains(1));
    EXPECT_FALSE(set.contains(4097));
}

}  // namespace
}  // namespace sitmap
