#include "engine/time/when.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

/// "from/to precision" of the only time in the text, read on Sunday 27 July 2025.
std::string read(const std::string& text, std::optional<Date> published = parse_date("2025-07-27")) {
    Document document;
    document.text = text;
    document.published = published;
    std::string result;
    for (const TimeExpression& time : find_times(document)) {
        std::ostringstream out;
        out << slice(text, time.span) << ' ' << time.when;
        result += (result.empty() ? "" : "; ") + out.str();
    }
    return result;
}

TEST(When, reads_days_as_written) {
    EXPECT_EQ(read("on 12 July 2024, at noon"), "12 July 2024 2024-07-12/2024-07-12 day");
    EXPECT_EQ(read("on July 12, 2024, at noon"), "July 12, 2024 2024-07-12/2024-07-12 day");
    EXPECT_EQ(read("dated 2024-02-29."), "2024-02-29 2024-02-29/2024-02-29 day");
    EXPECT_EQ(read("on the 3rd of May 1999"), "3rd of May 1999 1999-05-03/1999-05-03 day");
    EXPECT_EQ(read("12-May-2015: rain"), "12-May-2015 2015-05-12/2015-05-12 day");
    EXPECT_EQ(read("on 30 February 2024"), "February 2024 2024-02-01/2024-02-29 month");
}

TEST(When, takes_the_latest_past_day_where_no_year_is_written) {
    EXPECT_EQ(read("on 12 July"), "12 July 2025-07-12/2025-07-12 day");
    EXPECT_EQ(read("on 12 August"), "12 August 2024-08-12/2024-08-12 day");
    EXPECT_EQ(read("in December"), "in December 2024-12-01/2024-12-31 month");
    EXPECT_EQ(read("in July"), "in July 2025-07-01/2025-07-27 month");
}

TEST(When, lets_an_older_year_told_before_rule) {
    EXPECT_EQ(read("In 2014 they fought. On 3 May they left."),
              "In 2014 2014-01-01/2014-12-31 year; 3 May 2014-05-03/2014-05-03 day");
    EXPECT_EQ(read("The 1974 agreement holds since early December."),
              "1974 1974-01-01/1974-12-31 year; since early December 2024-12-01/2025-07-27 interval");
}

TEST(When, a_dated_report_does_not_go_on_from_what_had_been) {
    EXPECT_EQ(read("They had done the same in May 2023. On 3 June they left."),
              "in May 2023 2023-05-01/2023-05-31 month; 3 June 2025-06-03/2025-06-03 day");
}

TEST(When, the_next_day_of_a_report_is_not_tomorrow) {
    EXPECT_EQ(read("They came today and left the next day."), "today 2025-07-27/2025-07-27 day");
}

TEST(When, reads_weekdays_against_the_document) {
    EXPECT_EQ(read("on Saturday"), "Saturday 2025-07-26/2025-07-26 day");
    EXPECT_EQ(read("on Sunday"), "Sunday 2025-07-27/2025-07-27 day");
    EXPECT_EQ(read("on Monday"), "Monday 2025-07-21/2025-07-21 day");
    EXPECT_EQ(read("they will meet on Monday"), "Monday 2025-07-28/2025-07-28 day");
    EXPECT_EQ(read("on Saturday, 12 July,"), "Saturday, 12 July 2025-07-12/2025-07-12 day");
    EXPECT_EQ(read("on Monday", std::nullopt), "Monday ../.. unknown");
}

TEST(When, caps_periods_by_the_document) {
    EXPECT_EQ(read("this month"), "this month 2025-07-01/2025-07-27 month");
    EXPECT_EQ(read("this week"), "this week 2025-07-21/2025-07-27 week");
    EXPECT_EQ(read("last week"), "last week 2025-07-14/2025-07-20 week");
    EXPECT_EQ(read("last month"), "last month 2025-06-01/2025-06-30 month");
    EXPECT_EQ(read("in 2025"), "in 2025 2025-01-01/2025-07-27 year");
}

TEST(When, reads_spans_that_end_now) {
    EXPECT_EQ(read("since 1967"), "since 1967 1967-01-01/2025-07-27 interval");
    EXPECT_EQ(read("in the past three days"), "past three days 2025-07-24/2025-07-27 interval");
    EXPECT_EQ(read("over the last 24 hours"), "last 24 hours 2025-07-26/2025-07-27 interval");
    EXPECT_EQ(read("two days ago"), "two days ago 2025-07-25/2025-07-25 day");
    EXPECT_EQ(read("It has since gone. They recently moved."),
              "since ../2025-07-27 unknown; recently ../2025-07-27 unknown");
}

TEST(When, reads_halves_and_weeks_of_a_month) {
    EXPECT_EQ(read("in the second half of May"), "second half of May 2025-05-16/2025-05-31 days");
    EXPECT_EQ(read("in the first week of July"), "first week of July 2025-07-01/2025-07-07 days");
    EXPECT_EQ(read("in the last week of February 2024"), "last week of February 2024 2024-02-23/2024-02-29 days");
    EXPECT_EQ(read("in the first half of 2024"), "first half of 2024 2024-01-01/2024-06-30 interval");
    EXPECT_EQ(read("On 3 May they came. In the second half of the month they left."),
              "3 May 2025-05-03/2025-05-03 day; second half of the month 2025-05-16/2025-05-31 days");
    EXPECT_EQ(read("the first week of school"), "");
}

TEST(When, tells_a_day_of_the_islamic_calendar_as_one_of_three) {
    EXPECT_EQ(read("on 10 Muharram 1445"), "10 Muharram 1445 2023-07-27/2023-07-29 days");
    EXPECT_EQ(read("in Ramadan 1446"), "Ramadan 1446 2025-02-28/2025-03-31 month");
    EXPECT_EQ(read("in Ramadan 2024"), "Ramadan 2024 2024-03-10/2024-04-10 month");
    EXPECT_EQ(read("during Ramadan"), "Ramadan 2025-02-28/2025-03-31 month");
    EXPECT_EQ(read("during Ramadan", std::nullopt), "");
    EXPECT_EQ(read("Rajab Tayyip spoke in Dhu al-Hijjah 1445"), "Dhu al-Hijjah 1445 2024-06-07/2024-07-08 month");
}

TEST(When, knows_feasts_that_keep_their_day) {
    EXPECT_EQ(read("on New Year's Eve"), "New Year's Eve 2024-12-31/2024-12-31 day");
    EXPECT_EQ(read("on Christmas Day 1989"), "Christmas Day 1989 1989-12-25/1989-12-25 day");
    EXPECT_EQ(read("a new year"), "");
}

TEST(When, a_night_has_the_day_it_is_told_of) {
    EXPECT_EQ(read("during the night of 19 July"), "19 July 2025-07-19/2025-07-19 day");
    EXPECT_EQ(read("through the night"), "through the night 2025-07-26/2025-07-27 days");
}

TEST(When, a_bare_day_is_of_the_month_told_or_the_documents) {
    EXPECT_EQ(read("They came on the 12th."), "12th 2025-07-12/2025-07-12 day");
    EXPECT_EQ(read("They came on the 30th."), "30th 2025-06-30/2025-06-30 day");
    EXPECT_EQ(read("On 30 May it fell, and on the 31st they left."),
              "30 May 2025-05-30/2025-05-30 day; 31st 2025-05-31/2025-05-31 day");
    EXPECT_EQ(read("They came on the 12th.", std::nullopt), "");
}

TEST(When, from_a_day_on_is_open) {
    EXPECT_EQ(read("fighting from 3 July"), "from 3 July 2025-07-03/2025-07-27 interval");
    EXPECT_EQ(read("footage from 3 July"), "3 July 2025-07-03/2025-07-03 day");
    EXPECT_EQ(read("from 3 July to 5 July"), "from 3 July to 5 July 2025-07-03/2025-07-05 interval");
}

TEST(When, a_year_that_heads_a_paragraph_is_that_of_its_days) {
    EXPECT_EQ(read("1991. On 1 May it began.\n\n1995. On 12 November it ended.", std::nullopt),
              "1 May 1991-05-01/1991-05-01 day; 12 November 1995-11-12/1995-11-12 day");
}

TEST(When, by_a_day_is_at_the_latest) {
    EXPECT_EQ(read("By 3 July they had taken it."), "By 3 July ../2025-07-03 interval");
    EXPECT_EQ(read("taken by the army"), "");
}

TEST(When, a_number_before_the_next_lines_month_is_no_day) {
    EXPECT_EQ(read("A bomb killed 16.\nJuly 8: quiet."), "July 8 2025-07-08/2025-07-08 day");
}

TEST(When, hours_ago_are_of_the_same_day) {
    EXPECT_EQ(read("an hour ago"), "an hour ago 2025-07-27/2025-07-27 day");
    EXPECT_EQ(read("20 hours ago"), "20 hours ago 2025-07-26/2025-07-26 day");
}

TEST(When, a_weekday_is_found_in_the_week_that_a_report_covers) {
    EXPECT_EQ(read("Reporting period: 20 - 27 April 2009\n\nBoats sank on Saturday.", std::nullopt),
              "20 - 27 April 2009 2009-04-20/2009-04-27 days; Saturday 2009-04-25/2009-04-25 day");
    EXPECT_EQ(read("Incidents recorded from 20 to 27 April 2009\n\nThe method of May 2008. 21 April: a boat sank.",
                   std::nullopt),
              "from 20 to 27 April 2009 2009-04-20/2009-04-27 days; May 2008 2008-05-01/2008-05-31 month; 21 April "
              "2009-04-21/2009-04-21 day");
    EXPECT_EQ(read("Reporting period: 20 - 27 April 2009\n\nBoats sank on Monday.", std::nullopt),
              "20 - 27 April 2009 2009-04-20/2009-04-27 days; Monday ../.. unknown");
    EXPECT_EQ(read("Week ending 27 July\n\nIt rained."), "Week ending 27 July 2025-07-21/2025-07-27 week");
}

TEST(When, joins_a_week_with_the_day_it_began_on) {
    EXPECT_EQ(read("The week of clashes, which began on 13 July, left the town empty."),
              "week of 2025-07-13/2025-07-19 week; 13 July 2025-07-13/2025-07-13 day");
    EXPECT_EQ(read("three days of fighting that started on 4 May"),
              "three days of 2025-05-04/2025-05-06 days; 4 May 2025-05-04/2025-05-04 day");
    EXPECT_EQ(read("a week of rain"), "");
}

TEST(When, counts_the_next_day_from_the_last_day_told) {
    EXPECT_EQ(read("On 3 May 2015 they came. The next day they left.", std::nullopt),
              "3 May 2015 2015-05-03/2015-05-03 day; next day 2015-05-04/2015-05-04 day");
    EXPECT_EQ(read("On 3 May 2015 they came; two days later they left.", std::nullopt),
              "3 May 2015 2015-05-03/2015-05-03 day; two days later 2015-05-05/2015-05-05 day");
}

TEST(When, reads_ranges) {
    EXPECT_EQ(read("from 3 to 5 May 2024"), "from 3 to 5 May 2024 2024-05-03/2024-05-05 days");
    EXPECT_EQ(read("between March and May 2024"), "between March and May 2024 2024-03-01/2024-05-31 interval");
    EXPECT_EQ(read("early May 2024"), "early May 2024 2024-05-01/2024-05-10 days");
    EXPECT_EQ(read("late 2016"), "late 2016 2016-09-01/2016-12-31 interval");
}

TEST(When, reads_pairs_of_points) {
    EXPECT_EQ(read("From the 4th to the 6th of February 2000 they came."),
              "From the 4th to the 6th of February 2000 2000-02-04/2000-02-06 days");
    EXPECT_EQ(read("They came on Thursday and Friday."), "Thursday and Friday 2025-07-24/2025-07-25 days");
    EXPECT_EQ(read("They came (7 November to 23 December 2004)."),
              "7 November to 23 December 2004 2004-11-07/2004-12-23 interval");
    EXPECT_EQ(read("Between Sunday 27 March and Thursday 31 March 2022 they came."),
              "Between Sunday 27 March and Thursday 31 March 2022 2022-03-27/2022-03-31 interval");
    EXPECT_EQ(read("On December 11 and 12, 1981, they came."), "December 11 and 12, 1981 1981-12-11/1981-12-12 days");
    EXPECT_EQ(read("On December 11 and 12 people came.").substr(0, 11), "December 11");
    EXPECT_EQ(read("They came between 2003 and 2005."), "between 2003 and 2005 2003-01-01/2005-12-31 interval");
    EXPECT_EQ(read("On 8, 9 and 10 July they came."), "8, 9 and 10 July 2025-07-08/2025-07-10 days");
}

TEST(When, a_night_lies_in_two_days) {
    EXPECT_EQ(read("bombed during the night 4/5 July"), "4/5 July 2025-07-04/2025-07-05 days");
    EXPECT_EQ(read("From late Thursday into Friday, jets circled."),
              "From late Thursday into Friday 2025-07-24/2025-07-25 days");
    EXPECT_EQ(read("the night of 3 July to 4 July"), "night of 3 July to 4 July 2025-07-03/2025-07-04 days");
    EXPECT_EQ(read("in the night to Friday"), "night to Friday 2025-07-24/2025-07-25 days");
    EXPECT_EQ(read("overnight into Friday"), "overnight into Friday 2025-07-24/2025-07-25 days");
}

TEST(When, last_night_is_of_the_day_before) {
    EXPECT_EQ(read("It began last night."), "last night 2025-07-26/2025-07-26 day");
}

TEST(When, reads_roman_months_and_lists_of_days) {
    EXPECT_EQ(read("shot on 24.IV.1916"), "24.IV.1916 1916-04-24/1916-04-24 day");
    EXPECT_EQ(read("landed on 10-V-1940"), "10-V-1940 1940-05-10/1940-05-10 day");
    EXPECT_EQ(read("on July 8, 9 and 10"), "July 8, 9 and 10 2025-07-08/2025-07-10 days");
    EXPECT_EQ(read("on July 8, 9 people died"), "July 8 2025-07-08/2025-07-08 day");
}

TEST(When, counts_runs_of_days) {
    EXPECT_EQ(read("for the third straight day"), "third straight day 2025-07-25/2025-07-27 days");
    EXPECT_EQ(read("for the fourth night in a row"), "fourth night in a row 2025-07-24/2025-07-27 days");
    EXPECT_EQ(read("Shells have hit it on three consecutive nights."),
              "three consecutive nights 2025-07-25/2025-07-27 days");
    EXPECT_EQ(read("It has been shelled for four days running."), "four days running 2025-07-24/2025-07-27 days");
    EXPECT_EQ(read("Hull was bombed on two consecutive nights."), "");  // nobody says when
    EXPECT_EQ(read("on the third day of rain"), "");
    EXPECT_EQ(read("for six days from 5 June 2000"), "six days from 5 June 2000 2000-06-05/2000-06-10 days");
    EXPECT_EQ(read("Four days of fighting ended on 11 July.").substr(0, 43),
              "Four days of 2025-07-08/2025-07-11 days; 11");
}

TEST(When, finds_weekdays_and_edges_of_a_month) {
    EXPECT_EQ(read("the third Sunday of May 2015"), "third Sunday of May 2015 2015-05-17/2015-05-17 day");
    EXPECT_EQ(read("the last Friday of August 2003"), "last Friday of August 2003 2003-08-29/2003-08-29 day");
    EXPECT_EQ(read("the last weekend of June"), "last weekend of June 2025-06-28/2025-06-29 days");
    EXPECT_EQ(read("the last day of January 1983"), "last day of January 1983 1983-01-31/1983-01-31 day");
    EXPECT_EQ(read("on Tuesday of last week"), "Tuesday of last week 2025-07-15/2025-07-15 day");
    EXPECT_EQ(read("in the first ten days of May 2021"), "first ten days of May 2021 2021-05-01/2021-05-10 days");
    EXPECT_EQ(read("in the first days of 1938"), "first days of 1938 1938-01-01/1938-01-10 days");
}

TEST(When, a_year_behind_since_is_not_the_narratives) {
    EXPECT_EQ(read("The road has been cut since February 2022. On 18 July they came."),
              "since February 2022 2022-02-01/2025-07-27 interval; 18 July 2025-07-18/2025-07-18 day");
}

TEST(When, reads_decades_and_quarters) {
    EXPECT_EQ(read("in the early 1990s"), "early 1990s 1990-01-01/1993-12-31 interval");
    EXPECT_EQ(read("since the 1980s"), "since the 1980s 1980-01-01/2025-07-27 interval");
    EXPECT_EQ(read("In Q3 2014 it rained."), "In Q3 2014 2014-07-01/2014-09-30 interval");
}

TEST(When, counts_from_the_date_behind) {
    EXPECT_EQ(read("Three days after the raid of 14 October 2022 they left."),
              "Three days after 2022-10-17/2022-10-17 day; 14 October 2022 2022-10-14/2022-10-14 day");
    EXPECT_EQ(read("They left the day before yesterday."),
              "day before 2025-07-25/2025-07-25 day; yesterday 2025-07-26/2025-07-26 day");
    EXPECT_EQ(read("It has been a week since they came."), "a week since 2025-07-20/2025-07-20 day");
}

TEST(When, leans_on_the_period_told_last) {
    EXPECT_EQ(read("On 4 June 1993 they came. By year's end they had left.", std::nullopt),
              "4 June 1993 1993-06-04/1993-06-04 day; By year's end 1993-06-04/1993-12-31 interval");
    EXPECT_EQ(read("On 4 June 1993 they came. On the third day they left.", std::nullopt),
              "4 June 1993 1993-06-04/1993-06-04 day; third day 1993-06-06/1993-06-06 day");
    EXPECT_EQ(read("On 4 June 1993 they came. Later that month they left.", std::nullopt),
              "4 June 1993 1993-06-04/1993-06-04 day; that month 1993-06-04/1993-06-30 interval");
    EXPECT_EQ(read("On 4 June 1993 they came. Six weeks on, they left.", std::nullopt),
              "4 June 1993 1993-06-04/1993-06-04 day; Six weeks on 1993-07-16/1993-07-16 day");
    EXPECT_EQ(read("since the start of the month"), "since the start of the month 2025-07-01/2025-07-27 interval");
}

TEST(When, leaves_modals_and_counts_alone) {
    EXPECT_EQ(read("They may march on. March on!"), "");
    EXPECT_EQ(read("some 2014 people and 1,998 tents"), "");
}

TEST(When, intersects_what_two_reports_allow) {
    const When week{{parse_date("2025-07-21"), parse_date("2025-07-27")}, TimePrecision::week};
    const When by_thursday{{std::nullopt, parse_date("2025-07-24")}, TimePrecision::unknown};
    const When may{{parse_date("2025-05-01"), parse_date("2025-05-31")}, TimePrecision::month};
    EXPECT_EQ(intersect(week, by_thursday),
              (When{{parse_date("2025-07-21"), parse_date("2025-07-24")}, TimePrecision::week}));
    EXPECT_EQ(intersect(week, may), std::nullopt);
}

TEST(When, takes_up_the_month_and_the_day_told_last) {
    EXPECT_EQ(read("On 3 May 1999 it began. Throughout the month they fought; they left on the 23rd."),
              "3 May 1999 1999-05-03/1999-05-03 day; the month 1999-05-01/1999-05-31 month; 23rd "
              "1999-05-23/1999-05-23 day");
    EXPECT_EQ(read("They took on 4 May 1999 what had been lost the day before."),
              "4 May 1999 1999-05-04/1999-05-04 day; day before 1999-05-03/1999-05-03 day");
    EXPECT_EQ(read("earlier in the week"), "earlier in the week 2025-07-21/2025-07-27 week");
}

TEST(When, reads_dates_in_figures_where_their_order_is_told) {
    EXPECT_EQ(read("Week of 6 to 12 March 2023\n\n06/03 Oss: fighting."),
              "6 to 12 March 2023 2023-03-06/2023-03-12 days; 06/03 2023-03-06/2023-03-06 day");
    EXPECT_EQ(read("03/25 Oss: fighting."), "03/25 2025-03-25/2025-03-25 day");
    EXPECT_EQ(read("02/04 Oss: fighting."), "");
    EXPECT_EQ(read("Some 2/3 of 24/25 homes burnt."), "");
}

TEST(When, an_exact_day_beside_a_count_of_weeks_rules) {
    EXPECT_EQ(read("They came on 5 July. Two weeks later, on the 20th, they left."),
              "5 July 2025-07-05/2025-07-05 day; 20th 2025-07-20/2025-07-20 day");
    EXPECT_EQ(read("They came on 5 July. At the end of the month they left."),
              "5 July 2025-07-05/2025-07-05 day; end of the month 2025-07-21/2025-07-27 days");
}

TEST(When, earlier_in_the_day_is_the_day_told_last) {
    EXPECT_EQ(read("They came on 5 July. Earlier in the day they had left."),
              "5 July 2025-07-05/2025-07-05 day; Earlier in the day 2025-07-05/2025-07-05 day");
    EXPECT_EQ(read("It began a week ago."), "a week ago 2025-07-20/2025-07-20 day");
}

TEST(When, a_chronicles_title_may_tell_its_year) {
    EXPECT_EQ(read("Norland, 1999: a chronology\n\n5 May: it began.", std::nullopt), "5 May 1999-05-05/1999-05-05 day");
    EXPECT_EQ(read("Norland, 1998 to 1999\n\n5 May: it began.", std::nullopt).find("5 May 1999"), std::string::npos);
}

TEST(When, reads_short_months_ranks_and_dots) {
    EXPECT_EQ(read("On Oct. 3, 2011, they left."), "Oct. 3, 2011 2011-10-03/2011-10-03 day");
    EXPECT_EQ(read("On the third of October 2011 they left."), "third of October 2011 2011-10-03/2011-10-03 day");
    EXPECT_EQ(read("On 3.10.2011 they left."), "3.10.2011 2011-10-03/2011-10-03 day");
    EXPECT_EQ(read("On 31.02.2011 they left."), "");
    EXPECT_EQ(read("On All Saints' Day 1954 it began."), "All Saints' Day 1954 1954-11-01/1954-11-01 day");
    EXPECT_EQ(read("It bombed Oss and May Tarn."), "");
    EXPECT_EQ(read("In the night of 3/4 October 2011."), "3/4 October 2011 2011-10-03/2011-10-04 days");
    EXPECT_EQ(read("He left in May. 12 others stayed.").find("12"), std::string::npos);
}

TEST(When, reads_seasons_quarters_and_two_months) {
    EXPECT_EQ(read("in the spring of 1912"), "spring of 1912 1912-03-01/1912-05-31 interval");
    EXPECT_EQ(read("the third quarter of 2011"), "third quarter of 2011 2011-07-01/2011-09-30 interval");
    EXPECT_EQ(read("in October and November 1911"), "in October and November 1911 1911-10-01/1911-11-30 interval");
    EXPECT_EQ(read("in the spring"), "spring 2025-03-01/2025-05-31 interval");
    EXPECT_EQ(read("in the autumn"), "autumn 2024-09-01/2024-11-30 interval");
    EXPECT_EQ(read("a spring of water"), "");
}

TEST(When, counts_on_from_what_was_told_last) {
    const auto after = [](const std::string& text) {
        const std::string times = read("On 3 October 1911 it began. " + text, std::nullopt);
        return times.substr(times.find("; ") + 2);
    };
    EXPECT_EQ(after("Two months later it ended."), "Two months later 1911-12-01/1911-12-31 month");
    EXPECT_EQ(after("It ended in the following March."), "following March 1912-03-01/1912-03-31 month");
    EXPECT_EQ(after("Over the following two days it ended."), "following two days 1911-10-04/1911-10-05 days");
    EXPECT_EQ(after("Within a week it ended."), "Within a week 1911-10-03/1911-10-10 days");
    EXPECT_EQ(after("Three days afterwards it ended."), "Three days afterwards 1911-10-06/1911-10-06 day");
    EXPECT_EQ(after("That spring it ended."), "spring 1912-03-01/1912-05-31 interval");
}

TEST(When, what_was_set_alight_is_not_set_for_a_day) {
    EXPECT_EQ(read("They set cars alight on Tuesday."), "Tuesday 2025-07-22/2025-07-22 day");
    EXPECT_EQ(read("Talks are set for Tuesday."), "Tuesday 2025-07-29/2025-07-29 day");
}

TEST(When, a_weekday_and_its_number_are_a_day) {
    EXPECT_EQ(read("Mon 21 July"), "Mon 21 July 2025-07-21/2025-07-21 day");
    EXPECT_EQ(read("Tue 22"), "Tue 22 2025-07-22/2025-07-22 day");
    EXPECT_EQ(read("Sat 19 - Sun 20"), "Sat 19 - Sun 20 2025-07-19/2025-07-20 days");
    EXPECT_EQ(read("Mon 22"), "");
}

TEST(When, fighting_in_its_fourth_day_began_three_days_before) {
    EXPECT_EQ(read("Fighting entered its fourth day."), "fourth day 2025-07-24/2025-07-27 days");
}

TEST(When, reads_ranks_and_years_told_in_words) {
    EXPECT_EQ(read("on the fourth of May"), "fourth of May 2025-05-04/2025-05-04 day");
    EXPECT_EQ(read("on the fourth of the month"), "fourth of the month 2025-07-04/2025-07-04 day");
    EXPECT_EQ(read("In June of last year they left."), "In June of last year 2024-06-01/2024-06-30 month");
    EXPECT_EQ(read("A week ago today they left."), "A week ago today 2025-07-20/2025-07-20 day");
    EXPECT_EQ(read("Wednesday 16 to Tuesday 22 July 2025"),
              "Wednesday 16 to Tuesday 22 July 2025 2025-07-16/2025-07-22 days");
}

TEST(When, reads_dates_in_figures_whose_order_nobody_doubts) {
    EXPECT_EQ(read("on 22-04-2013."), "22-04-2013 2013-04-22/2013-04-22 day");
    EXPECT_EQ(read("on 03-04-2013."), "") << "March or April: nobody says";
    EXPECT_EQ(read("2009/01/25 - the army came"), "2009/01/25 2009-01-25/2009-01-25 day");
    EXPECT_EQ(read("a rocket, 14AUG2007."), "14AUG2007 2007-08-14/2007-08-14 day");
    EXPECT_EQ(read("31AUG and 14 AUG2007B"), "") << "no such day is written";
    EXPECT_EQ(read("On 17/04 they left; on 21/04 they came back; 8/9 of them."),
              "17/04 2025-04-17/2025-04-17 day; 21/04 2025-04-21/2025-04-21 day");
}

TEST(When, reads_years_and_winters_written_short) {
    EXPECT_EQ(read("in 1992\u201395 they fought"), "1992\u201395 1992-01-01/1995-12-31 interval");
    EXPECT_EQ(read("in the winter of 1939-40"), "winter of 1939-40 1939-12-01/1940-02-29 interval");
    EXPECT_EQ(read("in the winter of 1939-42"), "1939-42 1939-01-01/1942-12-31 interval");
    EXPECT_EQ(read("in H1 2020 and (May-June 1992)"),
              "in H1 2020 2020-01-01/2020-06-30 interval; May-June 1992 1992-05-01/1992-06-30 interval");
    EXPECT_EQ(read("on 5 February (1994) they left"), "5 February (1994 1994-02-05/1994-02-05 day");
}

TEST(When, counts_from_a_day_and_to_one) {
    EXPECT_EQ(read("besieged for ten days starting on 20 June 1995"),
              "ten days starting on 20 June 1995 1995-06-20/1995-06-29 days");
    EXPECT_EQ(read("lasted from 6 January 1999 to the 27th of that month"),
              "from 6 January 1999 to the 27th of that month 1999-01-06/1999-01-27 interval");
    EXPECT_EQ(read("On the eve of the 17 November 2008 ballot, men came."),
              "eve of 2008-11-16/2008-11-16 day; 17 November 2008 2008-11-17/2008-11-17 day");
    EXPECT_EQ(read("A week after the 1 February 2021 coup, crowds marched."),
              "A week after 2021-02-08/2021-02-08 day; 1 February 2021 2021-02-01/2021-02-01 day");
    EXPECT_EQ(read("has gone on since the 9th"), "since the 9th 2025-07-09/2025-07-27 interval");
    EXPECT_EQ(read("on 3 July, and a day or two later they left"),
              "3 July 2025-07-03/2025-07-03 day; a day or two later 2025-07-04/2025-07-05 days");
    EXPECT_EQ(read("on Sunday the 30th of January, 1972"),
              "Sunday the 30th of January, 1972 1972-01-30/1972-01-30 day");
}

TEST(When, a_diarys_entry_gives_its_weekdays_and_its_yesterday) {
    EXPECT_EQ(read("Tuesday 9 July 1996, Oss. Shots on Sunday night; quiet yesterday.", std::nullopt),
              "Tuesday 9 July 1996 1996-07-09/1996-07-09 day; Sunday 1996-07-07/1996-07-07 day; "
              "yesterday 1996-07-08/1996-07-08 day");
    EXPECT_EQ(read("It began on Tuesday 9 July 1996. Shots on Sunday.", std::nullopt),
              "Tuesday 9 July 1996 1996-07-09/1996-07-09 day; Sunday ../.. unknown");
}

TEST(When, a_months_own_line_dates_the_days_below_it) {
    EXPECT_EQ(
        read("Chronology, 1951\n\nMarch\n6 \u2013 Troops enter Oss.\n22\u201324 \u2013 They leave.\n\n2000 men died",
             std::nullopt),
        "March 1951-03-01/1951-03-31 month; 6 1951-03-06/1951-03-06 day; "
        "22\u201324 1951-03-22/1951-03-24 days");
    EXPECT_EQ(read("April\u2013May 1948. Troops enter Oss.", std::nullopt),
              "April\u2013May 1948 1948-04-01/1948-05-31 interval");
}

TEST(When, of_two_years_that_a_title_covers_the_one_told_last_is_meant) {
    EXPECT_EQ(
        read("The northern front in the war, 1992\u20131993\n\nOn 6 February 1993 men took Oss. On 9 March they left.",
             std::nullopt),
        "1992\u20131993 1992-01-01/1993-12-31 interval; 6 February 1993 1993-02-06/1993-02-06 day; "
        "9 March 1993-03-09/1993-03-09 day");
}

TEST(When, the_same_day_is_not_older_than_the_weekday_told_last) {
    EXPECT_EQ(read("Troops took Oss on 5 May 2024. They fell back on Saturday. The same day Hill fell.", std::nullopt),
              "5 May 2024 2024-05-05/2024-05-05 day; Saturday ../.. unknown; same day ../.. unknown");
}

TEST(When, a_month_alone_opens_a_chronicles_paragraph) {
    EXPECT_EQ(read("May. Troops landed on the 6th."), "May 2025-05-01/2025-05-31 month; 6th 2025-05-06/2025-05-06 day");
}

TEST(When, a_year_that_a_chronicle_goes_back_to_is_not_the_one_it_goes_on_with) {
    EXPECT_EQ(read("The second year of the war, 1948, opened with the fight for Oss, besieged since 25 December 1947. "
                   "On 10 February shells fell on Hill.",
                   std::nullopt),
              "since 25 December 1947 1947-12-25/.. interval; 10 February 1948-02-10/1948-02-10 day");
    EXPECT_EQ(
        read("Oss fell in March 1968. Lagos denied it, as it had denied the killings at Hill in October 1967. On 14 "
             "April Tarn was bombed.",
             std::nullopt),
        "in March 1968 1968-03-01/1968-03-31 month; in October 1967 1967-10-01/1967-10-31 month; "
        "14 April 1968-04-14/1968-04-14 day");
}

TEST(When, a_chronicle_goes_on_from_december_to_the_next_year) {
    EXPECT_EQ(read("Oss was besieged on 25 December 1947. The siege broke off on 4 January. On 20 May it fell.",
                   std::nullopt),
              "25 December 1947 1947-12-25/1947-12-25 day; 4 January 1948-01-04/1948-01-04 day; "
              "20 May 1948-05-20/1948-05-20 day");
}

TEST(When, years_ago_this_week_is_that_year) {
    EXPECT_EQ(read("Twenty years ago this week they came."), "Twenty years ago this week 2005-01-01/2005-12-31 year");
}

TEST(When, an_entry_of_a_digest_tells_no_year_for_the_next) {
    EXPECT_EQ(
        read("* Veterans recall the raid that began the revolt of March 1990\n* Oss still besieged since January\n"),
        "March 1990 1990-03-01/1990-03-31 month; since January 2025-01-01/2025-07-27 interval");
}

TEST(When, a_report_of_one_week_is_of_its_own_year) {
    const std::string week = "Update for 9-16 January 2024\n\n";
    const std::string head = "9-16 January 2024 2024-01-09/2024-01-16 days; ";
    EXPECT_EQ(read(week + "They took Oss on 15 December 2023 and Hill on 4 January.", std::nullopt),
              head + "15 December 2023 2023-12-15/2023-12-15 day; 4 January 2024-01-04/2024-01-04 day");
    EXPECT_EQ(read(week + "They took Oss on 6 November 2023. A raid on 7 January killed two.", std::nullopt),
              head + "6 November 2023 2023-11-06/2023-11-06 day; 7 January 2024-01-07/2024-01-07 day");
    EXPECT_EQ(read(week + "They took Oss on 6 March 2023 and left it on 9 April.", std::nullopt),
              head + "6 March 2023 2023-03-06/2023-03-06 day; 9 April 2023-04-09/2023-04-09 day");
}

TEST(When, the_years_over_a_chapter_are_not_what_the_report_covers) {
    EXPECT_EQ(read("The front at Oss\n\n1980\u20131981\nOss fell on 6 May 1980.\n\n1988\nOn 19 June 1988 it was quiet. "
                   "Shells fell on 30 June.",
                   std::nullopt),
              "1980\u20131981 1980-01-01/1981-12-31 interval; 6 May 1980 1980-05-06/1980-05-06 day; 19 June 1988 "
              "1988-06-19/1988-06-19 day; 30 June 1988-06-30/1988-06-30 day");
}

TEST(When, a_run_of_days_ends_on_the_day_told_beside_it) {
    EXPECT_EQ(read("They bombed Oss for a second straight day Friday."),
              "second straight day Friday 2025-07-24/2025-07-25 days");
    EXPECT_EQ(read("They bombed Oss on Tuesday for the third day running."),
              "Tuesday 2025-07-22/2025-07-22 day; third day running 2025-07-20/2025-07-22 days");
    EXPECT_EQ(read("The battle went into a third day on Friday."), "third day on Friday 2025-07-23/2025-07-25 days");
}

TEST(When, the_reporting_period_is_what_the_report_covers) {
    EXPECT_EQ(
        read("Report covering 13 to 19 May 2024\n\nClashes went on throughout the reporting period.", std::nullopt),
        "13 to 19 May 2024 2024-05-13/2024-05-19 days; throughout the reporting period 2024-05-13/2024-05-19 "
        "interval");
    EXPECT_EQ(read("Clashes went on throughout the reporting period.", std::nullopt), "");
}

TEST(When, older_papers_part_to_day) {
    EXPECT_EQ(read("She went there to-day."), "to-day 2025-07-27/2025-07-27 day");
    EXPECT_EQ(read("In the small hours of the 15th they came."), "15th 2025-07-15/2025-07-15 day");
}

}  // namespace
}  // namespace sitmap
