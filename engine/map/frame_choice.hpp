#pragma once

// How near a map is drawn, and about which middle.

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/map/frame.hpp"
#include "engine/map/mark.hpp"

#include <vector>

namespace sitmap {

/// The frame round the places: soft areas by their middle half, 12 % of padding, never so near that
/// nothing known is in sight or the base map turns coarse; a capital just beyond it is taken in.
MapFrame choose_frame(const std::vector<MarkedPlace>& inside, const PageBox& panel, const Gazetteer* gazetteer);

/// Positions that stand for the place's drawn extent.
std::vector<LonLat> extent_of(const MarkedPlace& place);

}  // namespace sitmap
