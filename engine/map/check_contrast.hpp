#pragma once

// Contrast by WCAG 2: 4.5 to 1 for words, 3 to 1 for symbols.

#include "engine/map/composition.hpp"
#include "engine/map/finding.hpp"
#include "engine/map/symbology.hpp"

#include <vector>

namespace sitmap {

/// low_contrast: a theme's colours on the grounds that every map has.
std::vector<Finding> check_contrast(const Symbology& symbology);

/// low_contrast: a page's words on what they stand on there.
void check_contrast(const Composition& page, std::vector<Finding>& findings);

}  // namespace sitmap
