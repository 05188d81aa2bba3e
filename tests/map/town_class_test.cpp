#include "engine/map/town_class.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

TEST(TownClass, ranks_capitals_seats_and_the_rest) {
    EXPECT_EQ(town_rank("PPLC"), 0);
    EXPECT_EQ(town_rank("PPLA"), 1);
    EXPECT_EQ(town_rank("PPLA3"), 3);
    EXPECT_EQ(town_rank("PPLA4"), 4);
    EXPECT_EQ(town_rank("PPL"), 4);
}

TEST(TownClass, names_more_the_larger_the_scale) {
    EXPECT_TRUE(town_is_named(0, 900, 0.1, false));
    EXPECT_FALSE(town_is_named(1, 9'000'000, 0.2, false));
    EXPECT_FALSE(town_is_named(1, 900'000, 0.5, false));
    EXPECT_TRUE(town_is_named(4, 1'000'000, 0.5, false));
    EXPECT_FALSE(town_is_named(1, 299'000, 1, false));
    EXPECT_TRUE(town_is_named(1, 300'000, 1, false));
    EXPECT_TRUE(town_is_named(1, 900, 2, false));
    EXPECT_FALSE(town_is_named(2, 99'000, 2, false));
    EXPECT_TRUE(town_is_named(4, 100'000, 2, false));
    EXPECT_TRUE(town_is_named(2, 900, 4, false));
    EXPECT_FALSE(town_is_named(4, 19'000, 4, false));
    EXPECT_TRUE(town_is_named(4, 5'000, 6, false));
    EXPECT_TRUE(town_is_named(4, 10, 12, false));
}

TEST(TownClass, names_a_town_abroad_as_at_half_the_scale) {
    EXPECT_FALSE(town_is_named(2, 900, 4, true));
    EXPECT_TRUE(town_is_named(2, 900, 8, true));
    EXPECT_TRUE(town_is_named(0, 900, 0.1, true));
}

}  // namespace
}  // namespace sitmap
