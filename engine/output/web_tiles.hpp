#pragma once

// The events of a map as tiles beside its page, one table a layer, each feature with the kind that the page
// colours and filters it by.

#include "engine/map/map.hpp"
#include "engine/map/symbology.hpp"

#include <filesystem>
#include <string>

namespace sitmap {

/// What stays in the page: the zones, without what happened.
Map without_events(Map map);

/// As one PMTiles file. Throws OutputError.
void write_web_tiles(const std::filesystem::path& file, const Map& map, const Symbology& symbology);

/// {"file":"map.pmtiles","layers":["strike_sites"],"kinds":{"strike":812}}: what the page is told of it.
std::string web_tiles_json(const Map& map, const Symbology& symbology, const std::string& file);

}  // namespace sitmap
