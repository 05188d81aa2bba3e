#pragma once

// A project for QGIS 3.22 and later beside sitmap.gpkg: the layers styled as the picture is, timed,
// labelled, with the sentence each feature came from as its map tip, and pages ready to print.

#include "engine/map/compose.hpp"
#include "engine/map/map.hpp"
#include "engine/map/symbology.hpp"

#include <filesystem>

namespace sitmap {

/// The files of a project, all in one folder: it can be moved, and refers to nothing outside.
struct QgisFiles {
    std::filesystem::path project;  ///< project.qgz
    std::filesystem::path ground;   ///< ground.gpkg: the base map round the events
};

/// The map's layers must be in sitmap.gpkg beside the project. Throws InputError where the base map
/// cannot be read, OutputError where a file cannot be written. The same map gives the same bytes.
void write_qgis_project(const QgisFiles& files, const Map& map, const Ground& ground, const PageStyle& style);

}  // namespace sitmap
