#pragma once

// What is asked about a found name: its words and their neighbours first, then what the document's
// other names and the ranking of its places say. No feature holds a word of the name itself: those
// would carry the training corpora's places.

#include "engine/geoparse/found_name.hpp"
#include "engine/geoparse/ranked_name.hpp"

#include <span>
#include <vector>

namespace sitmap {

/// Fills `features` of every name with what its words say.
void ask_words(const NameContext& context, std::vector<FoundName>& names);

/// Below this probability a name is not looked at again.
inline constexpr double worth_a_second_look = 0.02;

/// The features of the names worth a second look, with what the document says added to them: the
/// `first` of all names, and the ranked places. Parallel to `names`; empty for the others.
std::vector<Features> ask_document(const NameContext& context, std::span<const FoundName> names,
                                   std::span<const RankedName> ranked);

}  // namespace sitmap
