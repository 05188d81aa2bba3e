#pragma once

// A GeoJSON geometry's text as a geometry.

#include "engine/geo/geometry.hpp"

#include <string_view>

namespace sitmap {

/// Reads a geometry object of RFC 7946; `null` is no geometry, heights are left out. Throws InputError
/// (of file "geometry") for anything else: a collection, a ring that does not close, a position that is
/// none.
Geometry geometry_from_json(std::string_view json);

}  // namespace sitmap
