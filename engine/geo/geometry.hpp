#pragma once

// Geometries as plain values in WGS 84 degrees: what places, features and maps are made of. What
// can be computed about them is in geo/relation.hpp (planar, GEOS) and geo/geodesic.hpp (PROJ).

#include "engine/geo/box.hpp"
#include "engine/geo/lonlat.hpp"

#include <iosfwd>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sitmap {

/// Closed: first and last position are equal.
using Ring = std::vector<LonLat>;

struct Point {
    LonLat at;
    friend bool operator==(const Point&, const Point&) = default;
};

struct LineString {
    std::vector<LonLat> points;
    friend bool operator==(const LineString&, const LineString&) = default;
};

struct Polygon {
    Ring outer;               ///< counter-clockwise, as RFC 7946 asks
    std::vector<Ring> holes;  ///< clockwise
    friend bool operator==(const Polygon&, const Polygon&) = default;
};

struct MultiPoint {
    std::vector<LonLat> points;
    friend bool operator==(const MultiPoint&, const MultiPoint&) = default;
};

struct MultiLineString {
    std::vector<LineString> lines;
    friend bool operator==(const MultiLineString&, const MultiLineString&) = default;
};

struct MultiPolygon {
    std::vector<Polygon> polygons;
    friend bool operator==(const MultiPolygon&, const MultiPolygon&) = default;
};

/// monostate is "no geometry": a thing that happened somewhere unknown.
using Geometry = std::variant<std::monostate, Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon>;

bool empty(const Geometry& geometry);
/// True for polygons and lines, one or many.
bool has_area(const Geometry& geometry);
bool has_line(const Geometry& geometry);

/// GeoJSON's word for it: "Point", "MultiPolygon", ...; empty for no geometry.
std::string_view type_name(const Geometry& geometry);

/// The least box; empty for no geometry. Does not look for the antimeridian.
Box bounds(const Geometry& geometry);

/// Number of positions, closing ones included.
std::size_t position_count(const Geometry& geometry);

/// Reads and writes WKT ("POLYGON((35 32, ...))"). Reading throws InputError.
Geometry from_wkt(std::string_view wkt);
std::string to_wkt(const Geometry& geometry);

std::ostream& operator<<(std::ostream& out, const Geometry& geometry);

}  // namespace sitmap
