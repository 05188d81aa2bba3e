#pragma once

// Distances, directions, areas and shapes on the WGS 84 ellipsoid (PROJ's geodesic routines).

#include "engine/geo/geometry.hpp"

namespace sitmap {

/// Metres between two positions.
double distance_m(LonLat a, LonLat b);

/// Where one arrives going `distance_m` metres from `start` at `bearing_deg` (0 north, 90 east).
LonLat travel(LonLat start, double bearing_deg, double distance_m);

/// Initial bearing in [0, 360).
double bearing_deg(LonLat from, LonLat to);

/// Geodesic area of polygons in square metres, holes taken off; 0 for points and lines.
double area_m2(const Geometry& geometry);

/// The same on a plane about each ring, fit to tell large from small: within 1 % for what is no larger than a city.
/// Two hundred times as fast.
double rough_area_m2(const Geometry& geometry);

/// Geodesic length of lines and outlines in metres; 0 for points.
double length_m(const Geometry& geometry);

/// A circle of true ground radius. `vertices` positions, the first repeated at the end.
Polygon circle(LonLat centre, double radius_m, int vertices = 96);

/// The part of the ring between two radii and two bearings (clockwise from `from_deg` to `to_deg`).
Polygon wedge(LonLat centre, double inner_m, double outer_m, double from_deg, double to_deg);

}  // namespace sitmap
