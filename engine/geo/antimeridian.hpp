#pragma once

// Geometries that cross the 180th meridian.

#include "engine/geo/geometry.hpp"

namespace sitmap {

/// Cut along the antimeridian so that no part crosses it (RFC 7946 section 3.1.9). A step of more
/// than 180 degrees of longitude is read as a crossing, and so are longitudes beyond 180. A ring
/// about a pole stays as it is.
Geometry cut_at_antimeridian(const Geometry& geometry);

}  // namespace sitmap
