#pragma once

// Dates as texts write them: "12 July 2025", "July 12-14", "early December", "1974". Only what the
// words say; which year is meant where none is written is for when.cpp to decide.

#include "engine/core/date.hpp"
#include "engine/time/date_part.hpp"
#include "engine/time/when.hpp"
#include "engine/wording/words.hpp"

#include <optional>
#include <string_view>

namespace sitmap {

/// A date as written. Day 0: a month or a year. Month 0: a year. Year 0: not written.
struct WrittenDate {
    std::uint32_t length = 0;  ///< in words
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    unsigned last_day = 0;  ///< "12 to 14 July"
    Part part = Part::whole;
};

/// The date that begins at this word. A month's name alone counts only where it cannot be a verb or
/// a modal ("may", "march"); a number alone only as a year where `year_expected`.
std::optional<WrittenDate> written_date(const Wording& wording, std::size_t at, bool year_expected);

/// The number that a word of so many digits writes; nothing for other words.
std::optional<unsigned> figure_of(std::string_view word, std::size_t fewest_digits, std::size_t most_digits);
/// 1..12; 0 for other words. Abbreviations count.
unsigned month_number(std::string_view folded);
/// Likewise of the word there, if it is written with a capital.
unsigned month_at(const Wording& wording, std::size_t at);
/// 1 Monday .. 7 Sunday; 0 for other words.
unsigned weekday_number(std::string_view folded);
/// Of "mon", "tues", "thurs" ... as well.
unsigned short_weekday_number(std::string_view folded);
/// "march", "sept", "friday".
bool is_month_or_weekday(std::string_view folded);
/// "dawn", "midday", "nightfall": a time of day that one word tells.
bool is_turn_of_day(const Wording& wording, std::size_t at);
/// A year between 1800 and 2199, or 0.
int year_number(const Word& word, std::string_view text);

/// The days it may mean, the year being known. Nothing for 30 February.
std::optional<When> days_of(const WrittenDate& date, int year);

}  // namespace sitmap
