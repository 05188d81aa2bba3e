#pragma once

// The ground of the web page: what lies round a map's events, cut out of the base map, simplified to
// what a screen shows, and written small. Far events (talks in another country) lie on a coarser,
// wider piece of land and boundaries.

#include "engine/map/compose.hpp"
#include "engine/map/extent.hpp"

#include <string>

namespace sitmap {

/// Appends one JSON object: "detail" and "wide_box", the boxes as [west, south, east, north]; a table each
/// of land, occupied, lakes, rivers, coast, admin, boundaries, wide: {"sort", "rows",
/// "shapes"}, and of soft: the regions without an edge, as far as they may reach; and the tables of
/// names: countries, provinces, waters, towns. Positions are in ten thousandths of a degree, each after the
/// first as its difference from the one before. Throws InputError where the base map cannot be read.
void append_web_ground(std::string& out, const FramedPlaces& places, const Box& frame, const Ground& ground,
                       const PrecisionRule& soft);

/// Appends the place's names: {"en": house name, "ar", "he", "fr": where known, "all": every spelling}.
void append_place_names(std::string& out, const Place& place);

}  // namespace sitmap
