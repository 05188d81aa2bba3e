#pragma once

// Layers as one GeoPackage, for QGIS and every other GIS: a table a layer, typed fields with their
// titles, a spatial index, and the layers' metadata. The same layers give the same bytes: the time
// stamps that the format asks for are the metadata's date, not the clock's.
//
//     write_geopackage("out/sitmap.gpkg", layers);

#include "engine/layer/feature_stream.hpp"

#include <filesystem>
#include <span>
#include <string>

namespace sitmap {

/// A style that QGIS puts on by itself where the table is opened without a project.
struct LayerStyle {
    std::string table;
    std::string title;
    std::string qml;
    std::string sld = {};
};

/// What a file may hold beside its layers.
struct GeoPackageExtras {
    std::span<const FeatureStream> tables = {};  ///< without geometry, as far as their rows have any
    std::span<const LayerStyle> styles = {};
};

/// Written aside and renamed. Throws OutputError where it cannot be written.
void write_geopackage(const std::filesystem::path& file, std::span<const Layer> layers,
                      const GeoPackageExtras& extras = {});
void write_geopackage(const std::filesystem::path& file, std::span<const FeatureStream> layers,
                      const GeoPackageExtras& extras = {});

}  // namespace sitmap
