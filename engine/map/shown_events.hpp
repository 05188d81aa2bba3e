#pragma once

// Events and zones as a composed page keeps them, so that it can be checked without its map.

#include "engine/map/composition.hpp"
#include "engine/map/map.hpp"
#include "engine/map/mark.hpp"

#include <vector>

namespace sitmap {

/// What the place's glyphs stand for, in the order of its marks.
std::vector<ShownEvent> shown_events(const MarkedPlace& place);

/// Fills the page's `others`, `zones` and, where the map has quotations, those of all its events. The symbols are there
/// already. A page stays of bounded size: five hundred other events, zones of ten thousand positions, two thousand
/// bytes a quotation.
void tell_events(Composition& page, const std::vector<Mark>& marks, const Map& map);

}  // namespace sitmap
