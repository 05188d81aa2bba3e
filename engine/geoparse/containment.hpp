#pragma once

// "X, Y": how surely a place lies in one of the names that follow it.

#include "engine/geoparse/ranked_name.hpp"

#include <vector>

namespace sitmap {

/// Weighs the places of name `i` by its holders and by what it holds.
void weigh_containment(std::vector<RankedName>& names, std::size_t i);

}  // namespace sitmap
