// Days that are headings of what is told below them. Nothing here has happened.

#include "engine/time/date_headings.hpp"
#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

#include <map>

namespace sitmap {
namespace {

/// The day of the event at each place, "from/to".
std::map<std::string, std::string> days(std::string_view text, std::optional<Date> published = {}) {
    const Report report = test::extracted(text, published);
    std::map<std::string, std::string> out;
    for (const Event& event : report.events) {
        const DateRange range = event.when.range;
        out[event.place ? event.place->name : ""] =
            (range.from ? to_string(*range.from) : "..") + "/" + (range.to ? to_string(*range.to) : "..");
    }
    return out;
}

using Days = std::map<std::string, std::string>;

TEST(DateHeadings, date_what_stands_below_them_however_far) {
    EXPECT_EQ(
        days("Timeline of the war in Norland (2023)\n\n15 April\nRebels shelled [Oss]. It rained. It was dark. Nobody "
             "came. The roads were wet. Rebels took [Hill].\n\n16 April\n\nThe army recaptured [Lund].\n"),
        (Days{{"Oss", "2023-04-15/2023-04-15"}, {"Hill", "2023-04-15/2023-04-15"}, {"Lund", "2023-04-16/2023-04-16"}}));
}

TEST(DateHeadings, may_name_the_weekday_number_the_day_and_span_several) {
    EXPECT_EQ(days("The war in Norland (2023)\n\nDay 3 - Saturday, 15 April 2023\nRebels shelled [Oss].\n\n18-20 "
                   "April\nRebels shelled "
                   "[Hill].\n"),
              (Days{{"Oss", "2023-04-15/2023-04-15"}, {"Hill", "2023-04-18/2023-04-20"}}));
}

TEST(DateHeadings, yield_to_a_time_of_the_sentence_and_to_what_lay_before) {
    EXPECT_EQ(
        days("The war in Norland (2023)\n\n15 April\nRebels shelled [Oss] on 12 April. They had taken [Hill].\n\n16 "
             "April\nRain.\n"),
        (Days{{"Oss", "2023-04-12/2023-04-12"}, {"Hill", "../2023-04-15"}}));
}

TEST(DateHeadings, the_sentence_behind_a_digests_headline_tells_its_day) {
    EXPECT_EQ(days("PRESS DIGEST\n\nAir raid on [Oss] kills five. Two jets dropped bombs on a market on Wednesday.\n",
                   make_date(2024, 8, 9))["Oss"],
              "2024-08-07/2024-08-07");
}

TEST(DateHeadings, end_at_a_heading_of_another_kind) {
    EXPECT_EQ(
        days("The war in Norland (2023)\n\n15 April\nRebels shelled [Oss].\n\nBackground\n\nRebels took [Hill].\n"),
        (Days{{"Oss", "2023-04-15/2023-04-15"}, {"Hill", "../.."}}));
}

TEST(DateHeadings, a_time_that_begins_behind_its_end_has_no_end) {
    EXPECT_EQ(days("The war in Norland (2023)\n\n18-20 April\nRain.\n\n2 May\nThe two sides signed a truce in [Oss] "
                   "from 4 May.\n")["Oss"],
              "2023-05-04/..");
}

TEST(DateHeadings, a_headline_that_counts_casualties_ends_no_day) {
    EXPECT_EQ(days("The war in Norland (2023)\n\n15 April\n\n- Guided bombs destroy school in Tarn, no casualties\n- "
                   "Woman wounded in shelling of [Oss]\n")["Oss"],
              "2023-04-15/2023-04-15");
}

TEST(DateHeadings, days_and_months_with_a_dot_head_the_lines_of_a_list) {
    EXPECT_EQ(days("Record of incidents, 1-15 October 1987\n\n2.10 [Oss]. Two traders hacked to death.\n\n9.10 [Hill]. "
                   "Landmine under a jeep, five soldiers killed.\n"),
              (Days{{"Oss", "1987-10-02/1987-10-02"}, {"Hill", "1987-10-09/1987-10-09"}}));
    EXPECT_EQ(days("Report of 20 May 1987\n\n1.3 Health\nRebels shelled [Oss].\n\n2.3 Food\nRebels took [Hill].\n"),
              (Days{{"Oss", "../1987-05-20"}, {"Hill", "../1987-05-20"}}));
}

}  // namespace
}  // namespace sitmap
