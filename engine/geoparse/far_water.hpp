#pragma once

// Rivers and lakes that share their name with the one that is meant: a report of Lebanon's Litani, and Suriname's.

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/geoparse/ranked_name.hpp"

#include <cstddef>
#include <vector>

namespace sitmap {

/// True if the best place of names[own] is a water, the text has three other names or more, and of their best places
/// none lies within eight degrees of it or in a country that it runs through.
bool is_far_water(const std::vector<RankedName>& names, std::size_t own, const Gazetteer& gazetteer);

}  // namespace sitmap
