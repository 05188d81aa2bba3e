#pragma once

// Time expressions: words that say when, read against the document's date.

#include "engine/core/date.hpp"
#include "engine/geoparse/document.hpp"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

struct Wording;

enum class TimePrecision : std::uint8_t { day, days, week, month, quarter, year, interval, unknown };
std::string_view to_string(TimePrecision precision);

/// What happened when, as far as is known. Both ends inclusive; either may be open.
struct When {
    DateRange range;
    TimePrecision precision = TimePrecision::unknown;

    friend bool operator==(const When&, const When&) = default;
};

/// What a time expression does in its sentence.
enum class TimeForm : std::uint8_t {
    dateline,  ///< the document's own date
    point,     ///< a day or a period: "on 12 July", "this month"
    since,     ///< from a day or period until now: "since early December"
    vague,     ///< "recently": some time before now
    then,      ///< "has since": begins with something told before
    after,     ///< "after X's ouster": begins with an event of the document
    modifier,  ///< a year that names a thing: "the 1974 agreement"
    base,      ///< "three days after the raid of 4 May": the raid's, and what the other time was counted from
    future,    ///< "next week"
};

struct TimeExpression {
    Span span;
    When when;
    TimeForm form = TimeForm::point;
};

/// All time expressions of the text in order, the dateline's included. Words such as "Saturday",
/// "this month", "since early December" are read against the document's date and capped by it;
/// without one they stay without range and say so by TimePrecision::unknown.
std::vector<TimeExpression> find_times(const Document& document);
std::vector<TimeExpression> find_times(const Document& document, const Wording& wording);

/// Days from the first to the last, both counted; nothing where an end is open.
std::optional<long> days_in(const When& when);

/// What both allow: the later start, the earlier end, the finer precision. Nothing if they exclude each other.
std::optional<When> intersect(const When& a, const When& b);

std::ostream& operator<<(std::ostream& out, const When& when);

}  // namespace sitmap
