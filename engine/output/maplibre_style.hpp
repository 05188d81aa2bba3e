#pragma once

// A theme in the dialect of MapLibre (style specification, version 8): the ground, and
// events as spots, areas and lines in the colours of their kinds. No glyphs and no sprites, so that the
// style asks for nothing from anywhere: names, glyphs and textures are drawn by the page (styles/web).

#include "engine/map/symbology.hpp"

#include <string>
#include <string_view>

namespace sitmap {

/// Its sources, empty until the page fills them: "wide" (land and boundaries far round), "detail" (the
/// box that the others are known in), "land", "occupied", "lakes", "rivers", "coast", "admin",
/// "boundaries", "events". One line of JSON; the same theme gives the same bytes.
std::string maplibre_style(const Symbology& symbology);

}  // namespace sitmap
