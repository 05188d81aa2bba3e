#pragma once

// Days, months and ranges in words, as precisely as they are known and no more.

#include "engine/map/mark.hpp"
#include "engine/map/phrasebook.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sitmap {

/// "12 July", "12 July 2024"; the year only where it is not `as_of`'s.
std::string day_words(const Phrasebook& book, Date day, std::optional<Date> as_of);
/// "As of 27 July 2025"; a month that goes by two names is given both.
std::string as_of_words(const Phrasebook& book, Date day);
/// With its preposition: "on 12 July", "in July", "since December 2024", "by 26 July"; empty if the
/// date is unknown.
std::string when_words(const Phrasebook& book, const Mark& mark, std::optional<Date> as_of);
/// The same without "on" and "in": "12 July", "13–19 July".
std::string plain_when_words(const Phrasebook& book, const Mark& mark, std::optional<Date> as_of);
/// "since 1967", "since December 2024": from a day that may stand for its month or year.
std::string since_words(const Phrasebook& book, Date from, std::optional<Date> as_of);
/// "since 1 January 2025": from a day that is known as such.
std::string since_day_words(const Phrasebook& book, Date from, std::optional<Date> as_of);
/// Whether dates of this precision are days, and stand for nothing wider.
bool knows_days(std::string_view time_precision);

}  // namespace sitmap
