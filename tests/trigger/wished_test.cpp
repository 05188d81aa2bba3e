// What is wished, urged or promised. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

TEST(Wished, a_bare_be_behind_that_is_a_wish) {
    EXPECT_EQ(coded("Deputies urged on 5 May that [Oss] be bombed."), "");
    EXPECT_EQ(coded("The general recommended that the garrison of [Oss] be withdrawn."), "");
    EXPECT_EQ(coded("The king wishes that a treaty be signed in [Oss]."), "");
    EXPECT_EQ(coded("Police said that two men could be seen when gunmen raided [Oss] on 5 May."),
              "clashes raid Oss by gunmen");
}

TEST(Wished, what_is_promised_may_be_quoted) {
    EXPECT_EQ(coded("The group has again promised \"explosions in [Oss]\"."), "");
    EXPECT_EQ(coded("The commander, who had promised a massacre, shelled [Oss] on 5 May."),
              "strike_sites shelling Oss");
}

TEST(Wished, what_depends_on_a_condition_is_not_told) {
    EXPECT_EQ(coded("The rebels will attend, on condition that the bombing of [Oss] stops."), "");
}

TEST(Wished, who_is_told_to_do_it_has_not_done_it) {
    EXPECT_EQ(coded("It has told residents to leave [Oss]."), "");
    EXPECT_EQ(coded("The side was being pressed to leave [Oss] by August."), "");
    EXPECT_EQ(coded("Residents were forced to leave [Oss] on 5 May."), "context displacement Oss");
}

TEST(Wished, what_was_promised_and_came_is_told) {
    EXPECT_EQ(coded("The promised offensive against [Oss] began on 5 May."), "advance_points offensive Oss");
    EXPECT_EQ(coded("The promised offensive against [Oss] has not begun."), "");
}

}  // namespace
}  // namespace sitmap
