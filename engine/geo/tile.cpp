#include "engine/geo/tile.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <ostream>

namespace sitmap {

namespace {

using std::numbers::pi;

/// Tiles of all zooms before this one: 1 + 4 + 16 + ...
std::uint64_t tiles_before(unsigned zoom) {
    return ((std::uint64_t{1} << (2 * zoom)) - 1) / 3;
}

/// One step of the Hilbert curve: a quarter turned and mirrored as its parent asks.
void turn(std::uint32_t side, std::uint32_t& x, std::uint32_t& y, bool right, bool lower) {
    if (lower) {
        return;
    }
    if (right) {
        x = side - 1 - x;
        y = side - 1 - y;
    }
    std::swap(x, y);
}

std::uint64_t spread(std::uint32_t number) {
    std::uint64_t bits = number;
    bits = (bits | (bits << 16)) & 0x0000FFFF0000FFFF;
    bits = (bits | (bits << 8)) & 0x00FF00FF00FF00FF;
    bits = (bits | (bits << 4)) & 0x0F0F0F0F0F0F0F0F;
    bits = (bits | (bits << 2)) & 0x3333333333333333;
    return (bits | (bits << 1)) & 0x5555555555555555;
}

}  // namespace

std::optional<Tile> make_tile(unsigned zoom, std::uint32_t x, std::uint32_t y) {
    if (zoom > greatest_tile_zoom || x >> zoom != 0 || y >> zoom != 0) {
        return std::nullopt;
    }
    return Tile{static_cast<std::uint8_t>(zoom), x, y};
}

Box bounds(Tile tile) {
    const double side = std::ldexp(1.0, -tile.zoom);
    const LonLat north_west = to_ground({tile.x * side, tile.y * side});
    const LonLat south_east = to_ground({(tile.x + 1) * side, (tile.y + 1) * side});
    return {north_west.lon, south_east.lat, south_east.lon, north_west.lat};
}

WorldXY to_world(LonLat at) {
    const double sine = std::sin(at.lat * pi / 180);
    const double y = 0.5 - std::log((1 + sine) / (1 - sine)) / (4 * pi);
    return {at.lon / 360 + 0.5, std::clamp(y, 0.0, 1.0)};
}

LonLat to_ground(WorldXY at) {
    return {(at.x - 0.5) * 360, std::atan(std::sinh(pi * (1 - 2 * at.y))) * 180 / pi};
}

TileRange tiles_over(WorldXY north_west, WorldXY south_east, unsigned zoom, double margin) {
    const double count = std::ldexp(1.0, static_cast<int>(zoom));
    const auto at = [&](double part, double by) {
        return static_cast<std::uint32_t>(std::clamp(std::floor(part * count + by), 0.0, count - 1));
    };
    const auto depth = static_cast<std::uint8_t>(zoom);
    return {{depth, at(north_west.x, -margin), at(north_west.y, -margin)},
            {depth, at(south_east.x, margin), at(south_east.y, margin)}};
}

std::uint64_t hilbert_number(Tile tile) {
    std::uint64_t number = tiles_before(tile.zoom);
    std::uint32_t x = tile.x;
    std::uint32_t y = tile.y;
    for (unsigned level = tile.zoom; level-- > 0;) {
        const std::uint32_t side = std::uint32_t{1} << level;
        const bool right = (x & side) != 0;
        const bool lower = (y & side) != 0;
        number += (std::uint64_t{3} * (right ? 1 : 0) ^ (lower ? 1 : 0)) << (2 * level);
        x &= side - 1;
        y &= side - 1;
        turn(side, x, y, right, lower);
    }
    return number;
}

Tile tile_at_hilbert_number(std::uint64_t number) {
    unsigned zoom = 0;
    while (zoom < greatest_tile_zoom && tiles_before(zoom + 1) <= number) {
        ++zoom;
    }
    std::uint64_t rest = number - tiles_before(zoom);
    std::uint32_t x = 0;
    std::uint32_t y = 0;
    for (unsigned level = 0; level < zoom; ++level) {
        const std::uint32_t side = std::uint32_t{1} << level;
        const bool right = (rest & 2) != 0;
        const bool lower = ((rest ^ (rest >> 1)) & 1) != 0;
        turn(side, x, y, right, lower);
        x += right ? side : 0;
        y += lower ? side : 0;
        rest >>= 2;
    }
    return {static_cast<std::uint8_t>(zoom), x, y};
}

std::uint64_t interleaved(std::uint32_t x, std::uint32_t y) {
    return spread(x) | (spread(y) << 1);
}

std::ostream& operator<<(std::ostream& out, Tile tile) {
    return out << int{tile.zoom} << '/' << tile.x << '/' << tile.y;
}

}  // namespace sitmap
