#include "engine/intake/cell.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

std::string day(std::string_view cell) {
    const auto date = read_day(cell);
    return date ? to_string(*date) : "none";
}

std::string day(std::string_view cell, DateOrder order) {
    const auto date = read_day(cell, order);
    return date ? to_string(*date) : "none";
}

TEST(Cell, reads_days_as_tables_write_them) {
    for (const char* text : {"2025-07-13", "20250713", "13 July 2025", "13 Jul 2025", "13-JUL-2025", " 2025-07-13 ",
                             "2025-07-13T23:59:00Z", "2025-07-13 00:00:00.000", "2025-07-13T23:30:00-11:00"}) {
        EXPECT_EQ(day(text), "2025-07-13") << text;
    }
}

TEST(Cell, reads_no_day_in_what_may_be_two_or_none) {
    for (const char* text : {"03/04/2025", "13/07/2025", "2025-02-30", "July 2025", "13 July 25", "2025-07-13x", "",
                             "0", "99999999999999999999"}) {
        EXPECT_EQ(day(text), "none") << text;
    }
}

TEST(Cell, reads_days_in_the_order_that_the_format_has) {
    EXPECT_EQ(day("7/13/2025", DateOrder::month_first), "2025-07-13");
    EXPECT_EQ(day("3/4/2025", DateOrder::day_first), "2025-04-03");
    EXPECT_EQ(day("13/7/2025", DateOrder::month_first), "none");
    EXPECT_EQ(day("3/4/25", DateOrder::day_first), "none");
    EXPECT_EQ(day("-3/4/2025", DateOrder::day_first), "none");
}

TEST(Cell, reads_whole_numbers_or_none) {
    EXPECT_EQ(read_integer(" 12 "), 12);
    EXPECT_EQ(read_integer("12 dead"), std::nullopt);
    EXPECT_EQ(read_integer("1.5"), std::nullopt);
    EXPECT_EQ(read_real("+1.5"), 1.5);
    EXPECT_EQ(read_real("nan"), std::nullopt);
    EXPECT_EQ(read_real("1,5"), std::nullopt);
}

TEST(Cell, believes_no_coordinates_that_cannot_be) {
    EXPECT_EQ(read_coordinates("36.5", "33.2").at, (LonLat{36.5, 33.2}));
    EXPECT_EQ(read_coordinates("", " ").why_not, nullptr);
    EXPECT_STREQ(read_coordinates("0", "0.0").why_not, "0,0 is where lost coordinates lie, not a place");
    EXPECT_STREQ(read_coordinates("33.2", "136.5").why_not,
                 "the latitude is out of range; are the two coordinates swapped?");
    EXPECT_STREQ(read_coordinates("400", "136.5").why_not, "the coordinates are out of range");
    EXPECT_STREQ(read_coordinates("36,5", "33,2").why_not, "the coordinates are no decimal numbers");
    EXPECT_STREQ(read_coordinates("36.5", "").why_not, "the coordinates are no decimal numbers");
}

}  // namespace
}  // namespace sitmap
