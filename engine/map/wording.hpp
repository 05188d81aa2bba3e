#pragma once

// Every sentence that a picture says by itself: made from the events' own fields by general rules,
// in the language of a phrasebook.

#include "engine/map/mark.hpp"
#include "engine/map/phrasebook.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sitmap {

/// What happened, by whom, when, on whose word: one row of an annotation. The marks are of one kind
/// and one place.
std::string event_sentence(const Phrasebook& book, std::span<const Mark> marks, Drawn drawn, std::optional<Date> as_of);
/// "Talks, 21 to 24 July": for places outside the map.
std::string short_sentence(const Phrasebook& book, const Mark& mark, std::optional<Date> as_of);

/// "Israeli strike, only the province named", "Strike by settlers, ..."; "..., area of separation" in a zone of that
/// name. A type, where one is given, is told in place of the kind.
std::string legend_words(const Phrasebook& book, const Kind& kind, Drawn drawn, std::string_view precision,
                         const Doer& doer, const std::string& zone, std::string_view type = {});
/// "Israeli strike, province only"; without a doer "Strike, province only".
std::string brief_legend_words(const Phrasebook& book, const Kind& kind, Drawn drawn, std::string_view precision,
                               const Doer& doer, bool in_zone, std::string_view type = {});
/// "Golan Heights" for "occupied Golan Heights", where the status stands beside it.
std::string without_occupied(const std::string& name);
/// By whom an area is occupied, or only that it is.
enum class Holder : std::uint8_t { named, untold };
/// For what is filled: the place itself with its dates or status.
std::string area_words(const Phrasebook& book, const MarkedPlace& place, std::optional<Date> as_of, Holder holder);
/// "occupied by Israel since 1967", "occupied since 1967": of an occupied area; empty for another.
std::string status_words(const Phrasebook& book, const MarkedPlace& place, std::optional<Date> as_of, Holder holder);

/// Names of the kinds that the headline tells: three at most, by severity.
std::vector<std::string> headline_kinds(const std::vector<const Mark*>& marks);
/// "Strikes, clashes and talks in Syria": the kinds by severity, then where.
std::string headline(const Phrasebook& book, const std::vector<const Mark*>& marks, const std::string& where);
/// "What one report says happened since December 2024, drawn only as precisely as it says where".
std::string subhead(const Phrasebook& book, const std::vector<Mark>& marks, std::size_t reports);

/// Nouns of a kind: "strike", "strikes".
std::string noun(const Phrasebook& book, const Kind& kind, std::string_view type, bool plural);
/// "a, b and c".
std::string listed(const Phrasebook& book, const std::vector<std::string>& items);
std::string capitalised(std::string text);
/// At most `limit` bytes, cut at a word, with an ellipsis.
std::string shortened(const std::string& text, std::size_t limit);

}  // namespace sitmap
