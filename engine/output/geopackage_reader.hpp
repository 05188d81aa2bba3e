#pragma once

// Layers back from a GeoPackage that `write_geopackage` wrote, edited since in a GIS or not.

#include "engine/layer/feature_table.hpp"
#include "engine/layer/layer.hpp"

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace sitmap {

/// The layers in the file's order, with fields, titles and metadata. Features come in the order of
/// their rows and are known by their field `id`, or by their number where they have none. Geometries
/// in a table of collections come as collections. Throws InputError where the file is no GeoPackage,
/// or one whose geometries are not WGS 84.
/// Given names of fields, the layers have those of them that are in the file and no others: what is
/// not needed costs nothing.
std::vector<Layer> read_geopackage(const std::filesystem::path& file, std::span<const std::string_view> fields = {});

/// The same as tables, for layers too large to hold feature by feature.
std::vector<FeatureTable> read_geopackage_tables(const std::filesystem::path& file);

}  // namespace sitmap
