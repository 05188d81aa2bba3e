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
