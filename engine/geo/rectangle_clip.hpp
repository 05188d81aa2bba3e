#pragma once

// Lines and areas cut at a rectangle, edge by edge: fast, and indifferent to rings that cross themselves.
// For results that must be valid use geo/relation's clip.

#include "engine/geo/geometry.hpp"

namespace sitmap {

/// The share of a line or area inside the box, its boundary included; no geometry where there is none.
/// An area that leaves the box and comes back stays one ring, which runs along the box's edge between.
/// Planar; points are none of its business and give no geometry.
Geometry clip_to_rectangle(const Geometry& geometry, const Box& box);

}  // namespace sitmap
