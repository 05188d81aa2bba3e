#pragma once

// Events as a composed page keeps them.

#include "engine/map/composition.hpp"
#include "engine/map/mark.hpp"

#include <vector>

namespace sitmap {

/// What the place's glyphs stand for, in the order of its marks.
std::vector<ShownEvent> shown_events(const MarkedPlace& place);

}  // namespace sitmap
