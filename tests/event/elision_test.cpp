// Sentences that go on about a place without naming it again. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

TEST(Elision, what_fell_but_was_retaken_is_the_same_town) {
    EXPECT_EQ(coded("[Oss] fell on 3 May 2023 but was retaken on 5 June 2023."),
              "advance_points capture Oss; advance_points capture Oss");
}

TEST(Elision, the_second_verb_of_a_list_has_the_place_of_the_first) {
    EXPECT_EQ(coded("Rebels captured [Oss] on 5 May, burned some 70 houses and abducted two teachers."),
              "advance_points capture Oss by rebels; other violence_against_civilians Oss by rebels; "
              "other abduction Oss by rebels");
}

TEST(Elision, who_came_into_a_village_and_killed_took_no_ground) {
    EXPECT_EQ(coded("Gunmen entered [Oss] on 5 May and killed seven inhabitants."),
              "other violence_against_civilians Oss by gunmen");
}

TEST(Elision, a_verb_may_be_left_out_before_a_place_with_its_day) {
    EXPECT_EQ(coded("[Oss] was taken on 3 May and [Hill] on the following day."),
              "advance_points capture Oss; advance_points capture Hill");
    EXPECT_EQ(coded("Jets bombed the airfield at [Oss] on 3 May and the port of [Hill] on 5 May."),
              "strike_sites air_strike Oss; strike_sites air_strike Hill");
}

}  // namespace
}  // namespace sitmap
