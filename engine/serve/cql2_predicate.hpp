#pragma once

// What CQL2's operators mean, value by value, whatever holds the values.

#include "engine/serve/cql2.hpp"
#include "engine/serve/time_span.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace sitmap {

/// `%` is any text, `_` any one character; a backslash takes the next as it is.
bool is_like(std::string_view text, std::string_view pattern);

/// Nothing where the result is no number.
std::optional<double> calculated(CqlOp op, double a, double b);

/// Allen's relations between two spans of time, as CQL2 names them.
bool related_in_time(CqlOp op, const TimeSpan& a, const TimeSpan& b);

/// Comparisons of spans: later than a day is after its last second, earlier before its first.
bool compared_in_time(CqlOp op, const TimeSpan& a, const TimeSpan& b);

/// The items of a list, each as its JSON.
using CqlItems = std::set<std::string>;

/// Nothing where the text is no JSON list.
std::optional<CqlItems> items_of(std::string_view json);
std::string item_of(std::string_view text);
std::string item_of(double number);

bool compared_lists(CqlOp op, const CqlItems& ours, const CqlItems& others);

}  // namespace sitmap
