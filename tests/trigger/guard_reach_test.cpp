// How far a guard reaches: not into the main clause behind it, nor over a comma or an "and" to another subject.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

TEST(GuardReach, an_infinitive_leads_to_no_verb_in_the_past) {
    EXPECT_EQ(coded("The king who had threatened to stay away met the envoy in [Oss] on 5 May."),
              "diplomacy meeting Oss");
    EXPECT_EQ(coded("Men hoping to reach [Lund] were shot at near [Oss] on 5 May."), "clashes attack Oss");
    EXPECT_EQ(coded("Guards were ordered to leave [Lund] and withdrew from [Oss] on 5 May."),
              "advance_points withdrawal Oss");
    EXPECT_EQ(coded("The king had threatened on 5 May to shell [Oss]."), "");
    EXPECT_EQ(coded("The army wants to shell [Lund] and bomb [Oss]."), "");
}

TEST(GuardReach, one_word_behind_a_comma_is_a_subject) {
    EXPECT_EQ(coded("On the anniversary of the coup, soldiers shelled [Oss]."),
              "strike_sites shelling Oss by soldiers");
    EXPECT_EQ(coded("In order to stop a march, police fired tear gas in [Oss] on 5 May."),
              "other protest Oss by police");
    EXPECT_EQ(coded("Fearing an ambush, troops withdrew from [Oss] on 5 May."),
              "advance_points withdrawal Oss by troops");
    EXPECT_EQ(coded("In what was at first taken for an exercise, soldiers shelled [Oss]."),
              "strike_sites shelling Oss by soldiers");
    EXPECT_EQ(coded("On the anniversary of the coup in [Oss], people wept."), "");
}

TEST(GuardReach, a_subject_and_its_verb_behind_and_begin_anew) {
    EXPECT_EQ(coded("Preachers called for blood and a grocer was stabbed in [Oss] on 5 May."),
              "other violence_against_civilians Oss");
    EXPECT_EQ(coded("The crowd was warned to go home and soldiers opened fire in [Oss] on 5 May."),
              "other riot Oss by soldiers");
    EXPECT_EQ(coded("Preachers called for a march in [Lund] and a sit-in in [Oss]."), "");
}

TEST(GuardReach, what_was_foreseen_and_came_is_told) {
    EXPECT_EQ(coded("The feared assault on [Oss] began on 5 May."), "clashes attack Oss");
    EXPECT_EQ(coded("The feared assault on [Oss] has not begun."), "");
    EXPECT_EQ(coded("The rumour of an ambush near [Oss] on 5 May proved well founded."), "clashes attack Oss");
    EXPECT_EQ(coded("The rumour of an ambush near [Oss] on 5 May has yet to be confirmed."), "");
}

TEST(GuardReach, a_participle_with_its_day_tells_whom_not_what_is_planned) {
    EXPECT_EQ(coded("The rebels will not free the nurses kidnapped in [Oss] on 5 May."), "other abduction Oss");
    EXPECT_EQ(coded("The rebels will have the nurses seized in [Oss]."), "");
    EXPECT_EQ(coded("Four traders found their way barred and were gunned down in [Oss] on 5 May."),
              "other violence_against_civilians Oss");
}

TEST(GuardReach, whether_takes_back_what_is_not_known_but_by_its_article) {
    EXPECT_EQ(coded("It was unclear whether rebels captured [Oss] on 5 May."), "");
    EXPECT_EQ(coded("It was unclear whether the raid on [Oss] on 5 May was meant as a warning."), "clashes raid Oss");
}

TEST(GuardReach, nobody_in_a_clause_of_its_own_denies_no_more_than_that) {
    EXPECT_EQ(coded("[Oss], three hours down a road nobody now drives, fell to the rebels on 5 May."),
              "advance_points capture Oss by rebels");
    EXPECT_EQ(coded("Nobody attacked [Oss] on 5 May."), "");
}

TEST(GuardReach, who_will_recall_that_it_was_done_plans_nothing) {
    EXPECT_EQ(coded("The world will recall that rebels captured [Oss] on 5 May."),
              "advance_points capture Oss by rebels");
}

TEST(GuardReach, what_those_who_did_it_had_not_got_is_told_by_the_way) {
    EXPECT_EQ(coded("Workers who had not been paid for three months rioted in [Oss] on 5 May."),
              "other riot Oss by workers");
    EXPECT_EQ(coded("Men who had not fired or looted in [Oss] were sent home."), "");
}

}  // namespace
}  // namespace sitmap
