#pragma once

// The date in a head line that says when a text was issued: "Broadcast by rebel radio on 4 January 1984", or that ends
// with a weekday and its date: "The war live: another village taken. Monday 12 June 2023".

#include "engine/geoparse/document.hpp"

#include <optional>
#include <string_view>

namespace sitmap {

/// `Posted 6 March 2026, covering 1 to 28 February`, `Compiled from testimony; issued 5 May 1982`.
std::optional<Dateline> issued_line(std::string_view line);

/// `Headlines of Friday 19 July 1996`, `Antakya. Saturday 13 July 2019`: the weekday must be that day's. Not where the
/// line is a sentence that tells what happened on that day, nor where it is the end of a period.
std::optional<Dateline> weekday_line(std::string_view line);

}  // namespace sitmap
