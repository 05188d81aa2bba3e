#pragma once

// Changes between two builds as a layer: the features they are about, and what changed.

#include "engine/event/difference.hpp"
#include "engine/layer/feature_stream.hpp"

namespace sitmap {

/// `changes`: the fields every feature carries, and `change` and `changed` in words.
FeatureStream change_layer(Difference changes, const LayerMetadata& metadata);

}  // namespace sitmap
