#include "engine/serve/time_span.hpp"

#include <charconv>

namespace sitmap {

namespace {

constexpr std::int64_t seconds_of_day = 86400;

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool plain = digits.size() == 2 && digits[0] != '-' && failed == std::errc{} && end == digits.data() + 2;
    return plain ? std::optional{value} : std::nullopt;
}

/// "hh:mm"
std::optional<int> minutes(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') {
        return std::nullopt;
    }
    const auto hour = number(text.substr(0, 2));
    const auto minute = number(text.substr(3, 2));
    return hour && minute && *hour < 24 && *minute < 60 ? std::optional{*hour * 60 + *minute} : std::nullopt;
}

/// "Z" or "+03:00", in seconds east of Greenwich.
std::optional<int> offset(std::string_view text) {
    if (text == "Z" || text == "z") {
        return 0;
    }
    if (text.empty() || (text[0] != '+' && text[0] != '-')) {
        return std::nullopt;
    }
    const auto east = minutes(text.substr(1));
    return east ? std::optional{*east * (text[0] == '-' ? -60 : 60)} : std::nullopt;
}

/// "10:00:00.25Z", in seconds after midnight in UTC.
std::optional<std::int64_t> time_of_day(std::string_view text) {
    const auto minute = minutes(text.substr(0, 5));
    if (!minute || text.size() < 9 || text[5] != ':') {
        return std::nullopt;
    }
    const auto second = number(text.substr(6, 2));
    text.remove_prefix(8);
    if (text.starts_with('.')) {
        const std::size_t digits = text.find_first_not_of("0123456789", 1);
        if (digits == 1 || digits == std::string_view::npos) {
            return std::nullopt;
        }
        text.remove_prefix(digits);
    }
    const auto east = offset(text);
    return second && *second <= 60 && east ? std::optional<std::int64_t>{*minute * 60 + *second - *east} : std::nullopt;
}

/// The day that a second falls on; ends that are open stay so.
std::int32_t day_of(std::int64_t second) {
    if (second == TimeSpan::always || second == -TimeSpan::always) {
        return second > 0 ? DaySpan::last : DaySpan::first;
    }
    return static_cast<std::int32_t>((second - (second < 0 ? seconds_of_day - 1 : 0)) / seconds_of_day);
}

}  // namespace

DaySpan day_span_of(const DateRange& range) {
    DaySpan days;
    days.from = range.from ? static_cast<std::int32_t>(range.from->time_since_epoch().count()) : days.from;
    days.to = range.to ? static_cast<std::int32_t>(range.to->time_since_epoch().count()) : days.to;
    return days;
}

DaySpan day_span_of(const TimeSpan& time) {
    return {day_of(time.from), day_of(time.to)};
}

TimeSpan seconds_of(const DaySpan& days) {
    TimeSpan time;
    time.from = days.from == DaySpan::first ? time.from : days.from * seconds_of_day;
    time.to = days.to == DaySpan::last ? time.to : days.to * seconds_of_day + seconds_of_day - 1;
    return time;
}

TimeSpan span_of(Date day) {
    const std::int64_t start = day.time_since_epoch().count() * seconds_of_day;
    return {start, start + seconds_of_day - 1};
}

TimeSpan span_of(const DateRange& range) {
    TimeSpan span;
    span.from = range.from ? span_of(*range.from).from : span.from;
    span.to = range.to ? span_of(*range.to).to : span.to;
    return span;
}

std::optional<TimeSpan> parse_instant(std::string_view text) {
    const auto day = parse_date(text.substr(0, 10));
    if (!day) {
        return std::nullopt;
    }
    if (text.size() == 10) {
        return span_of(*day);
    }
    if (text[10] != 'T' && text[10] != 't' && text[10] != ' ') {
        return std::nullopt;
    }
    const auto after = time_of_day(text.substr(11));
    if (!after) {
        return std::nullopt;
    }
    const std::int64_t at = span_of(*day).from + *after;
    return TimeSpan{at, at};
}

std::optional<TimeSpan> parse_time_span(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        return parse_instant(text);
    }
    TimeSpan span;
    const auto end = [](std::string_view part, std::int64_t open, bool start) -> std::optional<std::int64_t> {
        if (part.empty() || part == "..") {
            return open;
        }
        const auto instant = parse_instant(part);
        return instant ? std::optional{start ? instant->from : instant->to} : std::nullopt;
    };
    const auto from = end(text.substr(0, slash), span.from, true);
    const auto to = end(text.substr(slash + 1), span.to, false);
    if (!from || !to || *from > *to) {
        return std::nullopt;
    }
    return TimeSpan{*from, *to};
}

bool overlap(const TimeSpan& a, const TimeSpan& b) {
    return a.from <= b.to && b.from <= a.to;
}

}  // namespace sitmap
