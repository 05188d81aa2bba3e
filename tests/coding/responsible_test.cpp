// Who owns up to what nobody was told to have done, or is blamed for it. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

std::string after_a_bomb(const std::string& sentence) {
    return coded("A bomb killed nine people in [Oss] on 5 May. " + sentence);
}

TEST(Responsible, who_owns_up_to_it_did_it) {
    for (const char* sentence :
         {"Boko Haram claimed responsibility.", "Boko Haram later said it was behind the attack.",
          "Boko Haram admitted the attack.", "Responsibility was claimed by Boko Haram.",
          "The bomb was planted by Boko Haram, police said."}) {
        EXPECT_EQ(after_a_bomb(sentence), "strike_sites bombing Oss by Boko Haram") << sentence;
    }
}

TEST(Responsible, whom_others_blame_is_told_to_have_done_it) {
    for (const char* sentence : {"Police blamed Boko Haram.", "Officials blamed the attack on Boko Haram.",
                                 "The army holds Boko Haram responsible.", "Boko Haram was blamed for the killings.",
                                 "The army held Boko Haram responsible for the attack."}) {
        EXPECT_EQ(after_a_bomb(sentence), "strike_sites bombing Oss by Boko Haram") << sentence;
    }
}

TEST(Responsible, nobody_is_where_none_has_claimed_it) {
    for (const char* sentence :
         {"No group has claimed responsibility.", "Boko Haram denied responsibility.",
          "Ansaru, which broke away from Boko Haram, claimed nothing.", "Police blamed the weather.",
          "Police blamed Boko Haram, which denied it.", "Rebels blamed Boko Haram; Boko Haram blamed the rebels."}) {
        EXPECT_EQ(after_a_bomb(sentence), "strike_sites bombing Oss") << sentence;
    }
}

TEST(Responsible, the_sentence_that_names_him_is_evidence) {
    const Report report = test::extracted("A bomb killed nine people in [Oss] on 5 May. Police blamed Boko Haram.");
    ASSERT_EQ(report.events.size(), 1U);
    EXPECT_EQ(report.events[0].evidence.back().text, "Police blamed Boko Haram");
}

TEST(Responsible, the_next_events_claim_is_its_own) {
    EXPECT_EQ(after_a_bomb("Boko Haram claimed an ambush near [Hill] on 6 May."),
              "strike_sites bombing Oss; clashes attack Hill by Boko Haram");
}

}  // namespace
}  // namespace sitmap
