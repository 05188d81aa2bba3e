// Times in the middle of a sentence. Nothing here has happened.

#include "engine/coding/leading_time.hpp"

#include "tests/support/extracted.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace sitmap {
namespace {

using testing::ElementsAre;

/// "capture Oss 2015-05-12" of each event with a place, in the order of days.
std::vector<std::string> told(std::string_view text) {
    const Report report = test::extracted(text, std::nullopt);
    std::vector<std::string> lines;
    for (const Event& event : report.events) {
        if (event.place && event.when.range.to) {
            lines.push_back(to_string(*event.when.range.to) + " " + event.type + " " + event.place->name);
        }
    }
    std::ranges::sort(lines);
    return lines;
}

TEST(LeadingTime, dates_the_deed_behind_it_and_nothing_before) {
    const auto both = ElementsAre("1948-05-31 capture Oss", "1948-06-13 advance Tarn");
    EXPECT_THAT(told("In May 1948 rebels took [Oss] and on 13 June entered [Tarn]."), both);
    EXPECT_THAT(told("In May 1948 rebels took [Oss], and on 13 June they entered [Tarn]."), both);
    EXPECT_THAT(told("In May 1948 rebels took [Oss], then on 13 June entered [Tarn]."), both);
    EXPECT_THAT(told("In May 1948 rebels took [Oss], on 13 June they entered [Tarn]."), both);
}

TEST(LeadingTime, of_a_noun_behind_it) {
    EXPECT_THAT(told("On 3 May 1948 students marched in [Oss], and on 8 May clashes erupted in [Tarn]."),
                ElementsAre("1948-05-03 protest Oss", "1948-05-08 clash Tarn"));
}

TEST(LeadingTime, dates_a_place_that_it_adds) {
    const auto both = ElementsAre("1948-05-03 capture Oss", "1948-05-08 capture Tarn");
    EXPECT_THAT(told("Rebels took [Oss] on 3 May 1948 and on 8 May [Tarn]."), both);
    EXPECT_THAT(told("Rebels took [Oss] on 3 May 1948 and, on 8 May, [Tarn]."), both);
    EXPECT_THAT(told("Rebels took [Oss] (3 May 1948) and [Tarn] (8 May 1948)."), both);
    EXPECT_THAT(told("Rebels first took [Oss], on 3 May 1948, and then [Tarn], on 8 May 1948."), both);
    EXPECT_THAT(told("On 3 May 1948 rebels fought soldiers in [Oss], and on 8 May in [Tarn]."),
                ElementsAre("1948-05-03 clash Oss", "1948-05-08 clash Tarn"));
}

TEST(LeadingTime, a_second_time_of_the_same_deed_does_not_lead_on) {
    EXPECT_THAT(told("Rebels shelled [Oss] on 3 May 1948 and on 8 May."),
                ElementsAre("1948-05-03 shelling Oss", "1948-05-08 shelling Oss"));
    EXPECT_THAT(told("Rebels shelled [Oss] on 3 May 1948, killing two."), ElementsAre("1948-05-03 shelling Oss"));
}

TEST(LeadingTime, an_agreement_is_counted_back_from_the_day_before_it) {
    EXPECT_THAT(told("Rebels overran [Oss] on 21 June 1989, two days after envoys signed a ceasefire in [Tarn]."),
                ElementsAre("1989-06-19 agreement Tarn", "1989-06-21 capture Oss"));
}

TEST(LeadingTime, not_until_is_then) {
    EXPECT_THAT(told("Not until 12 May 2015 did rebels capture [Oss]."), ElementsAre("2015-05-12 capture Oss"));
}

TEST(LeadingTime, the_day_leads_on_over_a_relative_clause) {
    EXPECT_THAT(told("On 3 May 1948 soldiers seized [Oss], and on 8 May the rebels, who had been driven out, entered "
                     "[Hill]."),
                ElementsAre("1948-05-03 capture Oss", "1948-05-08 advance Hill"));
}

TEST(LeadingTime, the_day_is_of_what_followed) {
    EXPECT_THAT(told("The capture of [Oss] was followed by an attack on [Hill] on 8 May 1948."),
                ElementsAre("1948-05-08 attack Hill"));
}

}  // namespace
}  // namespace sitmap
