#pragma once

// A map's layers as the web page holds them: every field and every geometry, so that what the page
// lets people download is the layer that write_geojson writes, but each fact once.

#include "engine/event/report.hpp"
#include "engine/map/map.hpp"
#include "engine/map/mark.hpp"
#include "engine/map/symbology.hpp"

#include <span>
#include <string>
#include <vector>

namespace sitmap {

/// Appends a JSON array, an object a layer: "name"; "head", the collection with no feature; "same",
/// the fields that have one value in all rows; "columns" and "rows", the others; and for each row its
/// number in `geometries` ("shapes"), how it is drawn ("drawn", a word of Drawn), its kind ("kinds") and
/// the words that told of it ("evidence"). `places` are the marked places of the same layers; of
/// `geometries` each is GeoJSON, and there once.
void append_web_layers(std::string& out, const Map& map, const std::vector<MarkedPlace>& places,
                       const Symbology& symbology, std::span<const Report> reports,
                       std::vector<std::string>& geometries);

/// Appends a JSON array, an object a unit that some mark draws for its kind's glyph: "name", as the layers' "units"
/// call it, row by row where there are any, and its parts as path data in a box of 18.
void append_web_units(std::string& out, const std::vector<Mark>& marks);

}  // namespace sitmap
