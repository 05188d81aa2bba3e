#pragma once

// The square tiles that web maps are cut into: the sphere in Web Mercator (EPSG:3857) as one square,
// quartered once a zoom; x counts from the west, y from the north.

#include "engine/geo/box.hpp"
#include "engine/geo/lonlat.hpp"

#include <compare>
#include <cstdint>
#include <iosfwd>
#include <optional>

namespace sitmap {

/// Deeper tiles are smaller than a metre's doubt about where they lie.
inline constexpr unsigned greatest_tile_zoom = 24;

struct Tile {
    std::uint8_t zoom = 0;
    std::uint32_t x = 0;
    std::uint32_t y = 0;

    friend auto operator<=>(const Tile&, const Tile&) = default;
};

/// Nothing where the zoom is too deep or has no such row or column.
std::optional<Tile> make_tile(unsigned zoom, std::uint32_t x, std::uint32_t y);

/// The ground under the tile.
Box bounds(Tile tile);

/// A position in the world's square: both from 0 to 1, x from the west, y from the north.
struct WorldXY {
    double x = 0;
    double y = 0;

    friend bool operator==(const WorldXY&, const WorldXY&) = default;
};

/// Latitudes beyond the square's edge (85.05 degrees) are drawn onto it.
WorldXY to_world(LonLat at);
LonLat to_ground(WorldXY at);

/// Columns and rows from the first to the last, both included.
struct TileRange {
    Tile first;
    Tile last;
};

/// The tiles of the zoom that touch the part of the world's square grown by `margin` tile sides.
TileRange tiles_over(WorldXY north_west, WorldXY south_east, unsigned zoom, double margin = 0);

/// Along the Hilbert curve through all tiles of all zooms, zoom 0 first: PMTiles' tile id.
std::uint64_t hilbert_number(Tile tile);
Tile tile_at_hilbert_number(std::uint64_t number);

/// The bits of both numbers in turn, those of x lowest: the order of a quadtree's leaves.
std::uint64_t interleaved(std::uint32_t x, std::uint32_t y);

/// "7/77/51"
std::ostream& operator<<(std::ostream& out, Tile tile);

}  // namespace sitmap
