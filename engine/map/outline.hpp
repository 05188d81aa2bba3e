#pragma once

// From ground to page: geometries cut to what the frame shows, thinned to what a page can show, and
// projected.

#include "engine/geo/parts.hpp"
#include "engine/map/frame.hpp"
#include "engine/map/page.hpp"

#include <vector>

namespace sitmap {

/// The part of a ring inside the box (Sutherland and Hodgman); may run along the box's edge.
Ring clip_ring(const Ring& ring, const Box& box);
/// The parts of a line inside the box, cut at positions just outside.
std::vector<std::vector<LonLat>> clip_line(const std::vector<LonLat>& line, const Box& box);

/// Closed subpaths for the polygons' rings; fill them even-odd.
Path outline(const std::vector<Polygon>& polygons, const MapFrame& frame);
/// Open subpaths for the lines.
Path outline(const std::vector<LineString>& lines, const MapFrame& frame);
/// Polygons closed, lines open, points left out.
Path outline(const Geometry& geometry, const MapFrame& frame);

std::vector<LonLat> positions_of(const Geometry& geometry);

/// The rings of a page path of closed subpaths without curves, as chains of points.
std::vector<std::vector<PagePoint>> rings_of(const Path& path);

}  // namespace sitmap
