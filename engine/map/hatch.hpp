#pragma once

// Texture as plain vector work: hatch lines cut to an area, and dots that fade to its edge. The
// phase is fixed to the page, so that neighbouring areas agree.

#include "engine/map/page.hpp"
#include "engine/map/symbology.hpp"

#include <vector>

namespace sitmap {

/// Straight lines `spacing` apart inside the closed rings of `area` (even-odd).
Path hatch_lines(const Path& area, HatchDirection direction, double spacing);

struct Dot {
    PagePoint at;
    double radius = 0;
};

/// Dots on a grid of 60 degrees inside `area`; their radius falls from `radius` to nothing over the
/// last `feather` px before the edge. Those too small to see are left out.
std::vector<Dot> fading_dots(const Path& area, double step, double radius, double feather);

/// True if the position is inside the closed rings (even-odd).
bool inside(const std::vector<std::vector<PagePoint>>& rings, PagePoint at);

/// Distance to the nearest edge of the rings, no more than `limit`.
double distance_to_edge(const std::vector<std::vector<PagePoint>>& rings, PagePoint at, double limit);

}  // namespace sitmap
