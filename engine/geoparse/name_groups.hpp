#pragma once

// The names of a document as ranking takes them: the same name is one, however often it stands, for
// a text means one place by one name, nearly always.

#include "engine/geoparse/found_name.hpp"
#include "engine/geoparse/ranked_name.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace sitmap {

/// Groups the names worth a second look that the gazetteer knows, sets their `group` and `reading`,
/// and links "X, Y". Not ranked yet.
std::vector<RankedName> group_names(const NameContext& context, std::vector<FoundName>& names);

/// A name that was found after the others had been grouped.
struct LateName {
    std::uint64_t key = 0;
    std::string_view type;  ///< as RankedName has it
    double occurrences = 0;
};

/// Adds a name that stands by itself, with these places; returns its number.
std::size_t add_group(const NameContext& context, std::vector<RankedName>& groups, const LateName& name,
                      const std::vector<Candidate>& places);

/// What a name counts among the voices of its document: who acts in a text is often not where it plays.
double voice_of(const FoundName& name);

}  // namespace sitmap
