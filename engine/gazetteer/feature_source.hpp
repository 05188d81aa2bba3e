#pragma once

// Features of a vector file as plain values, by GDAL: Shapefile, GeoJSON, TopoJSON, SQLite,
// GeoPackage. The importers stand on this and never see GDAL.

#include "engine/geo/geometry.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace sitmap {

struct SourceFeature {
    Geometry geometry;                ///< none where the file has none; heights are dropped
    std::vector<std::string> values;  ///< in the order of the columns asked for; empty where null
};

/// Hands every feature of the layer to `each`, in file order. An empty layer name means the first.
/// Throws InputError if the file, the layer or a column is not there.
void read_features(const std::filesystem::path& file, const std::string& layer, const std::vector<std::string>& columns,
                   const std::function<void(const SourceFeature&)>& each);

/// The same, as a list.
std::vector<SourceFeature> load_features(const std::filesystem::path& file, const std::string& layer,
                                         const std::vector<std::string>& columns);

/// What layers a file has, with all their columns.
struct SourceLayer {
    std::string name;
    std::vector<std::string> columns;
};
std::vector<SourceLayer> layers_of(const std::filesystem::path& file);

/// A feature as OpenStreetMap has it: a geometry and tags.
struct TaggedFeature {
    Geometry geometry;
    std::string layer;  ///< GDAL's: points, lines, multipolygons ...
    std::map<std::string, std::string> tags;
};

/// Hands every feature of an OpenStreetMap file (.osm, .osm.pbf) to `each`, as the file is gone through
/// once. Memory is bounded; GDAL keeps positions of nodes in a temporary file. Throws InputError.
void read_tagged_features(const std::filesystem::path& file, const std::function<void(const TaggedFeature&)>& each);

}  // namespace sitmap
