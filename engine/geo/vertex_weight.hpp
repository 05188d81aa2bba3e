#pragma once

// How much each vertex of a line matters: simplification done once for every scale there may be.

#include "engine/geo/tile.hpp"

#include <span>
#include <vector>

namespace sitmap {

/// For each vertex the tolerance above which Douglas and Peucker's simplification leaves it out, in the
/// unit of the coordinates. The ends are infinite: they always stay. The vertices whose weight is at
/// least t are the line simplified by t, whichever part of it is looked at.
std::vector<double> vertex_weights(std::span<const WorldXY> line);

}  // namespace sitmap
