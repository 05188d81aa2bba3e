// Quarters that are called like a far town. Nothing here has happened.

#include "engine/wording/quarter.hpp"

#include "tests/geoparse/names_of.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

/// The names of the text that have a place: "Tarsin Varnik".
std::string placed(const std::string& text) {
    const Document document = make_document("report", text);
    std::vector<Mention> mentions = test::resolved(document);
    unplace_far_quarters(mentions, read_words(document.text), test::test_world());
    std::string names;
    for (const Mention& mention : mentions) {
        if (mention.resolution.resolved()) {
            names += (names.empty() ? "" : " ") + std::string{slice(document.text, mention.span)};
        }
    }
    return names;
}

TEST(Quarter, lies_by_a_town_that_the_text_names) {
    EXPECT_EQ(placed("Shells fell on Tarsin. Men were held in the Varnik quarter."), "Tarsin");
    EXPECT_EQ(placed("Shells fell on Tarsin. Men were held in the quarter of Varnik."), "Tarsin");
    EXPECT_EQ(placed("Shells fell on Tarsin. Men were held in Varnik."), "Tarsin Varnik");
    EXPECT_EQ(placed("Men were held in the Varnik quarter."), "Varnik quarter");
    EXPECT_EQ(placed("Shells fell on Tarsin. Men were held in the old quarter of Varnik."), "Tarsin Varnik");
    EXPECT_EQ(placed("Shells fell on Tarsin. Men were held in a neighbourhood of Varnik."), "Tarsin Varnik");
}

TEST(Quarter, an_old_town_is_the_one_of_the_town_that_is_told) {
    EXPECT_EQ(placed("Shells fell on the Old Town of Tarsin."), "Old Town Tarsin");
    EXPECT_EQ(placed("Shells fell on the Old Town of Port Verin."), "Port Verin");
}

TEST(Quarter, a_bridge_called_after_a_far_town_is_not_there) {
    EXPECT_EQ(placed("Shells fell on Tarsin. A bomb exploded on the Varnik Bridge."), "Tarsin");
}

}  // namespace
}  // namespace sitmap
