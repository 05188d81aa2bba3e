#pragma once

// What a geometry is made of: one or many, the reader need not care.

#include "engine/geo/geometry.hpp"

#include <vector>

namespace sitmap {

/// Of a polygon or several; none of any other geometry.
std::vector<Polygon> polygons_of(const Geometry& geometry);
/// Of a line or several; none of any other geometry.
std::vector<LineString> lines_of(const Geometry& geometry);

}  // namespace sitmap
