#include "engine/layer/feature_stream.hpp"

#include <algorithm>

namespace sitmap {

std::vector<FeatureStream> streams_of(std::span<const Layer> layers) {
    std::vector<FeatureStream> streams;
    for (const Layer& layer : layers) {
        streams.push_back({{layer.name, layer.title, layer.schema, {}, layer.metadata},
                           [&layer](const auto& take) { std::ranges::for_each(layer.features, take); }});
    }
    return streams;
}

std::vector<Layer> held(std::span<const FeatureStream> streams) {
    std::vector<Layer> layers;
    for (const FeatureStream& stream : streams) {
        Layer& layer = layers.emplace_back(stream.layer);
        stream.each([&](const Feature& feature) { layer.features.push_back(feature); });
    }
    return layers;
}

std::string licences_of(const FeatureStream& stream) {
    std::set<std::string> licences;
    stream.each([&](const Feature& feature) { licences.insert(text_value(stream.layer, feature, "licence")); });
    return joined_licences(licences);
}

std::string licences_of(const Layer& layer) {
    return licences_of(streams_of({&layer, 1}).front());
}

std::string joined_licences(const std::set<std::string>& licences) {
    std::string joined;
    for (const std::string& licence : licences) {
        joined += joined.empty() || licence.empty() ? licence : "; " + licence;
    }
    return joined;
}

}  // namespace sitmap
