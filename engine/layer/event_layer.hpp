#pragma once

// Events become features: every field of the schema filled, the geometry that the precision allows.

#include "engine/event/event_pool.hpp"
#include "engine/layer/feature_stream.hpp"
#include "engine/layer/toll.hpp"

#include <vector>

namespace sitmap {

/// The names of the three layers that are always written, even when empty, in order.
const std::vector<std::string>& standing_layers();

/// One layer for each of `standing_layers` and for each further layer that some event belongs to,
/// in drawing order (areas before points). Every field of the schema is filled where the event tells it;
/// the geometry is what its precision allows. Features are ordered by date, then id. Events of layer
/// "none" make no feature.
std::vector<FeatureStream> event_streams(const EventSequence& events, const LayerMetadata& metadata,
                                         const TollChoice& choice = {});

/// The same with their features.
std::vector<Layer> event_layers(const std::vector<Event>& events, const LayerMetadata& metadata,
                                const TollChoice& choice = {});

/// One event with every field of the schema, whatever its layer.
Feature event_feature(const Event& event, const LayerMetadata& metadata, const TollChoice& choice);

}  // namespace sitmap
