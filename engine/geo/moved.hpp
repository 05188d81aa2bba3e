#pragma once

// The same geometry at other positions: projected, shifted, squeezed.

#include "engine/geo/geometry.hpp"

#include <functional>

namespace sitmap {

/// Every position replaced. Rings are gone through in order, each beginning with its own copy of
/// `move`: a function with a memory starts afresh on each.
Geometry moved(const Geometry& geometry, const std::function<LonLat(LonLat)>& move);

}  // namespace sitmap
