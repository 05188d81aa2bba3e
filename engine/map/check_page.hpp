#pragma once

// The desk's linter, on what is drawn: by exact geometry, not by the masks that placed it.

#include "engine/map/composition.hpp"
#include "engine/map/finding.hpp"
#include "engine/map/symbology.hpp"

#include <vector>

namespace sitmap {

/// label_clash (two labels, or a label and a glyph), leader_clash (a leader over a label or a glyph),
/// glyphs_hidden (more than a quarter of one), place_without_name, cut_off (words beyond the page),
/// not_printed (one of the things that no page may lack).
std::vector<Finding> check_page(const Composition& page);

/// low_contrast: words under 4.5 to 1 on what they stand on, symbols under 3 to 1 (WCAG 2).
std::vector<Finding> check_contrast(const Symbology& symbology);

}  // namespace sitmap
