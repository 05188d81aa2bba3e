#pragma once

// Regions without an edge as a web page draws them: on the land of their own country, and not over what others hold.

#include "engine/geo/geometry.hpp"
#include "engine/map/base_map.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sitmap {

/// The parts within the box that a screen shows as more than a speck; `tolerance` in degrees.
Geometry seen_areas(const std::vector<Polygon>& parts, const Box& box, double tolerance);

/// All that is held by others; its status is told of it alone.
Geometry held_by_others(const std::vector<BaseArea>& occupied, const Box& box, double tolerance);

/// Where a region without an edge may be drawn. Borrows the base map; each country is cut once.
class SoftLand {
public:
    /// `tolerance` in degrees.
    SoftLand(const BaseMap& base, const Box& box, double tolerance)
        : m_base(base), m_box(box), m_tolerance(tolerance) {}

    /// The country's land (alpha-2) within the box without what others hold; empty where the base map does not know
    /// it.
    const Geometry& of(const std::string& country);

private:
    const BaseMap& m_base;
    Box m_box;
    double m_tolerance;
    std::optional<Geometry> m_held;          ///< where a country was asked for
    std::map<std::string, Geometry> m_land;  ///< by country
};

}  // namespace sitmap
