// Names whose only known place lies far from all that the report tells of. Nothing here has happened.

#include "engine/site/lone_place.hpp"

#include "tests/geoparse/names_of.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

/// The names of the text that have a place: "Tarsin Doma".
std::string placed(const std::string& text) {
    const Document document = make_document("report", text);
    std::vector<Mention> mentions = test::resolved(document);
    unplace_lone_names(mentions, test::test_world());
    std::string names;
    for (const Mention& mention : mentions) {
        if (mention.resolution.resolved()) {
            names += (names.empty() ? "" : " ") + std::string{slice(document.text, mention.span)};
        }
    }
    return names;
}

TEST(LonePlace, far_from_everything_is_no_place) {
    EXPECT_EQ(placed("Shells fell on Doma, Deir Maris and Saint Ilya. Rebels were seen in Kestrin."),
              "Doma Deir Maris Saint Ilya");
}

TEST(LonePlace, stays_where_its_country_is_told_or_little_else_is) {
    EXPECT_EQ(placed("Shells fell on Doma, Deir Maris and Saint Ilya. In Tamora, rebels were seen in Kestrin."),
              "Doma Deir Maris Saint Ilya Tamora Kestrin");
    EXPECT_EQ(placed("Shells fell on Doma. Rebels were seen in Kestrin."), "Doma Kestrin");
}

TEST(LonePlace, people_march_in_a_far_capital) {
    EXPECT_EQ(placed("Shells fell on Doma, Deir Maris and Saint Ilya. Crowds marched in Linde."),
              "Doma Deir Maris Saint Ilya Linde");
}

}  // namespace
}  // namespace sitmap
