#pragma once

// Names of the lakes that a map draws.

#include "engine/map/label.hpp"
#include "engine/map/map_labels.hpp"

#include <vector>

namespace sitmap {

/// One for each lake of the gazetteer that the panel shows large enough to be seen: inside it, or, where it is too
/// narrow, across its middle and over its shores.
void add_lake_labels(std::vector<Label>& labels, const LabelInput& input, const LabelGround& ground,
                     BlockSetter& setter);

}  // namespace sitmap
