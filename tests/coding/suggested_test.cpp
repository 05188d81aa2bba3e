// What a model of places finds likely where the rules drafted nothing. Nothing here has happened.

#include "engine/coding/suggested.hpp"

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

void weigh(SiteModel& model, std::string_view feature, std::vector<KindWeight> weights) {
    const auto first = static_cast<std::uint32_t>(model.weights.size());
    model.weights.insert(model.weights.end(), weights.begin(), weights.end());
    model.features.add(feature_hash(feature), {first, static_cast<std::uint32_t>(model.weights.size())});
}

/// Bread that is "brooded" over is aid, what is "glimmered" at a strike, by shells where they are told.
CodingModels models(float least = 0.4F) {
    CodingModels models;
    SiteModel& model = models.sites;
    model.kinds = {{"any", "", -2}, {"aid", "", -2}, {"strike", "", -2}, {"aid", "aid", 2}, {"strike", "shelling", -2}};
    model.least = least;
    weigh(model, "before=brooded", {{0, 3}, {1, 3}});
    weigh(model, "before=glimmered", {{0, 3}, {2, 3}});
    weigh(model, "before=metal", {{4, 3}});
    return models;
}

Report read(std::string_view text, float least = 0.4F) {
    return test::extracted(text, make_date(2024, 5, 10), models(least));
}

TEST(Suggested, a_place_without_a_draft_gets_the_likely_one_by_the_word_that_says_it_most) {
    const Report report = read("On 3 May 2024 bread was brooded in [Oss].");
    ASSERT_EQ(report.events.size(), 1U);
    EXPECT_EQ(report.events[0].type, "aid");
    EXPECT_EQ(report.events[0].place->name, "Oss");
    EXPECT_EQ(report.events[0].when.range.from, make_date(2024, 5, 3));
    EXPECT_TRUE(report.events[0].rule.starts_with("trigger \"brooded\", likely_by_its_words")) << report.events[0].rule;
}

TEST(Suggested, a_group_without_a_likely_type_has_its_plain_one) {
    ASSERT_EQ(read("They glimmered at [Oss].").events.size(), 1U);
    EXPECT_EQ(read("They glimmered at [Oss].").events[0].type, "strike");
    EXPECT_EQ(read("With metal they glimmered at [Oss].").events[0].type, "shelling");
}

TEST(Suggested, what_is_less_likely_than_the_model_asks_is_not_told) {
    EXPECT_TRUE(read("They glimmered at [Oss].", 1).events.empty());
    EXPECT_TRUE(read("They glimmered at [Oss].", 0).events.empty());  // no model
}

TEST(Suggested, where_the_sentence_tells_of_the_place_the_rules_are_right) {
    const Report report = read("Rebels captured [Oss] where they glimmered at [Oss].");
    ASSERT_EQ(report.events.size(), 1U);
    EXPECT_EQ(report.events[0].type, "capture");
}

TEST(Suggested, a_province_is_suggested_nothing) {
    EXPECT_TRUE(read("They glimmered at [Tarn Province:ADM1|Norland].").events.empty());
}

TEST(Suggested, what_a_guard_refuses_stays_refused) {
    EXPECT_TRUE(read("In the novel, rebels captured the fort and they glimmered at [Oss].").events.empty());
}

TEST(Suggested, nobody_is_accused_by_a_guess) {
    const Report report = read("Rebels glimmered at [Oss].");
    ASSERT_EQ(report.events.size(), 1U);
    EXPECT_TRUE(report.events[0].actors.empty());
}

}  // namespace
}  // namespace sitmap
