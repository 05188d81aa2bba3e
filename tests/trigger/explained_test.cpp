// Sounds and sights that the text explains away, and those that it does not. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

TEST(Explained, the_predicate_tells_what_was_heard) {
    EXPECT_EQ(coded("The gunfire heard at [Oss] on 5 May was a training exercise."), "");
    EXPECT_EQ(coded("Shots heard near [Oss] on 5 May came from a wedding party."), "");
    EXPECT_EQ(coded("The blasts heard in [Oss] on 5 May were set off by divers clearing wartime ordnance."), "");
    EXPECT_EQ(coded("Heavy firing reported from [Oss] on 5 May was nothing more than target practice."), "");
}

TEST(Explained, an_enemy_or_a_wedding_struck_explains_nothing_away) {
    EXPECT_EQ(coded("The blast heard in [Oss] on 5 May was caused by a car bomb."), "strike_sites bombing Oss");
    EXPECT_EQ(coded("The explosion in [Oss] on 5 May was set off by rebels, not by engineers clearing mines."),
              "strike_sites explosion Oss by rebels");
    EXPECT_EQ(coded("Shells hit a wedding in [Oss] on 5 May."), "strike_sites shelling Oss");
    EXPECT_EQ(coded("Shells hit a training centre in [Oss] on 5 May, killing twelve recruits."),
              "strike_sites shelling Oss");
}

TEST(Explained, what_an_exercise_consists_of_is_not_done) {
    EXPECT_EQ(coded("[Norland] began exercises at [Oss] on 5 May, with aircraft firing live missiles."), "");
    EXPECT_EQ(coded("The exercise had soldiers storming [Oss] on 5 May."), "");
    EXPECT_EQ(coded("The exercise over, soldiers stormed [Oss] on 5 May."), "clashes attack Oss");
    EXPECT_EQ(coded("Sirens heard in [Oss] on 5 May were part of an evacuation drill."), "");
    EXPECT_EQ(coded("Rebels shelled an exercise at [Oss] on 5 May with mortars."),
              "strike_sites shelling Oss by rebels");
}

TEST(Explained, what_somebody_called_so_was_something_else) {
    EXPECT_EQ(coded("What the paper called a massacre at [Oss] on 5 May was a brawl after a dance."), "");
}

TEST(Explained, troops_may_move_for_an_exercise) {
    EXPECT_EQ(coded("Paratroopers landed at [Oss] on 5 May in the last phase of the manoeuvres."), "");
    EXPECT_EQ(coded("Paratroopers landed at [Oss] on 5 May and seized the airfield."),
              "advance_points capture Oss by paratroopers");
}

TEST(Explained, a_colon_may_say_what_it_was) {
    EXPECT_EQ(coded("- Explosions at [Oss], 5 May: army drill."), "");
    EXPECT_EQ(coded("- Explosions at [Oss], 5 May: two dead."), "strike_sites explosion Oss");
}

}  // namespace
}  // namespace sitmap
