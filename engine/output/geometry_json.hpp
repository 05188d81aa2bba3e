#pragma once

// A geometry as GeoJSON writes it. Apart from output/geojson.hpp, whose cutting at the antimeridian
// needs GEOS: programs that only print a gazetteer's footprints do without.

#include "engine/geo/geometry.hpp"

#include <string>

namespace sitmap {

/// The geometry object as it is, at most seven decimals; "null" for no geometry. Rings must go the
/// right way round (geo/ring.hpp) and nothing cross the antimeridian.
void append_geometry_json(std::string& out, const Geometry& geometry);

}  // namespace sitmap
