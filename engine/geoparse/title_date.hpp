#pragma once

// The date in the title of a report: "Communique of the staff, 9 October 2024", "Situation as of 18:00, 12 November
// 2023".

#include "engine/geoparse/document.hpp"

#include <optional>
#include <string_view>

namespace sitmap {

/// The words call themselves a report, a log, a live blog: "Daily report".
bool is_report_name(std::string_view words);

/// Of a line that is the title of a report, a log, a live blog and ends with its date; nullopt for any other.
std::optional<Dateline> title_date(std::string_view line);

}  // namespace sitmap
