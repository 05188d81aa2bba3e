#pragma once

// Geometries as a picture of a certain scale needs them.

#include "engine/geo/geometry.hpp"

namespace sitmap {

/// Without the vertices that lie within the tolerance (degrees) of what stays; outlines of less are left out. Each line
/// and ring by itself, many times as fast as `simplify` (geo/relation.hpp): rings may come to cross, and want
/// `make_valid` where their area counts.
Geometry thinned(const Geometry& geometry, double tolerance_deg);

}  // namespace sitmap
