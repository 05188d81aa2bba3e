// Arms that were found or destroyed where they lay. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

TEST(TriggerFinds, who_destroys_a_cache_shells_nobody) {
    EXPECT_EQ(coded("Special forces destroyed large caches of weapons in [Oss] on 5 May."), "");
    EXPECT_EQ(coded("Special forces destroyed 23 IEDs and four mortars in [Oss] on 5 May."), "");
    EXPECT_EQ(coded("Sappers blew up a stock of old shells near [Oss] on 5 May."), "");
}

TEST(TriggerFinds, what_planes_destroy_they_struck_and_a_mine_blows_up_a_van) {
    EXPECT_EQ(coded("Warplanes destroyed a cache of arms in [Oss] on 5 May."), "strike_sites air_strike Oss");
    EXPECT_EQ(coded("Rebels blew up a van with a landmine in [Oss] on 5 May."), "strike_sites bombing Oss by rebels");
}

TEST(TriggerFinds, a_bomb_that_was_found_went_off_nowhere) {
    EXPECT_EQ(coded("An improvised explosive device was found in [Oss] on 5 May and defused."), "");
    EXPECT_EQ(coded("Police in [Oss] said on 5 May the packages were small improvised explosive devices."), "");
    EXPECT_EQ(coded("A convoy was hit with landmines in [Oss] on 5 May."), "strike_sites bombing Oss");
}

}  // namespace
}  // namespace sitmap
