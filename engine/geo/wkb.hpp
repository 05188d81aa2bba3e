#pragma once

// Well-known binary: the form in which geometries go into GeoPackage, PostGIS and GDAL; and the
// GeoPackage's own envelope around it.

#include "engine/geo/geometry.hpp"

#include <string>
#include <string_view>

namespace sitmap {

/// ISO WKB, little-endian. Empty for no geometry.
std::string to_wkb(const Geometry& geometry);

/// Reads ISO WKB of two dimensions in either byte order. Throws InputError where the bytes end too
/// early, count more than they hold, or say another type.
Geometry from_wkb(std::string_view wkb);

/// The value of a GeoPackage's geometry column: header, WGS 84, the box of all but points, WKB.
std::string to_geopackage_blob(const Geometry& geometry);

/// No geometry for a blob that says it is empty. Throws InputError as from_wkb does.
Geometry from_geopackage_blob(std::string_view blob);

}  // namespace sitmap
