// What is asked, vowed or denied about a deed leaves the deed as it was. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

TEST(TakenForFact, what_an_inquiry_is_asked_for_happened) {
    EXPECT_EQ(coded("The envoy called for an inquiry into the bombing of a market in [Oss] on 5 May."),
              "strike_sites bombing Oss");
    EXPECT_EQ(coded("The king vowed revenge for a car bombing in [Oss] on 5 May."), "strike_sites bombing Oss");
    EXPECT_EQ(coded("The king promised to punish those behind an ambush near [Oss] on 5 May."), "clashes attack Oss");
    EXPECT_EQ(coded("The rebels denied responsibility for an explosion in [Oss] on 5 May."),
              "strike_sites explosion Oss");
}

TEST(TakenForFact, what_has_not_come_yet_is_none) {
    EXPECT_EQ(coded("The king vowed revenge for any attack on [Oss]."), "");
    EXPECT_EQ(coded("The king vowed an attack on [Oss]."), "");
}

TEST(TakenForFact, blame_that_is_traded_is_no_fire) {
    EXPECT_EQ(coded("The two sides traded blame for an explosion in [Oss] on 5 May."), "strike_sites explosion Oss");
}

}  // namespace
}  // namespace sitmap
