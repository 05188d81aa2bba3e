#pragma once

// Times as the interfaces of OGC word them (RFC 3339 dates and times, intervals open at "..") as seconds
// since 1970 in UTC. A day is the time from its first to its last second.

#include "engine/core/date.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace sitmap {

struct TimeSpan {
    static constexpr std::int64_t always = std::numeric_limits<std::int64_t>::max();
    std::int64_t from = -always;
    std::int64_t to = always;

    friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

/// Whole days since 1970, both ends inclusive: eight bytes a row, to look through a million in no time.
struct DaySpan {
    static constexpr std::int32_t first = std::numeric_limits<std::int32_t>::min();  ///< stands for an open start
    static constexpr std::int32_t last = std::numeric_limits<std::int32_t>::max();   ///< and for an open end
    std::int32_t from = first;
    std::int32_t to = last;

    friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

DaySpan day_span_of(const DateRange& range);
/// The days that the time touches.
DaySpan day_span_of(const TimeSpan& time);
/// From the first day's first second to the last day's last.
TimeSpan seconds_of(const DaySpan& days);

inline bool overlap(const DaySpan& a, const DaySpan& b) {
    return a.from <= b.to && b.from <= a.to;
}

/// The whole day.
TimeSpan span_of(Date day);

/// Of days that may be open at either end.
TimeSpan span_of(const DateRange& range);

/// "2025-07-13" or "2025-07-13T10:00:00Z" (offsets as +03:00 too); nothing for anything else.
std::optional<TimeSpan> parse_instant(std::string_view text);

/// An instant, or two with a slash between, either of them ".." or empty; nothing where it is none or ends
/// before it begins.
std::optional<TimeSpan> parse_time_span(std::string_view text);

bool overlap(const TimeSpan& a, const TimeSpan& b);

}  // namespace sitmap
