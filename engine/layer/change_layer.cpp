#include "engine/layer/change_layer.hpp"

#include "engine/layer/event_layer.hpp"

#include <string>
#include <utility>

namespace sitmap {

namespace {

Feature feature_of(const Change& change, const LayerMetadata& metadata) {
    Feature feature = event_feature(change.event, metadata, {});
    std::string what;
    for (const std::string& each : change.what) {
        what += (what.empty() ? "" : "; ") + each;
    }
    feature.values.emplace_back(std::string{to_string(change.kind)});
    feature.values.push_back(what.empty() ? Value{} : Value{what});
    return feature;
}

}  // namespace

FeatureStream change_layer(Difference changes, const LayerMetadata& metadata) {
    FeatureStream stream{{"changes", "Changes", feature_schema(), {}, metadata}, {}};
    stream.layer.schema.push_back({"change", FieldType::text, "change", "Change"});
    stream.layer.schema.push_back({"changed", FieldType::text, "changed", "What changed"});
    stream.each = [changes = std::move(changes), metadata](const auto& take) {
        changes.each([&](const Change& change) { take(feature_of(change, metadata)); });
    };
    stream.layer.metadata.licence = licences_of(stream);
    return stream;
}

}  // namespace sitmap
