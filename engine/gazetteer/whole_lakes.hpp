#pragma once

// Lakes that a source cuts at whole degrees, put together again: a shore drawn around each part shows the cuts.

#include "engine/geo/geometry.hpp"

#include <vector>

namespace sitmap {

struct Lake {
    Polygon outline;
    double area_km2 = 0;
};

/// Those that touch a whole degree joined with their neighbours, whose area then is that of the whole; the others as
/// they are, and come first.
std::vector<Lake> whole_lakes(std::vector<Lake> parts);

}  // namespace sitmap
