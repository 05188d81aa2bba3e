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

TEST(GoingSites, the_other_of_two_has_the_deed_of_the_first) {
    EXPECT_EQ(coded("Of two bombs, one exploded in [Oss] on 5 May, the other in [Hill]."),
              "strike_sites bombing Oss; strike_sites bombing Hill");
    EXPECT_EQ(coded("The minister spoke in [Oss], his deputy in another part of [Hill]."), "");
}

TEST(GoingSites, a_fronted_place_or_day_opens_a_clause) {
    EXPECT_EQ(coded("At [Oss] a bridge was blown up and at [Hill] a priest was abducted on 5 May."),
              "strike_sites explosion Oss; other abduction Hill");
    EXPECT_EQ(coded("Two men were killed in [Oss] on 4 May and on 5 May rebels attacked [Hill]."),
              "other violence_against_civilians Oss; clashes attack Hill by rebels");
}

TEST(GoingSites, who_fled_reaches_a_town_though_rebels_are_told_of) {
    EXPECT_EQ(coded("Residents fleeing [Oss], which rebels entered on 4 May, have reached [Hill]."),
              "context displacement Oss; advance_points advance Oss by rebels; context displacement Hill");
}

TEST(GoingSites, what_is_sacked_stands_where_the_sentence_begins) {
    EXPECT_EQ(coded("In [Oss] the police station was sacked on 5 May."), "clashes attack Oss");
    EXPECT_EQ(coded("At [Oss] the farm of a settler was sacked on 5 May."), "other violence_against_civilians Oss");
}

}  // namespace
}  // namespace sitmap
