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

}  // namespace
}  // namespace sitmap
