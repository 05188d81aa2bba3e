#include "engine/serve/time_span.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

constexpr std::int64_t first_of_july = 1751328000;  // 2025-07-01T00:00:00Z

TEST(TimeSpan, of_a_day_is_all_of_it) {
    EXPECT_EQ(parse_instant("2025-07-01"), (TimeSpan{first_of_july, first_of_july + 86399}));
}

TEST(TimeSpan, reads_times_with_their_offsets) {
    const std::int64_t ten = first_of_july + 36000;
    EXPECT_EQ(parse_instant("2025-07-01T10:00:00Z"), (TimeSpan{ten, ten}));
    EXPECT_EQ(parse_instant("2025-07-01T13:00:00+03:00"), (TimeSpan{ten, ten}));
    EXPECT_EQ(parse_instant("2025-07-01T10:00:00.25Z"), (TimeSpan{ten, ten}));
}

TEST(TimeSpan, reads_intervals_open_at_either_end) {
    EXPECT_EQ(parse_time_span("2025-07-01/.."), (TimeSpan{first_of_july, TimeSpan::always}));
    EXPECT_EQ(parse_time_span("/2025-07-01"), (TimeSpan{-TimeSpan::always, first_of_july + 86399}));
    EXPECT_EQ(parse_time_span("../.."), TimeSpan{});
    EXPECT_EQ(parse_time_span("2025-07-01/2025-07-02"), (TimeSpan{first_of_july, first_of_july + 2 * 86400 - 1}));
}

TEST(TimeSpan, refuses_what_is_no_time) {
    for (const char* text : {"", "yesterday", "2025-13-01", "2025-02-30", "2025-07-01T", "2025-07-01T25:00:00Z",
                             "2025-07-01T10:00:00", "2025-07-01T10:00:00.Z", "2025-07-02/2025-07-01", "2025-07-01/x",
                             "2025-07-01/2025-07-02/2025-07-03", "2025-07-01T-1:00:00Z"}) {
        EXPECT_FALSE(parse_time_span(text)) << text;
    }
}

TEST(DaySpan, is_of_the_days_that_a_time_touches) {
    EXPECT_EQ(day_span_of(*parse_time_span("2025-07-01T23:59:59Z/2025-07-02T00:00:00Z")), (DaySpan{20270, 20271}));
    EXPECT_EQ(day_span_of(*parse_time_span("1969-12-31T23:00:00Z")), (DaySpan{-1, -1}));
    EXPECT_EQ(day_span_of(*parse_time_span("2025-07-01/..")), (DaySpan{20270, DaySpan::last}));
}

TEST(DaySpan, without_ends_overlaps_every_other) {
    EXPECT_TRUE(overlap(DaySpan{}, DaySpan{5, 5}));
    EXPECT_TRUE(overlap(DaySpan{4, 5}, DaySpan{5, 9}));
    EXPECT_FALSE(overlap(DaySpan{4, 5}, DaySpan{6, 9}));
    EXPECT_EQ(seconds_of(DaySpan{20270, DaySpan::last}), (TimeSpan{first_of_july, TimeSpan::always}));
}

}  // namespace
}  // namespace sitmap
