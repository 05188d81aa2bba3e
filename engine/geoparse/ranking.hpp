#pragma once

// Which of the places called so is meant: the whole document decides. Every name proposes its
// places; countries and provinces gather the votes of all names; then each place is weighed by its
// own renown, by those votes, by what lies near and by "X, Y". Four rounds, for the votes of the first
// are only a guess. The weights are learned: geoparse_model.hpp.

#include "engine/geoparse/ranked_name.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace sitmap {

/// Sets score and probability of every place, best first in each name.
void rank(std::vector<RankedName>& names, const RankWeights& weights, const Units& units);

/// Kilometres between the places, by the chord: true enough below 1,000 km.
double kilometres(const RankedPlace& a, const RankedPlace& b);

/// Kilometres from the place to the nearest best place of another name; huge if there is none.
double nearest_km(const RankedPlace& place, const std::vector<RankedName>& names, std::size_t own);

/// Share of the document's votes for the country, and the country with most of them.
struct CountryVote {
    std::string_view country;
    double share = 0;
};
CountryVote leading_country(const std::vector<RankedName>& names, const Units& units);

/// How surely the name means its first place, or another of its places close by: a town and the county around it share
/// what is theirs.
double surety(const RankedName& name);

/// So many countries at most, most votes first.
std::vector<CountryVote> leading_countries(const std::vector<RankedName>& names, const Units& units, std::size_t most);

}  // namespace sitmap
