#pragma once

// Every sentence that a picture says by itself, in English: made from the events' own fields by
// general rules. Another language is another file like wording.cpp.

#include "engine/map/mark.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sitmap {

/// "12 July", "13 to 19 July", "December 2024"; the year only where it is not `as_of`'s.
std::string day_words(Date day, std::optional<Date> as_of);
/// With its preposition: "on 12 July", "in July", "since December 2024", "by 26 July"; empty if the
/// date is unknown.
std::string when_words(const Mark& mark, std::optional<Date> as_of);

/// What happened, by whom, when, on whose word: one row of an annotation. The marks are of one kind
/// and one place.
std::string event_sentence(std::span<const Mark> marks, Drawn drawn, std::optional<Date> as_of);
/// "Talks, 21 to 24 July": for places outside the map.
std::string short_sentence(const Mark& mark, std::optional<Date> as_of);

/// "Strike by Israel, only the province named".
std::string legend_words(const Kind& kind, Drawn drawn, std::string_view precision, const std::string& actor,
                         bool in_zone);
/// For what is filled: the place itself with its dates or status.
std::string area_words(const MarkedPlace& place, std::optional<Date> as_of);

/// "Strikes, clashes and talks in Syria": the kinds by severity, then where.
std::string headline(const std::vector<Mark>& marks, const std::string& where);
/// "What one report says happened since December 2024, drawn only as precisely as it says where".
std::string subhead(const std::vector<Mark>& marks, std::size_t reports);

/// Nouns of a kind: "strike", "strikes".
std::string noun(const Kind& kind, std::string_view type, bool plural);
std::string capitalised(std::string text);
/// "a, b and c".
std::string listed(const std::vector<std::string>& items);
/// "1 event", "4 events".
std::string counted(int n, const std::string& one, const std::string& many);
/// At most `limit` bytes, cut at a word, with an ellipsis.
std::string shortened(const std::string& text, std::size_t limit);

}  // namespace sitmap
