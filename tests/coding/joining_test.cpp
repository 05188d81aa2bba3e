// What two reports of one event tell together. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace sitmap {
namespace {

/// The days of the first event of a text published on 21 July 2025, as "from/to".
std::string days_of_first(const std::string& text) {
    const Report report = test::extracted(text, parse_date("2025-07-21"));
    if (report.events.empty()) {
        return "no event";
    }
    const DateRange range = report.events.front().when.range;
    return (range.from ? to_string(*range.from) : "..") + "/" + (range.to ? to_string(*range.to) : "..");
}

TEST(Joining, victims_counted_since_the_first_day_tell_that_it_went_on) {
    EXPECT_EQ(days_of_first("The clashes began on 13 July in [Oss]. A monitor said more than 1,000 people had been "
                            "killed since 13 July."),
              "2025-07-13/2025-07-21");
}

TEST(Joining, victims_counted_over_longer_date_no_event) {
    EXPECT_EQ(days_of_first("The clashes began on 13 July in [Oss]. A monitor said more than 1,000 people had been "
                            "killed since 1 May."),
              "2025-07-13/2025-07-13");
}

TEST(Joining, what_came_of_talks_is_told_with_them) {
    EXPECT_EQ(test::coded("Commanders met in [Oss] on 5 May and agreed to exchange prisoners."),
              "agreements agreement Oss");
}

TEST(Joining, a_title_over_a_province_is_told_by_the_village_in_the_text) {
    EXPECT_EQ(test::coded("Gunmen kill four in [Tarn Province:ADM1|Norland]\n\nGunmen killed four farmers in the "
                          "village of Bulongo on 9 May, an official said."),
              "other violence_against_civilians by gunmen");
    EXPECT_EQ(test::coded("Gunmen kill four in [Tarn Province:ADM1|Norland]\n\nNobody said who had sent them."),
              "other violence_against_civilians Tarn Province by gunmen");
}

TEST(Joining, a_headline_is_told_by_the_story_below_it) {
    EXPECT_EQ(
        test::coded("Four killed in [Tarn Province:ADM1|Norland]\nGunmen shot dead four villagers in [Oss] on 5 May, "
                    "officials said."),
        "other violence_against_civilians Oss by gunmen");
}

TEST(Joining, a_headline_of_today_is_its_storys_strike_of_yesterday) {
    const Report report = test::extracted(
        "Nine hurt in [Oss] grenade blast\n\nHILL, May 10, 2024 - A grenade exploded in [Oss] on Thursday, police "
        "said.",
        std::nullopt);
    ASSERT_EQ(report.events.size(), 1U);
    EXPECT_EQ(report.events[0].when.range.from, make_date(2024, 5, 9));
}

TEST(Joining, who_are_shot_in_a_town_that_fell_are_more_than_its_toll) {
    EXPECT_EQ(test::coded("[Oss] fell to the rebels on 5 May. That day some 200 residents were shot there."),
              "advance_points capture Oss by rebels; other violence_against_civilians Oss");
}

TEST(Joining, a_taking_and_its_answer_are_two_and_the_second_came_later) {
    const Report report =
        test::extracted("Rebels captured [Oss] on 5 May, though the army retook the town within days.");
    ASSERT_EQ(report.events.size(), 2U);
    const auto again = std::ranges::find_if(report.events, [](const Event& event) {
        return !event.when.range.to || event.when.range.to != event.when.range.from;
    });
    ASSERT_NE(again, report.events.end());
    EXPECT_EQ(again->when.range.from, make_date(2024, 5, 5));
    EXPECT_EQ(test::coded("[Oss] was lost on 1 May and regained a week later."),
              "advance_points capture Oss; advance_points capture Oss");
}

}  // namespace
}  // namespace sitmap
