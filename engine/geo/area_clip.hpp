#pragma once

// What of an area lies inside a box, as areas that may be drawn and measured: where the box cuts a coast
// into bays, each bay is a piece of its own (geo/rectangle_clip.hpp would join them along the box's side,
// which is enough for pictures). Linear in the outline but for a sort of the crossings; no GEOS.

#include "engine/geo/box.hpp"
#include "engine/geo/geometry.hpp"

namespace sitmap {

/// Sound if the area is sound. Empty where nothing lies inside, and for points and lines.
Geometry clip_area(const Geometry& area, const Box& box);

}  // namespace sitmap
