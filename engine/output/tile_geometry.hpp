#pragma once

// Shapes cut, simplified and written as the drawing commands of a vector tile.

#include "engine/output/vector_tile.hpp"

#include <cstdint>
#include <vector>

namespace sitmap {

TileShape tile_shape(const Geometry& geometry);

/// What a feature of a vector tile holds of a geometry.
struct TileCommands {
    enum class Type : std::uint32_t { none = 0, point = 1, line = 2, polygon = 3 };
    Type type = Type::none;  ///< none: nothing of it lies in the tile
    std::vector<std::uint32_t> numbers;
};

/// A point of the world's square as the tile counts, which may be outside of it.
TileCommands point_commands(WorldXY at, Tile tile);

/// The shape's share of the tile and its buffer, without the vertices of less weight than `tolerance`
/// (in tile units). An area or line that vanishes is a point.
TileCommands shape_commands(const TileShape& shape, Tile tile, double tolerance);

}  // namespace sitmap
