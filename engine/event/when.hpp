#pragma once

// Time expressions: words that say when, read against the document's date.

#include "engine/core/date.hpp"
#include "engine/geoparse/document.hpp"

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

enum class TimePrecision : std::uint8_t { day, days, week, month, quarter, year, interval, unknown };
std::string_view to_string(TimePrecision precision);

/// What happened when, as far as is known. Both ends inclusive; either may be open.
struct When {
    DateRange range;
    TimePrecision precision = TimePrecision::unknown;

    friend bool operator==(const When&, const When&) = default;
};

struct TimeExpression {
    Span span;
    When when;
};

/// All time expressions of the text in order, the dateline's included. Words such as "Saturday",
/// "this month", "since early December" are read against the document's date and capped by it;
/// without one they stay without range and say so by TimePrecision::unknown.
std::vector<TimeExpression> find_times(const Document& document);

std::ostream& operator<<(std::ostream& out, const When& when);

}  // namespace sitmap
