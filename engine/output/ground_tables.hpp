#pragma once

// The ground round a map's events as tables of its own, cut out of the base map: what a project needs
// to open without a network, wherever it is moved.

#include "engine/layer/layer.hpp"
#include "engine/map/compose.hpp"
#include "engine/map/naming.hpp"

#include <set>
#include <string>
#include <vector>

namespace sitmap {

/// What a composed page has to do with the ground under it.
struct GroundUse {
    std::set<std::string> focus;   ///< countries that something is reported in, alpha-2
    std::set<std::string> taken;   ///< ids of the places of events: no towns beside
    std::set<std::string> labels;  ///< ids of the page's labels ("town:...", "country:SY"): `labelled` is 1
    Box page;                      ///< what the page shows: `labelled` of what it does not name there is 2
    std::vector<Box> occupied;     ///< areas of which reports tell, and the page's labels with them
};

/// Land, occupied areas, lakes, rivers, coast, provinces, boundaries and towns within the box. Throws
/// InputError where the base map cannot be read.
std::vector<Layer> ground_tables(const GroundUse& use, const Box& box, const BaseMapFile& base_map,
                                 const LayerMetadata& metadata, const Naming& naming);

/// Land and boundaries far round, in outline: "far_land", "far_boundaries".
std::vector<Layer> far_ground_tables(const Box& box, const BaseMapFile& base_map, const LayerMetadata& metadata);

}  // namespace sitmap
