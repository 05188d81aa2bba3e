// Drafts that a model finds unlikely. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

EventModel model_against_paintings(float least) {
    EventModel model;
    model.weights.add(feature_hash("behind=painting"), -3.0F);
    model.weights.add(feature_hash("behind8=painting"), -1.0F);
    model.bias = 1;
    model.least = least;
    return model;
}

Report read(float least) {
    return test::extracted("Shells hit [Oss] in a famous painting. Shells hit [Hill].", make_date(2024, 5, 10),
                           {model_against_paintings(least), {}});
}

TEST(Unlikely, what_the_model_finds_unlikely_is_no_event_and_says_by_which_words) {
    const Report report = read(0.5F);
    ASSERT_EQ(report.events.size(), 1U);
    EXPECT_EQ(report.events[0].place->name, "Hill");
    ASSERT_EQ(report.problems.size(), 1U);
    EXPECT_EQ(report.problems[0].what, "\"hit\" is no event");
    EXPECT_EQ(report.problems[0].why, "unlikely (0.00 by \"painting\")");
}

TEST(Unlikely, a_model_that_asks_for_less_lets_it_stand) {
    EXPECT_EQ(read(0.0001F).events.size(), 2U);
    EXPECT_EQ(read(0).events.size(), 2U);
}

TEST(Unlikely, what_has_no_place_is_not_judged) {
    const Report report =
        test::extracted("Shells hit a famous painting.", make_date(2024, 5, 10), {model_against_paintings(0.99F), {}});
    EXPECT_EQ(report.events.size(), 1U);
}

}  // namespace
}  // namespace sitmap
