#pragma once

// What people have features in: a build's folder, a GeoPackage, a GeoJSON or FlatGeobuf file.

#include "engine/core/problems.hpp"
#include "engine/layer/feature_table.hpp"

#include <filesystem>
#include <vector>

namespace sitmap {

/// The tables of the folder's `sitmap.gpkg`, or of the file, by its ending (.gpkg, .geojson, .json, .fgb).
/// Throws InputError where it cannot be read and UsageError where its kind is not known.
std::vector<FeatureTable> read_feature_tables(const std::filesystem::path& source, Problems& problems);

}  // namespace sitmap
