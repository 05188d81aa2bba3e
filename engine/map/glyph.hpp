#pragma once

// The small shapes that say what happened. Open: reported or claimed; solid: confirmed or assessed;
// left half solid: disputed; struck through: retracted.

#include "engine/map/page.hpp"
#include "engine/map/symbology.hpp"

#include <string_view>
#include <vector>

namespace sitmap {

/// The kind's glyph with its casing, `size` px wide, centred.
std::vector<Item> glyph(const Symbology& symbology, const Kind& kind, std::string_view status, PagePoint at,
                        double size);

/// True for the statuses whose glyph is solid.
bool is_verified(std::string_view status);

}  // namespace sitmap
