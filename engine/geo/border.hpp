#pragma once

// What the outlines of neighbours share: borders and coasts as lines, and the ground along them. Neighbours
// of one source have the same positions along their border, so that edges are compared as they are; outlines
// of different sources share nothing.

#include "engine/geo/geometry.hpp"

#include <span>

namespace sitmap {

/// The edges of the area's outline that are edges of one of the others too, joined as far as they run on; only
/// those that lie in the box.
MultiLineString shared_edges(const Geometry& area, std::span<const Geometry* const> others, const Box& within);
/// Those that are of none of the others.
MultiLineString unshared_edges(const Geometry& area, std::span<const Geometry* const> others, const Box& within);

/// What of the lines runs in the area or within so many metres of it, cut at the lines' positions.
MultiLineString edges_along(const MultiLineString& lines, const Geometry& area, double metres);

/// Some of their positions: what is left out lies within so many metres of one that is kept. Lines shorter than
/// five times that are left out whole.
MultiLineString smoothed(const MultiLineString& lines, double metres);

/// The ground within so many metres of lines, both sides.
struct Strip {
    MultiLineString lines;
    double half_width_m = 0;
};

/// Its outline, true to the metre for lines of any length. Takes milliseconds; throws Error where GEOS refuses.
Geometry outline(const Strip& strip);

/// From the position to that of the lines which is farthest away.
double greatest_distance_m(LonLat from, const MultiLineString& lines);

/// The position half way along the longest line. There must be one with two positions.
LonLat middle_of(const MultiLineString& lines);

}  // namespace sitmap
