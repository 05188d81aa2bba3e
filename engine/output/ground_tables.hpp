#pragma once

// The ground round a map's events as tables of its own, cut out of the base map: what a project needs
// to open without a network, wherever it is moved.

#include "engine/layer/layer.hpp"
#include "engine/map/compose.hpp"
#include "engine/map/mark.hpp"

#include <vector>

namespace sitmap {

/// Land, occupied areas, lakes, rivers, coast, provinces, boundaries and towns within the box, and the
/// places with what happened there in words. Throws InputError where the base map cannot be read.
std::vector<Layer> ground_tables(const std::vector<MarkedPlace>& places, const Box& box, const Ground& ground,
                                 const LayerMetadata& metadata, const Phrasebook& book);

}  // namespace sitmap
