#pragma once

// Pieces of a month or a year as texts tell them: "early December", "the second half of July", "the last week of May",
// "the spring of 1912", "the third quarter of 2011".

#include "engine/core/date.hpp"
#include "engine/wording/words.hpp"

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
    last_week,
    first_quarter,
    second_quarter,
    third_quarter,
    fourth_quarter,
    spring,
    summer,
    autumn
};

struct PartWords {
    Part part = Part::whole;
    std::uint32_t length = 0;  ///< in words, "of" among them
};

/// "spring", "summer", "autumn" as the northern half of the world has them; a winter lies in two years and is none.
std::optional<Part> season_at(const Wording& wording, std::size_t at);

/// The piece told by the words that begin here and lead to a month or a year: "early", "the end of".
std::optional<PartWords> part_at(const Wording& wording, std::size_t at);

/// A third, a half or a week of the month that begins on `first`: 1-10, 11-20, 21-; 1-15, 16-; 1-7, 8-14, ...
DateRange days_of_part(Date first, Part part);

/// Likewise of a year, its quarters and seasons too; nothing for a week.
std::optional<DateRange> days_of_part(int year, Part part);

}  // namespace sitmap
