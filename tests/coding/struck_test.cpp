// What was struck, where the text says so.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sitmap::test {
namespace {

std::string struck(std::string_view text) {
    std::string line;
    for (const Event& event : extracted(text).events) {
        for (const Claim& claim : event.claims) {
            if (claim.about == "target") {
                line += (line.empty() ? "" : "; ") + claim.text;
            }
        }
    }
    return line;
}

TEST(Struck, is_the_object_of_the_verb) {
    EXPECT_EQ(struck("A drone struck a police station in [Oss] on 5 May."), "a police station");
    EXPECT_EQ(struck("Shells hit a crowded market in [Oss] on 5 May."), "a crowded market");
    EXPECT_EQ(struck("A missile on 5 May hit a school in [Oss]."), "a school");
}

TEST(Struck, may_stand_behind_the_noun_or_before_the_passive_verb) {
    EXPECT_EQ(struck("An air strike on a fuel depot in [Oss] killed two on 5 May."), "a fuel depot");
    EXPECT_EQ(struck("A school in [Oss] was hit by a rocket on 5 May."), "A school");
    EXPECT_EQ(struck("Shells fell on houses in [Oss] on 5 May."), "houses");
}

TEST(Struck, is_not_the_place_nor_what_stands_beside) {
    EXPECT_EQ(struck("The shelling of [Oss] went on on 5 May."), "");
    EXPECT_EQ(struck("A car bomb exploded outside a restaurant in [Oss] on 5 May."), "");
}

}  // namespace
}  // namespace sitmap::test
