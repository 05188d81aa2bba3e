#pragma once

// Which first-order unit places lie in, where their sources do not say.

#include "engine/gazetteer/place.hpp"

#include <vector>

namespace sitmap {

/// Gives the places from number `first` on that have no admin1_id the unit whose outline holds them,
/// and its country where they have none. Outlines are drawn to a kilometre or three: what lies that
/// near an edge may go to the neighbour.
void assign_units(std::vector<Place>& places, std::size_t first);

/// Fills in `admin1`, the name of the unit that `admin1_id` says.
void name_units(std::vector<Place>& places);

}  // namespace sitmap
