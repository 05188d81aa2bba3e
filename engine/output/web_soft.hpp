#pragma once

// Regions without an edge as a web page draws them: on the land of their own country, and not over what others hold.

#include "engine/geo/geometry.hpp"
#include "engine/map/base_map.hpp"

#include <string>
#include <vector>

namespace sitmap {

/// The parts within the box that a screen shows as more than a speck; `tolerance` in degrees.
Geometry seen_areas(const std::vector<Polygon>& parts, const Box& box, double tolerance);

/// All that is held by others; its status is told of it alone.
Geometry held_by_others(const std::vector<BaseArea>& occupied, const Box& box, double tolerance);

/// Where a region of this country (alpha-2) may be drawn: its land within the box without what others hold; empty
/// where the base map does not know the country.
Geometry land_for_soft(const BaseMap& base, const std::string& country, const Box& box, double tolerance);

}  // namespace sitmap
