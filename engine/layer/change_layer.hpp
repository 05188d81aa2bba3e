#pragma once

// Changes between two builds as a layer: the features they are about, and what changed.

#include "engine/event/difference.hpp"
#include "engine/layer/layer.hpp"

#include <vector>

namespace sitmap {

/// `changes`: the fields every feature carries, and `change` and `changed` in words.
Layer change_layer(const std::vector<Change>& changes, const LayerMetadata& metadata);

}  // namespace sitmap
