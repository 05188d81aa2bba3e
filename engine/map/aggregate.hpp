#pragma once

// Where a map has more places than a reader could tell apart, its events are counted by the areas that they lie in:
// first-order units, or countries where units would be specks. A count is of whole areas and never finer than its
// events: what is known by a region without an edge, or lies in no area, stays as it was.

#include "engine/map/base_map.hpp"
#include "engine/map/extent.hpp"
#include "engine/map/frame.hpp"
#include "engine/map/naming.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace sitmap {

/// True of more than twenty spots where a third of the events or more stand at some that would hide each other however
/// small their glyphs, and of more spots than glyphs are drawn for.
bool crowded(const std::vector<MarkedPlace>& places, const MapFrame& frame);

/// First-order units of the base, or its countries, each once with all its parts, called as the page calls them.
std::vector<BaseArea> units_of(const BaseMap& base, const Naming& naming);
std::vector<BaseArea> countries_of(const BaseMap& base, const Naming& naming);

/// For each place the index of the area that it lies in; none for what has no edge and for what lies in no area.
using AreasOfPlaces = std::vector<std::optional<std::size_t>>;
AreasOfPlaces areas_of(const std::vector<MarkedPlace>& places, const std::vector<BaseArea>& areas);

/// Whether counts would say something: at least three areas, and most large enough for a figure.
bool worth_counting_by(const std::vector<BaseArea>& areas, const AreasOfPlaces& lies_in, const MapFrame& frame);

/// Spots, rings, districts and provinces become one place for each area that has any (Drawn::counted); the others stay.
/// `lies_in` is of those inside; of an area that is shown all events count, those too that would be outside the map.
FramedPlaces counted_by(const std::vector<BaseArea>& areas, const AreasOfPlaces& lies_in, FramedPlaces places);

}  // namespace sitmap
