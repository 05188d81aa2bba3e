#pragma once

// Vector tiles as one PMTiles file, version 3, which web maps read by ranges from any plain web server.
// The largest directories and the tiles come in the order of the Hilbert curve ("clustered"); equal tiles
// are kept once. The same layers give the same bytes.

#include "engine/output/vector_tile.hpp"

#include <filesystem>
#include <span>

namespace sitmap {

/// Written aside and renamed. Throws OutputError.
void write_pmtiles(const std::filesystem::path& file, std::span<const TileLayer> layers, unsigned threads = 1);

}  // namespace sitmap
