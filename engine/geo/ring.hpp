#pragma once

// What rings enclose: which way round they go and what lies inside. Planar, in degrees.

#include "engine/geo/geometry.hpp"

namespace sitmap {

/// Outer rings counter-clockwise, holes clockwise, the largest polygon first; RFC 7946's order.
Geometry oriented(const Geometry& geometry);

/// True if the position lies inside a polygon and not in a hole. On the edge either may be said.
/// Points and lines hold nothing.
bool contains(const Geometry& area, LonLat at);

}  // namespace sitmap
