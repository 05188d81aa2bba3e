#pragma once

// Dates of the Islamic calendar as texts write them: "10 Muharram 1445", "in Ramadan". Months begin when the moon is
// seen, so that each day is told as one of three.

#include "engine/core/date.hpp"
#include "engine/wording/words.hpp"

#include <optional>

namespace sitmap {

/// As written. Day 0: a month. Year 0: not written; it may be of either calendar.
struct HijriDate {
    std::uint32_t length = 0;  ///< in words
    int year = 0;
    unsigned month = 0;  ///< 1 Muharram .. 12 Dhu al-Hijja
    unsigned day = 0;
};

/// The date that begins at this word. A month's name alone counts only behind "in", "during" and the like: Rajab and
/// Safar are people's names as well.
std::optional<HijriDate> hijri_date(const Wording& wording, std::size_t at);

/// The days it may be by the tabular calendar, with one more on either side. `latest`: where no year is written, of the
/// last such month that had begun by then; nothing without it.
std::optional<DateRange> days_of(const HijriDate& date, std::optional<Date> latest);

}  // namespace sitmap
