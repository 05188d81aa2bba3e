// Weapons that struck where no verb says so. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

TEST(WeaponNote, an_entry_tells_what_came_down_at_its_place) {
    EXPECT_EQ(coded("[Oss]: six guided bombs since morning."), "strike_sites air_strike Oss");
    EXPECT_EQ(coded("[Oss] camp: six 122 mm rockets on 5 May."), "strike_sites rocket_attack Oss");
    EXPECT_EQ(coded("[Oss]: artillery only, about 40 rounds."), "strike_sites shelling Oss");
    EXPECT_EQ(coded("[Oss]: at least 14 drones in the past day."), "strike_sites drone_strike Oss");
}

TEST(WeaponNote, what_is_said_to_be_done_with_a_weapon_is_no_strike) {
    EXPECT_EQ(coded("[Oss]: two howitzers found in a barn."), "");
    EXPECT_EQ(coded("[Oss]: 40 drones delivered to the brigade."), "");
    EXPECT_EQ(coded("[Oss]: no rockets since Monday."), "");
    EXPECT_EQ(coded("[Oss]: our drones overnight."), "");
    EXPECT_EQ(coded("[Oss]: 6 howitzers, inside the line."), "");
}

TEST(WeaponNote, a_note_says_on_what_a_weapon_fell) {
    EXPECT_EQ(coded("Ten shells on [Oss] this afternoon."), "strike_sites shelling Oss");
}

}  // namespace
}  // namespace sitmap
