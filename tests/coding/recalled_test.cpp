// What a report recalls of years before. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

/// The events of a report of 10 May 2024.
std::string told(const std::string& text) {
    return test::coded(
        "Shells hit [Tarn] on 3 May 2024. Rebels took [Hill] on 5 May 2024. Gunmen abducted a teacher "
        "near [Lund] on 6 May 2024. " +
        text);
}

const std::string now =
    "strike_sites shelling Tarn; advance_points capture Hill by rebels; other abduction Lund by gunmen";

TEST(Recalled, what_a_report_of_a_day_tells_of_another_year_is_no_event_of_it) {
    EXPECT_EQ(told("In the worst attack, in 2021, more than 130 people were killed in [Oss]."), now);
    EXPECT_EQ(told("[Oss] passed under Norish control in May of last year."), now);
}

TEST(Recalled, what_goes_on_is_told) {
    EXPECT_EQ(told("[Oss] has been besieged since 2021."), now + "; clashes siege Oss");
}

TEST(Recalled, a_chronicle_tells_of_all_its_years) {
    EXPECT_EQ(test::coded("Rebels took [Hill] on 5 May 2019. Rebels took [Oss] on 5 May 2021."),
              "advance_points capture Hill by rebels; advance_points capture Oss by rebels");
}

TEST(Recalled, the_years_of_a_decade_are_told_years) {
    EXPECT_EQ(told("The war of the early 1990s, whose worst crime was the killing of villagers in [Oss], ended."), now);
}

}  // namespace
}  // namespace sitmap
