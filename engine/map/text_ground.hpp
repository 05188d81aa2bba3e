#pragma once

// What words stand on, so that their contrast is that of the page and not of the theme.

#include "engine/map/composition.hpp"

namespace sitmap {

/// Fills in the `ground` of every text: of the colours that are painted under it, its halo over them, the one that it
/// contrasts with least. Lines are thin and do not count: a name may cross a river.
void find_grounds(Composition& page);

}  // namespace sitmap
