#pragma once

// What single cells say: numbers, days, coordinates. Each reads the whole cell or nothing.

#include "engine/core/date.hpp"
#include "engine/geo/lonlat.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace sitmap {

/// Without white space at either end.
std::string_view trimmed(std::string_view text);

/// A plain decimal number, "." before the fraction.
std::optional<double> read_real(std::string_view cell);
std::optional<std::int64_t> read_integer(std::string_view cell);

/// A day as tables write it: 2025-07-13, 20250713, "13 July 2025", "13-Jul-25" without a doubt about the
/// century, or any of them with a time of day behind, which is left off: the day never shifts. Not
/// 03/04/2025, which is two days; mapping files and formats that have such dates say their order.
std::optional<Date> read_day(std::string_view cell);

enum class DateOrder : std::uint8_t { day_first, month_first };
/// 13/7/2025 or 7/13/2025, with "/", "." or "-" between.
std::optional<Date> read_day(std::string_view cell, DateOrder order);

/// A row's two coordinates, or why they are none to be believed: out of range (and swapped, where that
/// would explain it), both zero, no numbers.
struct Coordinates {
    std::optional<LonLat> at;
    const char* why_not = nullptr;  ///< nullptr also where both cells are empty
};
Coordinates read_coordinates(std::string_view longitude, std::string_view latitude);

}  // namespace sitmap
