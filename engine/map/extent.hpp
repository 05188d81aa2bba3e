#pragma once

// Which events a map is about, and so what it shows; the others go to the inset.

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/map/frame.hpp"
#include "engine/map/mark.hpp"

#include <vector>

namespace sitmap {

struct FramedPlaces {
    std::vector<MarkedPlace> inside;
    std::vector<MarkedPlace> outside;  ///< too far off, and of less weight
};

/// Strikes, clashes, advances and the like decide; places within 400 km of each other belong
/// together; a group far off is left outside only if it is the smaller part (a third at most) and the
/// map would have to be much larger for it.
FramedPlaces choose_places(std::vector<MarkedPlace> places);
/// Those that meet the extent, and the others.
FramedPlaces places_within(std::vector<MarkedPlace> places, const Box& extent);

/// Whether what happened there decides what a map shows.
bool frames(const MarkedPlace& place);

}  // namespace sitmap
