#pragma once

// The events of a map as tiles beside its page, one table a layer, each feature with the kind that the page
// colours and filters it by.

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/map/base_map.hpp"
#include "engine/map/map.hpp"
#include "engine/map/symbology.hpp"

#include <filesystem>
#include <string>

namespace sitmap {

/// What stays in the page: the zones, without what happened.
Map without_events(Map map);

/// As one PMTiles file; regions without an edge end where `base` has others hold the land. Throws OutputError, and
/// InputError where the base map cannot be read.
void write_web_tiles(const std::filesystem::path& file, const Map& map, const Symbology& symbology,
                     const BaseMapFile& base);

/// What the page is told of it, as one JSON object: "file"; "zoom", from which on every event is in it; "layers";
/// "tallies", how many events there are of each [kind, status, precision, first day, last day, precision of the
/// days], with their number last, the words as their place in "words", the days since 1970; and "places", those
/// that most is told of: {"id", "names" (append_place_names), "at", "count"}.
std::string web_tiles_json(const Map& map, const Symbology& symbology, const Gazetteer* gazetteer,
                           const std::string& file);

}  // namespace sitmap
