// Places that somebody left or came to, where another verb tells what happened. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

TEST(GoingSites, who_leaves_a_town_after_talks_held_them_there) {
    EXPECT_EQ(coded("The envoy left [Oss] on 5 May after three days of talks with the rebels."),
              "diplomacy meeting Oss");
    EXPECT_EQ(coded("Troops left [Oss] on 5 May after talks with elders in [Hill]."),
              "advance_points withdrawal Oss by troops; diplomacy meeting Hill");
}

TEST(GoingSites, who_comes_to_a_place_and_is_fired_at_is_there) {
    EXPECT_EQ(coded("Soldiers entering [Oss] on 5 May were met with sniper fire."),
              "advance_points advance Oss by soldiers; clashes clash Oss");
}

TEST(GoingSites, a_day_may_stand_between_a_place_and_what_happened_there) {
    EXPECT_EQ(coded("The envoy was in [Oss] on Saturday, where he met the president."), "diplomacy meeting Oss");
}

}  // namespace
}  // namespace sitmap
