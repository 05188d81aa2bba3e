#pragma once

// Events to a sink: every field of ours, and the columns of the tables' rows they come from.

#include "engine/layer/toll.hpp"
#include "engine/output/feature_sink.hpp"

#include "engine/event/event_pool.hpp"

namespace sitmap {

/// The fields of all the events together. A column called like a field of ours goes by its format's name
/// before it: "acled_source".
Schema export_schema(const EventSequence& events);

/// In the order of the events. `schema` is `export_schema` of them, and the sink's.
void export_events(const EventSequence& events, const Schema& schema, const LayerMetadata& metadata,
                   const TollChoice& toll, FeatureSink& sink);

}  // namespace sitmap
