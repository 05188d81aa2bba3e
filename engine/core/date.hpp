#pragma once

// Calendar days, without clock and without time zone: the only time the engine knows. A day that
// was read never shifts, whatever TZ says.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace sitmap {

/// A day of the proleptic Gregorian calendar. Arithmetic in days is std::chrono's.
using Date = std::chrono::sys_days;

/// The day, or nothing where the calendar has none (30 February) or the year is outside 1..9999.
std::optional<Date> make_date(int year, unsigned month, unsigned day);

/// Reads exactly `YYYY-MM-DD`.
std::optional<Date> parse_date(std::string_view text);

/// Writes `YYYY-MM-DD`.
std::string to_string(Date date);

std::chrono::year_month_day civil(Date date);

Date first_of_month(Date date);
Date last_of_month(Date date);

/// Monday of the ISO week that holds the date.
Date monday_of(Date date);

/// Inclusive days from-to; either end may be open.
struct DateRange {
    std::optional<Date> from;
    std::optional<Date> to;

    friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// True if some day may lie in both. An open end reaches for ever.
bool overlap(const DateRange& a, const DateRange& b);

}  // namespace sitmap
