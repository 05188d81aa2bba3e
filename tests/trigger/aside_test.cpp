// What is told of a place beside its name. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

TEST(Aside, a_participle_behind_the_kind_of_place_tells_what_befell_it) {
    EXPECT_EQ(coded("Aid has reached [Oss], a diamond town overrun by rebels in March."),
              "advance_points capture Oss by rebels");
    EXPECT_EQ(coded("Doctors came to [Oss], a fishing village of 3,000 people shelled on 3 April."),
              "strike_sites shelling Oss");
}

TEST(Aside, what_is_said_of_the_main_verb_does_not_reach_into_it) {
    EXPECT_EQ(coded("A fair planned at [Oss], the town seized by rebels on 10 April, has been put off."),
              "advance_points capture Oss by rebels");
}

TEST(Aside, a_clause_without_which_tells_who_took_the_place) {
    EXPECT_EQ(coded("The road leads to [Oss], the mining town the rebels seized in March."),
              "advance_points capture Oss");
    EXPECT_EQ(coded("The oil town of [Oss] the rebels seized in March is quiet."), "advance_points capture Oss");
}

TEST(Aside, the_scene_of_something_is_where_it_was) {
    EXPECT_EQ(coded("Flights resumed to [Oss], the scene of heavy fighting in March."), "clashes clash Oss");
}

TEST(Aside, a_participle_behind_the_comma_has_a_day_of_its_own) {
    const Report report = test::extracted("The minister flew to [Oss], shelled by rebels on 3 May, on 6 May.");
    ASSERT_EQ(report.events.size(), 2U);
    EXPECT_EQ(report.events[0].when.range.from, make_date(2024, 5, 6));
    EXPECT_EQ(coded("Both [Oss], attacked on Friday, and [Hill], shelled on Saturday, are without power."),
              "clashes attack Oss; strike_sites shelling Hill");
    EXPECT_EQ(coded("[Oss], attacked twice in April, was calm."), "clashes attack Oss");
}

TEST(Aside, what_was_done_before_is_dated_apart) {
    const Report report = test::extracted("The column moved on to [Hill], having captured [Oss] on 3 May.");
    ASSERT_EQ(report.events.size(), 2U);
    EXPECT_EQ(report.events[0].when.range.from, std::nullopt);
    EXPECT_EQ(report.events[1].when.range.from, make_date(2024, 5, 3));
}

TEST(Aside, a_town_that_only_is_something_has_suffered_nothing) {
    EXPECT_EQ(coded("He was born in [Oss], a town his father had helped to build."), "");
    EXPECT_EQ(coded("He works in [Oss], a town the rebels have promised to seize."), "");
    EXPECT_EQ(coded("Rebels hold [Oss], a town of 3,000 on the border, and shelled [Hill] on 5 May."),
              "strike_sites shelling Hill by rebels");
}

}  // namespace
}  // namespace sitmap
