#pragma once

// All tiles of some layers, one after the other: what tile archives are written from.

#include "engine/output/vector_tile.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace sitmap {

/// The bytes that archives hold and servers send: the tile packed with gzip; empty for an empty tile.
std::string packed_tile(std::span<const TileLayer> layers, Tile tile);

/// Calls `take(tile, bytes)` for every tile that is not empty, zoom by zoom along the Hilbert curve, with
/// what `packed_tile` gives. Several threads make the tiles; `take` is called on this one, in order. Never
/// more than some hundred tiles are held. All layers have the largest zoom of the first.
void for_each_tile(std::span<const TileLayer> layers, unsigned threads,
                   const std::function<void(Tile, const std::string&)>& take);

/// Of all layers' features; the whole world where there are none.
Box bounds(std::span<const TileLayer> layers);

/// What tile archives and TileJSON say of the whole: "Strike sites, Buffer zone", and the disclaimer.
std::string description_of(std::span<const TileLayer> layers);

/// Sources and licences of the layers, each once, as plain text.
std::string attribution_of(std::span<const TileLayer> layers);

}  // namespace sitmap
