#pragma once

// Which of the places called so is meant: the whole document decides. Every name proposes its
// places; countries and provinces gather the votes of all names; then each place is weighed by its
// own renown, by those votes, by what lies near and by "X, Y". Four rounds, for the votes of the first
// are only a guess. The weights are learned: geoparse_model.hpp.

#include "engine/geoparse/ranked_name.hpp"

#include <vector>

namespace sitmap {

/// Sets score and probability of every place, best first in each name.
void rank(std::vector<RankedName>& names, const RankWeights& weights, const Units& units);

/// How surely the name means its first place, or another of its places close by: a town and the county around it share
/// what is theirs.
double surety(const RankedName& name);

}  // namespace sitmap
