#pragma once

// How a project of QGIS shows the ground under the events (ground_tables.hpp).

#include "engine/output/qgis_layer.hpp"

#include <string>
#include <vector>

namespace sitmap {

/// Those of the tables that have features, first below; `file` is the GeoPackage that holds them.
std::vector<QgisLayer> qgis_ground_layers(const std::vector<Layer>& tables, const Symbology& symbology,
                                          const std::string& file);

}  // namespace sitmap
