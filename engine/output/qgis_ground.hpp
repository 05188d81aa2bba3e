#pragma once

// How a project of QGIS shows the ground under the events (ground_tables.hpp) and the composed page's
// labels over them (label_tables.hpp).

#include "engine/output/label_tables.hpp"
#include "engine/output/qgis_layer.hpp"

#include <string>
#include <vector>

namespace sitmap {

/// Those of the tables that have features, first below; `file` is the GeoPackage that holds them, and
/// the composed page is drawn at 1 to `page_scale`.
std::vector<QgisLayer> qgis_ground_layers(const std::vector<Layer>& tables, const Symbology& symbology, int page_scale,
                                          const std::string& file);

/// Leaders, glyphs of areas and names, as far as there are any, first below.
std::vector<QgisLayer> qgis_label_layers(const LabelTables& tables, const Symbology& symbology, int page_scale,
                                         const std::string& file);

}  // namespace sitmap
