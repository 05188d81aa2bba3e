#pragma once

// A paper's own date stands over its page, and under it an agency's line of the day before: "SRINAGAR, Aug 9 - ...".

#include "engine/geoparse/document.hpp"

#include <optional>
#include <string_view>

namespace sitmap {

/// The one line of the text that begins `OSS, Aug 9 -`, without a year, of the week before the page's date: the report
/// under it was written then. Nothing where several lines do, each over a report of its own.
std::optional<Dateline> wire_line(std::string_view text, const Date& page);

/// The same line over a text without any other date, `OSS, Sept. 20 (AP) -`: its year is the latest that the text tells
/// or the one behind it, if the first weekday that the text speaks of is then that day's or the one before.
std::optional<Dateline> line_without_year(std::string_view text);

}  // namespace sitmap
