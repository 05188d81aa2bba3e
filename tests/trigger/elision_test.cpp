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

TEST(Elision, who_came_in_and_was_driven_out_was_beaten_there) {
    EXPECT_EQ(coded("Rebels entered [Oss] on 4 May and were driven out the following day."),
              "advance_points advance Oss by rebels; clashes attack_failed Oss by rebels");
    EXPECT_EQ(coded("Families entered [Oss] on 4 May and were driven out by floods."), "context displacement Oss");
}

TEST(Elision, a_following_day_begins_no_clause) {
    const Report report = test::extracted("Rebels entered [Oss] on 4 May and withdrew the following day.");
    ASSERT_EQ(report.events.size(), 2U);
    EXPECT_EQ(report.events[1].when.range.from, make_date(2024, 5, 5));
}

TEST(Elision, what_was_done_to_some_of_those_told_of_was_done_there) {
    EXPECT_EQ(coded("A bus was stopped outside [Oss] on 4 May and four of its passengers had their throats cut."),
              "other violence_against_civilians Oss");
}

TEST(Elision, a_verb_may_be_left_out_before_a_place_with_its_day) {
    EXPECT_EQ(coded("[Oss] was taken on 3 May and [Hill] on the following day."),
              "advance_points capture Oss; advance_points capture Hill");
    EXPECT_EQ(coded("Jets bombed the airfield at [Oss] on 3 May and the port of [Hill] on 5 May."),
              "strike_sites air_strike Oss; strike_sites air_strike Hill");
}

TEST(Elision, a_town_that_was_taken_retaken_and_lost_is_named_once) {
    EXPECT_EQ(coded("[Oss] was taken by the rebels in January 2024, retaken in March and lost again in April."),
              "advance_points capture Oss by rebels; advance_points capture Oss; advance_points capture Oss");
    EXPECT_EQ(coded("[Oss] fell in January 2024, was won back in March and fell again in April."),
              "advance_points capture Oss; advance_points capture Oss; advance_points capture Oss");
}

}  // namespace
}  // namespace sitmap
