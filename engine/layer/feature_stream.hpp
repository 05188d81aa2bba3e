#pragma once

// A layer whose features are made when they are asked for, each time the same ones: what is written of a million
// events without a million features.
//
//     for (const FeatureStream& stream : event_streams(events, metadata)) {
//         write_geojson(folder / (stream.layer.name + ".geojson"), stream);
//     }

#include "engine/layer/layer.hpp"

#include <functional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace sitmap {

struct FeatureStream {
    Layer layer;  ///< without its features
    /// Hands them to `take`, one by one, in order.
    std::function<void(const std::function<void(const Feature&)>& take)> each;
};

/// Of layers that outlive them.
std::vector<FeatureStream> streams_of(std::span<const Layer> layers);

/// Layers that have all their features.
std::vector<Layer> held(std::span<const FeatureStream> streams);

/// The licences its features name, each once, in order, joined by "; ".
std::string licences_of(const FeatureStream& stream);
std::string licences_of(const Layer& layer);
/// Likewise of names.
std::string joined_licences(const std::set<std::string>& licences);

}  // namespace sitmap
