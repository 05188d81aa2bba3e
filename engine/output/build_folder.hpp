#pragma once

// A map back from the folder that `sitmap build` wrote: what it drew can be drawn again, in another
// size, theme or format, without reading the reports anew.

#include "engine/map/map.hpp"

#include <filesystem>
#include <span>
#include <string_view>

namespace sitmap {

/// Layers from sitmap.gpkg (as it is now: edits in a GIS count), what is not mapped from
/// unmapped.json, credits and map id from manifest.json. Throws InputError where one is missing or
/// is not what its name says. Given names of fields, the layers have no others.
Map read_build(const std::filesystem::path& folder, std::span<const std::string_view> fields = {});

}  // namespace sitmap
