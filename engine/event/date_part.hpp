#pragma once

// Pieces of a month or a year as texts tell them: "early December", "the second half of July", "the last week of May".

#include "engine/core/date.hpp"
#include "engine/event/words.hpp"

#include <optional>

namespace sitmap {

/// Which piece of a month or a year.
enum class Part : std::uint8_t {
    whole,
    early,
    middle,
    late,
    first_half,
    second_half,
    first_week,
    second_week,
    third_week,
    fourth_week,
    last_week
};

struct PartWords {
    Part part = Part::whole;
    std::uint32_t length = 0;  ///< in words, "of" among them
};

/// The piece told by the words that begin here and lead to a month or a year: "early", "the end of".
std::optional<PartWords> part_at(const Wording& wording, std::size_t at);

/// A third, a half or a week of the month that begins on `first`: 1-10, 11-20, 21-; 1-15, 16-; 1-7, 8-14, ...
DateRange days_of_part(Date first, Part part);

/// Likewise of a year; nothing for a week.
std::optional<DateRange> days_of_part(int year, Part part);

}  // namespace sitmap
