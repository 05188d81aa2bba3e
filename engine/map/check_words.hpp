#pragma once

// The rules about the words of a page, wherever they stand.

#include "engine/map/composition.hpp"
#include "engine/map/finding.hpp"

#include <vector>

namespace sitmap {

/// cut_off (words beyond the page or the map), words_clash (beside the map), not_printed (one of the things that no
/// page may lack).
void check_words(const Composition& page, std::vector<Finding>& findings);

}  // namespace sitmap
