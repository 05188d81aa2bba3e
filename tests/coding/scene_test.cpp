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

TEST(Scene, a_paragraph_that_opens_with_a_town_goes_on_about_it) {
    EXPECT_EQ(coded("In [Oss], two schools were hit by shells on 4 May. On 5 May gunmen stormed a residential "
                    "compound."),
              "strike_sites shelling Oss; clashes attack Oss by gunmen");
    EXPECT_EQ(coded("In [Oss], two schools were hit by shells on 4 May. [Hill] was calm. On 5 May gunmen stormed a "
                    "residential compound."),
              "strike_sites shelling Oss");
}

TEST(Scene, a_fragment_says_where_the_next_sentence_plays) {
    EXPECT_EQ(coded("Sirens in [Oss]. Rockets have come down near the port."), "strike_sites rocket_attack Oss");
    EXPECT_EQ(coded("Sirens in [Oss] and in [Hill]. Rockets have come down near the port."), "");
}

TEST(Scene, what_follows_a_semicolon_is_where_the_sentence_opened) {
    EXPECT_EQ(coded("In [Oss] the bridge was closed; a car bomb killed three people on 5 May."),
              "strike_sites bombing Oss");
}

TEST(Scene, a_mayor_tells_of_shells_on_his_own_town) {
    EXPECT_EQ(coded("The Norish-installed mayor of [Oss] said artillery had struck a bus station on 5 May."),
              "strike_sites shelling Oss");
    EXPECT_EQ(coded("The mayor of [Oss] said artillery had struck a bus station at [Hill] on 5 May."),
              "strike_sites shelling Hill");
}

}  // namespace
}  // namespace sitmap
