#pragma once

// Shapes as runs of int32, the way the gazetteer file holds them: the geometry's type, then counts
// and positions, lon and lat in 1e-7 degrees (a centimetre), to any depth of parts and rings.

#include "engine/geo/geometry.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace sitmap {

/// Appends the shape's code to `out`. No geometry appends nothing.
void encode_footprint(const Geometry& geometry, std::vector<std::int32_t>& out);

/// The shape again, or nothing where the numbers are no whole shape. An empty run is no geometry.
std::optional<Geometry> decode_footprint(std::span<const std::int32_t> code);

}  // namespace sitmap
