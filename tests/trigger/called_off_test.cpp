// What had been arranged and was not held, and what was held after all. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

TEST(CalledOff, what_never_began_was_not_held) {
    EXPECT_EQ(coded("The talks set for 5 May in [Oss] never opened."), "");
    EXPECT_EQ(coded("A conference in [Oss] foreseen for 5 May did not come about."), "");
}

TEST(CalledOff, only_what_was_arranged_can_be_given_up_beforehand) {
    EXPECT_EQ(coded("The assault on [Oss] that the staff had prepared for 5 May was given up."), "");
}

TEST(CalledOff, what_was_planned_may_be_held) {
    EXPECT_EQ(coded("A planned attack on [Oss] on 5 May went ahead."), "clashes attack Oss");
    EXPECT_EQ(coded("The talks planned for 5 May in [Oss] opened a day late."), "diplomacy meeting Oss");
    EXPECT_EQ(coded("A planned attack on [Oss] on 5 May was not to go ahead."), "");
}

TEST(CalledOff, what_was_set_for_a_day_is_not_yet_told) {
    EXPECT_EQ(coded("A raid on [Oss] had been set for 5 May but the weather forbade it."), "");
    EXPECT_EQ(coded("The strike on [Oss] ordered for 5 May was countermanded."), "");
}

TEST(CalledOff, what_was_over_before_it_began_was_not_held) {
    EXPECT_EQ(coded("The rally in [Oss] on 5 May petered out before it had started."), "");
    EXPECT_EQ(coded("The rally in [Oss] on 5 May was over before it began to rain."), "other protest Oss");
}

TEST(CalledOff, an_aim_and_what_is_not_held) {
    EXPECT_EQ(coded("The capture of [Oss] remains a goal of the army for the summer."), "");
    EXPECT_EQ(coded("Peace talks in [Oss] remain suspended."), "");
    EXPECT_EQ(coded("Formal negotiations in [Oss], moved once to 5 May, are off again."), "");
    EXPECT_EQ(coded("The capture of [Oss] on 5 May was announced."), "advance_points capture Oss");
}

}  // namespace
}  // namespace sitmap
