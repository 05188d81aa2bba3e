#pragma once

// Values in a request's query that several interfaces take. What makes no sense is refused (400).

#include "engine/core/date.hpp"
#include "engine/geo/box.hpp"
#include "engine/serve/request.hpp"
#include "engine/serve/time_span.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace sitmap {

/// The number; nothing where it is not given.
std::optional<double> number_in(const Request& request, const char* name, double least, double most);

/// The numbers between commas, without any height: west, south, east, north where they are degrees.
std::array<double, 4> read_box_sides(std::string_view text);

/// In degrees, west below east.
Box read_lon_lat_box(std::string_view text);

/// "12.5,41.9": longitude first.
LonLat read_lon_lat(std::string_view text, const char* name);

/// The day, as "2025-07-27"; nothing where it is not given.
std::optional<Date> day_in(const Request& request, const char* name);

/// A date, a time, or an interval of them.
TimeSpan read_time(std::string_view text);

}  // namespace sitmap
