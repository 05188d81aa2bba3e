#pragma once

// Well-known binary: the form in which geometries go into GeoPackage, PostGIS and GDAL.

#include "engine/geo/geometry.hpp"

#include <string>

namespace sitmap {

/// ISO WKB, little-endian. Empty for no geometry.
std::string to_wkb(const Geometry& geometry);

}  // namespace sitmap
