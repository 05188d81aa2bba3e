#pragma once

// Dates written in figures.

#include "engine/time/calendar.hpp"

#include <array>

namespace sitmap {

/// How a text writes dates in figures: 06/03 is the sixth of March or the third of June.
enum class FigureOrder : std::uint8_t { unknown, day_first, month_first };

struct FigureUse {
    FigureOrder order = FigureOrder::unknown;
    std::array<bool, 13> listed{};  ///< by month: lines of the text begin with its days, "2.10", and it is named
};

/// The order is what the text's own dates in figures say (a first figure over 12), else a month that it names beside
/// them.
FigureUse figure_use(const Wording& wording);

/// "06/03", "6/3/2023", "06-03-2023"; nothing where the order is not known. Without a year only at a line's head
/// or in brackets: "2/3 of the houses" is no date.
std::optional<WrittenDate> figure_date(const Wording& wording, std::size_t at, const FigureUse& use);

/// A date in figures of which nobody doubts the order: "2025-07-27", "2009/01/25", "13.10.2011", "14AUG2007".
std::optional<WrittenDate> plain_figure_date(const Wording& wording, std::size_t at);

}  // namespace sitmap
