#pragma once

// What the style dialects of other programs cannot say, and what a theme has them draw instead. SLD knows no
// soft edge, no least width of a circle and no spaced letters; MapLibre's layers here no glyphs, textures and
// circles on the ground, which the web page draws itself. A theme that uses one of these names in
// "substitutes" what the dialect draws:
//
//     "substitutes": {"sld": {"soft": "dots", "least": "none"},
//                     "maplibre": {"glyph": "dot", "texture": "tint", "circle": "none"}}
//
// "soft" in SLD is "dots" (tint and dots without an outline) or "tint" (the tint alone).

#include "engine/map/symbology.hpp"

#include <string_view>

namespace sitmap {

/// Throws Error where the theme uses what a dialect lacks without saying what it draws instead, or says what no
/// dialect lacks or could draw.
void check_dialects(const Symbology& symbology);

/// What the theme has the dialect draw for what it lacks; empty where the theme does not use it.
std::string_view substitute(const Symbology& symbology, std::string_view dialect, std::string_view feature);

/// The style of the names that dialects set beside or over what is drawn so; none for lines.
const TypeStyle* name_style(const Symbology& symbology, Drawing drawing);

}  // namespace sitmap
