#include "engine/core/date.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

Date day(std::string_view text) {
    return parse_date(text).value();
}

TEST(Date, comes_back_as_it_was_written) {
    for (const char* text : {"2025-07-27", "1974-05-31", "2024-02-29", "0001-01-01", "9999-12-31"}) {
        EXPECT_EQ(to_string(day(text)), text);
    }
}

TEST(Date, is_none_where_the_calendar_has_none) {
    for (const char* text : {"2025-02-30", "2025-13-01", "0000-01-01", "2025-7-27", "2025-07-27 ", "27-07-2025", "",
                             "2025-07-2x", "+025-07-27"}) {
        EXPECT_FALSE(parse_date(text)) << text;
    }
    EXPECT_FALSE(make_date(10000, 1, 1));
}

TEST(Date, knows_its_month_and_week) {
    EXPECT_EQ(to_string(first_of_month(day("2024-02-15"))), "2024-02-01");
    EXPECT_EQ(to_string(last_of_month(day("2024-02-15"))), "2024-02-29");
    EXPECT_EQ(to_string(monday_of(day("2025-07-27"))), "2025-07-21") << "a Sunday";
    EXPECT_EQ(to_string(monday_of(day("2025-07-21"))), "2025-07-21");
}

TEST(DateRange, overlaps_on_a_shared_day_and_reaches_for_ever_where_open) {
    const DateRange july{day("2025-07-01"), day("2025-07-31")};
    EXPECT_TRUE(overlap(july, {day("2025-07-31"), day("2025-08-02")}));
    EXPECT_FALSE(overlap(july, {day("2025-08-01"), {}}));
    EXPECT_TRUE(overlap(july, {{}, day("2025-07-01")}));
    EXPECT_TRUE(overlap(july, {}));
}

}  // namespace
}  // namespace sitmap
