#pragma once

// The claims of all layers as a table of their own, a row each, for whoever wants them beside the
// events: who says how many, in which words, where in which document.

#include "engine/layer/feature_stream.hpp"

#include <span>
#include <vector>

namespace sitmap {

/// "claims": columns event_id, about, low, best, high, text, by, preliminary (0 or 1), doc, span_start and
/// span_end. Its rows have no geometry.
FeatureStream claim_stream(std::vector<FeatureStream> layers);

/// The same with its rows.
Layer claim_table(std::span<const Layer> layers);

}  // namespace sitmap
