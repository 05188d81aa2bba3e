#pragma once

// Seas and lakes that the gazetteer knows by their shores: whose names may stand on the water that a map shows.

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/geo/box.hpp"

#include <cstdint>
#include <vector>

namespace sitmap {

enum class Water : std::uint8_t { sea, lake };

/// Those that may meet the box though their own positions lie up to so many degrees outside it, the smallest first. A
/// box about a lake is no shore, and left out.
std::vector<Place> waters_near(const Gazetteer& gazetteer, const Box& box, Water water, double reach_deg);

}  // namespace sitmap
