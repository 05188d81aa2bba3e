#pragma once

// Set operations and tests on geometries, by GEOS. Operations are planar in degrees, which is true
// enough for the union or intersection of neighbouring areas; what needs metres (buffer) works in a
// local equidistant projection about the geometry's centre. All throw Error where GEOS refuses.
// Of results of mixed kind only the parts of the highest dimension are kept; areas come oriented
// (geo/ring.hpp).

#include "engine/geo/antimeridian.hpp"
#include "engine/geo/geometry.hpp"
#include "engine/geo/ring.hpp"

#include <cstdint>
#include <span>

namespace sitmap {

Geometry unite(std::span<const Geometry> parts);
Geometry intersect(const Geometry& a, const Geometry& b);
Geometry subtract(const Geometry& a, const Geometry& b);

/// Grows (or, below zero, shrinks) by metres on the ground.
Geometry buffer_m(const Geometry& geometry, double metres);

Geometry convex_hull(const Geometry& geometry);
Geometry make_valid(const Geometry& geometry);

/// Douglas-Peucker that keeps the topology; tolerance in degrees.
Geometry simplify(const Geometry& geometry, double tolerance_deg);

/// The part inside the box.
Geometry clip(const Geometry& geometry, const Box& box);

bool intersects(const Geometry& a, const Geometry& b);

/// The relations of OGC's simple features that two geometries can have.
enum class Relation : std::uint8_t { intersects, within, contains, equals, touches, crosses, overlaps };
bool related(const Geometry& a, const Geometry& b, Relation relation);

bool valid(const Geometry& geometry);

/// A position certainly inside an area (or on a line).
LonLat point_inside(const Geometry& geometry);

/// The centre of the largest circle that fits in the area: where a label reads best.
LonLat pole_of_inaccessibility(const Geometry& area);

LonLat centroid(const Geometry& geometry);

}  // namespace sitmap
