#pragma once

// A GeoJSON file as a table: one that `write_geojson` wrote, with its fields and metadata, or anybody
// else's, whose fields are told from what its features hold. Features are read one by one; the file's text
// is never a tree in memory.

#include "engine/core/problems.hpp"
#include "engine/layer/feature_table.hpp"

#include <filesystem>

namespace sitmap {

/// Named after the file. Features that cannot be read go to the problems with their number, and the
/// others stay. Throws InputError where the file is no FeatureCollection.
FeatureTable read_geojson_table(const std::filesystem::path& file, Problems& problems);

}  // namespace sitmap
