#pragma once

// Vector tiles as MBTiles 1.3: a SQLite file, which GDAL, QGIS and most tile servers read.

#include "engine/output/vector_tile.hpp"

#include <filesystem>
#include <span>

namespace sitmap {

/// Written aside and renamed. The same layers give the same bytes. Throws OutputError.
void write_mbtiles(const std::filesystem::path& file, std::span<const TileLayer> layers, unsigned threads = 1);

}  // namespace sitmap
