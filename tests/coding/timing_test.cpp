// The day that an event takes over. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace sitmap {
namespace {

/// "clash 2024-05-03/2024-05-03" of the event that is told last.
std::string last(std::string_view text, std::optional<Date> published) {
    const Report report = test::extracted(text, published);
    if (report.events.empty()) {
        return "none";
    }
    const Event& event = report.events.back();
    std::ostringstream out;
    out << event.type << ' ' << event.when;
    return out.str();
}

TEST(Timing, news_under_a_headline_goes_on_about_the_day_of_its_lead) {
    constexpr const char* news =
        "Soldiers killed in blast\n\nHILL, May 3, 2024 - Two soldiers were killed on Friday when "
        "rebels set off a bomb in [Tarn], sources said.\n\n";
    const std::string later = news + std::string{"Gunships rocketed a camp outside [Oss]."};
    EXPECT_EQ(last(later, std::nullopt), "rocket_attack 2024-05-03/2024-05-03 day");
    const std::string lasted = news + std::string{"It followed two days of shelling around [Oss]."};
    EXPECT_EQ(last(lasted, std::nullopt), "shelling ../2024-05-03 unknown");
}

TEST(Timing, an_hour_of_a_dated_report_is_of_its_day) {
    const auto published = make_date(2024, 5, 10);
    EXPECT_EQ(last("Shortly after midnight, troops shelled [Oss].", published), "shelling 2024-05-10/2024-05-10 day");
    EXPECT_EQ(last("Troops shelled [Oss] on a road.", published), "shelling ../2024-05-10 unknown");
}

TEST(Timing, an_agreement_is_of_the_day_that_heads_its_entry) {
    const std::string chronicle = "Norland, 1992: a chronology\n\n14 August. Troops enter [Tarn].\n\n";
    EXPECT_EQ(last(chronicle + "3 September. A ceasefire is signed in [Oss].", std::nullopt),
              "agreement 1992-09-03/1992-09-03 day");
}

TEST(Timing, a_communique_tells_of_its_day) {
    const std::string communique =
        "MINISTRY OF WAR\nOfficial communique. Tarn, 6 September 1938, 22.00 hours\n\nThe bridges at [Oss] were "
        "bombed.";
    EXPECT_EQ(last(communique, std::nullopt), "strike 1938-09-06/1938-09-06 day");
}

TEST(Timing, an_entry_may_be_headed_by_an_interval) {
    EXPECT_EQ(last("16 June 1948\u201321 August 1948. Battle of [Oss].", std::nullopt),
              "clash 1948-06-16/1948-08-21 interval");
}

TEST(Timing, the_day_a_paper_wrote_is_not_the_day_it_tells_of) {
    EXPECT_EQ(last("Troops shelled [Oss] (Norland Herald, 4 Aug. 2024)\n\nIt is quiet.", make_date(2024, 8, 10)),
              last("Troops shelled [Oss] (Norland Herald, 4 August 2024)\n\nIt is quiet.", make_date(2024, 8, 10)));
    EXPECT_EQ(last("Troops shelled [Oss] (Norland Herald, 4 May 2024).", make_date(2024, 5, 10)),
              "shelling ../2024-05-04 unknown");
}

TEST(Timing, a_day_unless_otherwise_stated_is_every_sentences) {
    EXPECT_EQ(last("Daily summary, Friday 10 May 2024\nAll events occurred on 10 May unless stated otherwise.\n\n"
                   "[TARN]. A mine killed a driver near [Tarn] on 9 May. Rebels and soldiers clashed in [Oss].",
                   make_date(2024, 5, 10)),
              "clash 2024-05-10/2024-05-10 day");
}

TEST(Timing, the_story_below_a_headline_tells_its_day) {
    EXPECT_EQ(last("Friday, 10 May 2024\n\nJETS BOMB [OSS]\nTwo bombs on Wednesday morning; classes had begun, a "
                   "teacher said.\n",
                   std::nullopt),
              "air_strike 2024-05-08/2024-05-08 day");
}

TEST(Timing, last_year_is_that_before_the_year_told_where_no_day_of_the_report_is) {
    EXPECT_EQ(last("They left on 12 May 2025. Gunmen killed ten people in [Oss] in June of last year.", std::nullopt),
              "violence_against_civilians 2024-06-01/2024-06-30 month");
}

TEST(Timing, a_time_ends_with_its_paragraph) {
    EXPECT_EQ(last("They were taken away the evening before.\n\nMonday 6 May \u2013 [Oss]. Police arrested 27 men.",
                   make_date(2024, 5, 10)),
              "arrest 2024-05-06/2024-05-06 day");
}

TEST(Timing, a_report_of_a_day_tells_of_its_own_year) {
    EXPECT_EQ(
        last("The truce of August 2022 was extended.\n\nOn 3 February, rebels took [Oss].", make_date(2024, 2, 16)),
        "capture 2024-02-03/2024-02-03 day");
}

TEST(Timing, what_lasted_hours_was_on_the_day_that_ended_it) {
    EXPECT_EQ(last("On 12 May 2024 rebels took [Oss] after a day of fighting.", std::nullopt),
              "clash 2024-05-12/2024-05-12 day");
    EXPECT_EQ(last("On 12 May 2024 rebels took [Oss] after a battle lasting several hours.", std::nullopt),
              "clash 2024-05-12/2024-05-12 day");
    EXPECT_EQ(last("On 12 May 2024 rebels took [Oss] after weeks of fighting.", std::nullopt),
              "clash ../2024-05-12 unknown");
    EXPECT_EQ(last("On 12 May 2024 rebels took [Oss] after a three-day battle.", std::nullopt),
              "clash ../2024-05-12 unknown");
}

TEST(Timing, most_and_largest_compare_only_right_before_since) {
    const auto published = make_date(2024, 5, 10);
    EXPECT_EQ(last("[Oss], the largest town, has been under siege since 3 May.", published),
              "siege 2024-05-03/.. interval");
    EXPECT_EQ(last("The heaviest shelling of [Oss] since March killed two.", published),
              "shelling ../2024-05-10 unknown");
}

TEST(Timing, a_pointed_clock_is_an_hour_of_the_day) {
    const auto published = make_date(1938, 9, 6);
    EXPECT_EQ(last("At 11.15 five aircraft bombed the harbour at [Oss].", published),
              "air_strike 1938-09-06/1938-09-06 day");
}

TEST(Timing, entries_of_capitals_and_a_dash_are_of_the_reports_day) {
    const std::string digest =
        "Developments in Norland, May 10\n\n* TARN - Two men were hurt.\n\nHILL - A bridge was shut.\n\nRIDGE - It "
        "rained.\n\n* FORD - A lorry burnt out.\n\nOSS - Gunmen kidnapped five drivers near [Oss].";
    EXPECT_EQ(last(digest, make_date(2006, 5, 10)), "abduction 2006-05-10/2006-05-10 day");
}

TEST(Timing, two_days_in_a_row_are_one_event) {
    EXPECT_EQ(last("Jets bombed [Oss] on 4 May 2024 and again on 5 May.", std::nullopt),
              "air_strike 2024-05-04/2024-05-05 days");
    EXPECT_EQ(last("Jets bombed [Oss] on 4 May 2024 and again on 8 May.", std::nullopt),
              "air_strike 2024-05-08/2024-05-08 day");
}

TEST(Timing, a_state_since_a_day_has_no_end) {
    const auto published = make_date(2024, 5, 10);
    EXPECT_EQ(last("[Oss] has been besieged since 3 May.", published), "siege 2024-05-03/.. interval");
    EXPECT_EQ(last("Rebels have shelled [Oss] since 3 May.", published), "shelling 2024-05-03/2024-05-10 interval");
}

TEST(Timing, what_is_said_on_a_day_to_have_happened_is_of_that_day) {
    const auto published = make_date(2024, 5, 10);
    EXPECT_EQ(last("On 8 May the army announced that it had captured [Oss].", published),
              "capture 2024-05-08/2024-05-08 day");
    EXPECT_EQ(last("Military sources said government forces on Sunday retook [Oss].", published),
              "capture 2024-05-05/2024-05-05 day");
    EXPECT_EQ(last("The army said on Sunday that it had retaken [Oss] on 3 May.", published),
              "capture 2024-05-03/2024-05-03 day");
}

TEST(Timing, the_day_of_an_aside_is_not_the_sentences) {
    const std::string entry = "The war in Norland (2024)\n\n11 May\n";
    const Report report =
        test::extracted(entry + "Rebels entered [Oss], having captured [Hill] on 8 May.", std::nullopt);
    ASSERT_EQ(report.events.size(), 2U);
    EXPECT_EQ(report.events[0].when.range.from, make_date(2024, 5, 11));
    EXPECT_EQ(report.events[1].when.range.from, make_date(2024, 5, 8));
    EXPECT_EQ(last(entry + "Rebels shelled [Oss], killing nine people on 8 May.", std::nullopt),
              "shelling 2024-05-08/2024-05-08 day");
}

TEST(Timing, what_was_begun_on_a_day_and_ended_on_another_lasted_from_the_one_to_the_other) {
    EXPECT_EQ(last("The siege of [Oss], begun on 7 May 2024, was lifted on the 10th.", std::nullopt),
              "siege 2024-05-07/2024-05-10 days");
    EXPECT_EQ(last("The siege of [Oss], begun on 7 May 2024, was condemned on the 10th.", std::nullopt),
              "siege 2024-05-07/2024-05-07 day");
}

TEST(Timing, when_takes_up_the_day_that_a_span_is_counted_from) {
    EXPECT_EQ(last("Since Friday, when rebels entered [Oss], no lorry has come.", make_date(2024, 5, 6)),
              "advance 2024-05-03/2024-05-03 day");
}

TEST(Timing, fridays_raid_was_on_friday) {
    EXPECT_EQ(last("Those hurt in Friday's attack on [Oss] were flown out on Sunday.", make_date(2024, 5, 6)),
              "attack 2024-05-03/2024-05-03 day");
}

TEST(Timing, what_came_days_after_is_counted_back) {
    const Report report = test::extracted(
        "date 2024-05-10 Rebels shelled a market in [Oss] on Thursday. The raid came two days after gunmen attacked a "
        "post "
        "in [Hill].",
        std::nullopt);
    const auto raid = std::ranges::find_if(report.events, [](const Event& event) { return event.type == "raid"; });
    ASSERT_NE(raid, report.events.end());
    EXPECT_EQ(raid->when.range.from, make_date(2024, 5, 7));
}

TEST(Timing, since_a_month_when_is_of_that_month) {
    const Report report =
        test::extracted("Feeling has been raw since March 2024, when car bombs killed 33 people in [Oss].");
    ASSERT_EQ(report.events.size(), 1U);
    EXPECT_EQ(report.events[0].when.range.from, make_date(2024, 3, 1));
    EXPECT_EQ(report.events[0].when.range.to, make_date(2024, 3, 31));
}

TEST(Timing, the_day_of_a_relative_clause_is_not_that_of_what_goes_on_behind_it) {
    const Report report = test::extracted("In [Oss], which the rebels took on Friday, a mine killed two men.");
    const auto mine = std::ranges::find(report.events, "bombing", &Event::type);
    ASSERT_NE(mine, report.events.end());
    EXPECT_FALSE(mine->when.range.from);
}

TEST(Timing, last_friday_told_on_a_friday_is_a_week_ago) {
    const Report report = test::extracted("Jets bombed [Oss] last Friday. Jets bombed [Hill] on Friday.");  // of 10 May
    ASSERT_EQ(report.events.size(), 2U);
    EXPECT_EQ(report.events[0].when.range.from, make_date(2024, 5, 3));
    EXPECT_EQ(report.events[1].when.range.from, make_date(2024, 5, 10));
}

TEST(Timing, a_week_end_may_have_its_hyphen) {
    const Report report = test::extracted("Jets bombed [Oss] during the week-end.");
    ASSERT_EQ(report.events.size(), 1U);
    EXPECT_EQ(report.events[0].when.range.from, make_date(2024, 5, 4));
    EXPECT_EQ(report.events[0].when.range.to, make_date(2024, 5, 5));
}

TEST(Timing, an_entry_that_begins_with_its_date_is_of_that_day_whoever_speaks_first) {
    const Report report =
        test::extracted("20 April, Flag Day - The rebels had announced a boycott. In [Oss], gunmen shot nine men.");
    ASSERT_EQ(report.events.size(), 1U);
    EXPECT_EQ(report.events[0].when.range.from, make_date(2024, 4, 20));
}

TEST(Timing, a_year_that_heads_a_paragraph_goes_before_those_of_the_title) {
    const Report report = test::extracted(
        "CIVIL WAR IN NORLAND (1991-2002)\n\n1992. Rebels seized [Oss] in October.\n\n1995. Rebels seized [Hill] in "
        "June.\n",
        std::nullopt);
    ASSERT_EQ(report.events.size(), 2U);
    EXPECT_EQ(report.events[0].when.range.from, make_date(1992, 10, 1));
    EXPECT_EQ(report.events[1].when.range.from, make_date(1995, 6, 1));
}

TEST(Timing, during_the_night_is_that_of_the_entry) {
    const Report report = test::extracted("2-3 April - [Oss] was taken by rebels during the night.");
    ASSERT_EQ(report.events.size(), 1U);
    EXPECT_EQ(report.events[0].when.range.from, make_date(2024, 4, 2));
    EXPECT_EQ(report.events[0].when.range.to, make_date(2024, 4, 3));
}

TEST(Timing, a_report_may_cover_from_one_hour_to_another) {
    const Report report = test::extracted(
        "DAILY REPORT 017\nCovering 0800 hrs Monday 20 October to 0800 hrs Tuesday 21 October 2008\n\nShops in [Oss] "
        "were looted on "
        "Monday evening.\n",
        std::nullopt);
    ASSERT_EQ(report.events.size(), 1U);
    EXPECT_EQ(report.events[0].when.range.from, make_date(2008, 10, 20));
    EXPECT_EQ(report.events[0].when.range.to, make_date(2008, 10, 20));
}

TEST(Timing, a_daily_of_one_day_may_tell_of_the_day_before) {
    const Report report = test::extracted(
        "OBSERVER GROUP\nDAILY SUMMARY\nSunday 21 April 1996 (covers 20 April, 0001 to 2400 hours)\n\nJets bombed "
        "[Oss].\n",
        make_date(1996, 4, 21));
    ASSERT_EQ(report.events.size(), 1U);
    EXPECT_EQ(report.events[0].when.range.from, make_date(1996, 4, 20));
    EXPECT_EQ(report.events[0].when.range.to, make_date(1996, 4, 20));
}

TEST(Timing, a_period_may_have_bare_hours) {
    const Report report =
        test::extracted("DAILY REPORT\nPeriod: 2 September 0600 to 3 September 0600 (local)\n\nJets bombed [Oss].\n",
                        make_date(2014, 9, 3));
    ASSERT_EQ(report.events.size(), 1U);
    EXPECT_EQ(report.events[0].when.range.from, make_date(2014, 9, 2));
    EXPECT_EQ(report.events[0].when.range.to, make_date(2014, 9, 3));
}

}  // namespace
}  // namespace sitmap
