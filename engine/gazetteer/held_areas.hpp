#pragma once

// Places in areas that one state holds and another has by law. Sources put them under either country:
// they belong where the area belongs de jure, and answer to the holder's filter too.

#include "engine/gazetteer/place.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace sitmap {

/// True for a region with an edge that says who holds it against whom.
bool says_who_holds_it(const Place& region);

/// The same for places from number `first` on, by the regions that are among all of them.
void mark_held(std::vector<Place>& places, std::size_t first);

/// Puts every town and site inside such a region into its country and first-order unit, with its
/// status; regions that do not say who holds them are passed over.
void mark_held(std::vector<Place>& places, const std::vector<Place>& regions);

}  // namespace sitmap
