// Reports that the text takes back, in any words, and reports that it does not. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

TEST(TakenBack, the_predicate_of_a_report_takes_it_back) {
    EXPECT_EQ(coded("Claims that rebels crossed into [Oss] on 5 May appear to be wrong."), "");
    EXPECT_EQ(coded("Reports that a farmer had been shot dead in [Oss] on 5 May were withdrawn by their author."), "");
    EXPECT_EQ(coded("The story of a massacre at [Oss] on 5 May has no support in the records."), "");
    EXPECT_EQ(coded("A message describing a rocket attack on [Oss] on 5 May referred to a traffic accident."), "");
    EXPECT_EQ(coded("The claim that rebels captured [Oss] on 5 May does not hold up."), "");
}

TEST(TakenBack, a_report_that_is_borne_out_is_not) {
    EXPECT_EQ(coded("Reports that rebels had entered [Oss] on 5 May turned out to be true."),
              "advance_points advance Oss by rebels");
    EXPECT_EQ(coded("News of the fall of [Oss] on 5 May reached the capital late."), "advance_points capture Oss");
    EXPECT_EQ(coded("Rumours that the mayor had fled proved false, but rebels did shell [Oss] on 5 May."),
              "strike_sites shelling Oss by rebels");
}

TEST(TakenBack, a_clause_behind_it_or_the_next_sentence_may) {
    EXPECT_EQ(coded("He said that [Oss] had been bombed on 5 May, which the company swiftly denied."), "");
    EXPECT_EQ(coded("The governor said rebels had shelled [Oss] on 5 May, a charge they rejected within the hour."),
              "");
    EXPECT_EQ(coded("On 5 May we reported that rebels had taken [Oss]. We were wrong."), "");
    EXPECT_EQ(coded("A tale of slaughter at [Oss] on 5 May went round; a doctor who went there found nobody hurt."),
              "");
}

TEST(TakenBack, to_deny_the_deed_is_not_to_deny_that_it_was_done) {
    EXPECT_EQ(coded("Police said gunmen attacked a convoy near [Oss] on 5 May; rescuers found no survivors."),
              "clashes attack Oss by gunmen");
    EXPECT_EQ(coded("Residents said [Oss] was shelled on 5 May. We have seen no evidence of the raid on [Lund]."),
              "strike_sites shelling Oss");
}

TEST(TakenBack, who_makes_a_claim_the_subject_judges_it) {
    EXPECT_EQ(coded("The claim that [Oss] was taken on 5 May is not worth the paper it is printed on."), "");
    EXPECT_EQ(coded("Allegations that jets had raided [Oss] were described by the minister as a fertile mind's work."),
              "");
    EXPECT_EQ(coded("Reports that rebels had taken [Oss] on 5 May have been confirmed."),
              "advance_points capture Oss by rebels");
    EXPECT_EQ(coded("The army claims that rebels took [Oss] on 5 May and are advancing."),
              "advance_points capture Oss by rebels");
}

TEST(TakenBack, a_report_may_be_disbelieved_before_it_is_told) {
    EXPECT_EQ(coded("No credence is given to the report that [Oss] was shelled on 5 May."), "");
    EXPECT_EQ(coded("No independent source bears out the claim that nine people were killed in [Oss] on 5 May."), "");
    EXPECT_EQ(coded("Doubts have grown about the supposed ambush at [Oss] on 5 May."), "");
}

TEST(TakenBack, what_is_made_up_or_left_as_it_was_did_not_happen) {
    EXPECT_EQ(coded("The mutiny at [Oss] on 5 May exists only in the minds of editors."), "");
    EXPECT_EQ(coded("The papers reported the capture of [Oss] on 5 May, but the garrison is still there."), "");
    EXPECT_EQ(coded("The radio said that rebels had taken [Oss] on 5 May. They were mistaken."), "");
    EXPECT_EQ(coded("The radio said that rebels had taken [Oss] on 5 May. They were cheered."),
              "advance_points capture Oss by rebels");
}

TEST(TakenBack, a_statement_or_an_alert_is_a_claim) {
    EXPECT_EQ(coded("The statement given out in [Doma], that a regiment was annihilated at [Oss], is entirely false."),
              "");
    EXPECT_EQ(coded("An alert concerning an airstrike on [Oss] on 5 May was checked and found to be baseless."), "");
    EXPECT_EQ(coded("The claim that 300 died at [Oss] on 5 May cannot be substantiated, the bishop said."), "");
}

TEST(TakenBack, what_has_not_moved_since_was_not_denied) {
    EXPECT_EQ(coded("A column was caught in an ambush near [Oss] on 5 May. It has not moved since."),
              "clashes clash Oss");
    EXPECT_EQ(coded("Rebels captured [Oss] on 5 May, they say. They did not."), "");
}

}  // namespace
}  // namespace sitmap
