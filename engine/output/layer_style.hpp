#pragma once

// The looks of a map's layers as styles of QGIS and in SLD, one a table: what the project shows, for whoever
// opens the GeoPackage or a GeoJSON without it.

#include "engine/map/compose.hpp"
#include "engine/map/map.hpp"
#include "engine/output/geopackage.hpp"

#include <vector>

namespace sitmap {

/// A style for each layer that something is drawn of; spots, lines and areas of a layer share it, told apart by
/// their fields. QGIS takes no time from a style that it puts on by itself: that is what the project is for.
std::vector<LayerStyle> layer_styles(const Map& map, const PageStyle& style);

}  // namespace sitmap
