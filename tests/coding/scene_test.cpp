// Where what is told without a place happened. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

TEST(Scene, is_not_the_town_that_the_paragraph_named_before) {
    EXPECT_EQ(coded("Rebels entered [Oss] on 5 May. Gunmen shot dead two traders an hour later."),
              "advance_points advance Oss by rebels");
}

TEST(Scene, a_strike_told_twice_in_a_paragraph_is_one) {
    EXPECT_EQ(coded("Aircraft bombed [Oss] on 5 May. Two bombs came down on an apartment block."),
              "strike_sites air_strike Oss");
}

TEST(Scene, what_is_described_in_a_town_was_done_there) {
    EXPECT_EQ(coded("In [Oss], witnesses described the shooting on 5 May of a couple attempting to leave by car."),
              "other violence_against_civilians Oss");
}

TEST(Scene, jets_bomb_the_market_somebody_is_in) {
    EXPECT_EQ(coded("She was caught in the market of [Oss] on 5 May, when two jets bombed it."),
              "strike_sites air_strike Oss");
}

TEST(Scene, police_arrest_in_their_own_town) {
    EXPECT_EQ(coded("Police in [Oss] said on 5 May they had detained six men."), "other arrest Oss");
}

}  // namespace
}  // namespace sitmap
