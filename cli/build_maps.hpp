#pragma once

// What a build shows of its layers, for `sitmap build`: a GeoPackage with styles, pictures, a page and a QGIS project.

#include "cli/data_folder.hpp"

#include "engine/core/problems.hpp"
#include "engine/event/report.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/map/map.hpp"
#include "engine/output/output_folder.hpp"

#include <span>
#include <string>
#include <vector>

namespace sitmap::cli {

struct MapOptions {
    std::string language;               ///< of the pictures and of the project's pages
    std::vector<std::string> pictures;  ///< presets (cli/picture_set.hpp)
    bool tiles = false;                 ///< events in tiles beside the page
    unsigned threads = 1;               ///< that draw pictures
};

/// Everything that shows the map, written at the same time. `reports` are those that the map was made from.
void write_maps(OutputFolder& folder, const Map& map, const MapOptions& options, std::span<const Report> reports,
                const DataFolder& data, const Gazetteer& gazetteer, Problems& problems);

}  // namespace sitmap::cli
