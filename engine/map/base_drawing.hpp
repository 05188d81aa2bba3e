#pragma once

// The base map as paths on the page, and as groups in the symbology's quiet colours.

#include "engine/map/base_map.hpp"
#include "engine/map/frame.hpp"
#include "engine/map/page.hpp"
#include "engine/map/symbology.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace sitmap {

/// The base map projected, kept apart by what it means to labels.
struct BasePaths {
    Path land;
    Path focus;  ///< the countries of the mapped events
    Path lakes;
    Path coast;
    Path rivers;
    Path admin;
    std::map<std::string, Path> boundaries;  ///< by class
    std::vector<Path> occupied;              ///< in the base map's order
};

BasePaths base_paths(const BaseMap& base, const MapFrame& frame, const std::set<std::string>& focus);

/// Sea to admin-1: what lies under the events. `shades` lie on the land, under rivers and lakes.
Group ground_group(const BasePaths& paths, const MapFrame& frame, const Symbology& symbology,
                   std::vector<Item> shades = {});

/// Boundaries, drawn over areas. The edge of a zone is left out where `zone_drawn`.
Group boundary_group(const BasePaths& paths, const MapFrame& frame, const Symbology& symbology, bool zone_drawn);

}  // namespace sitmap
