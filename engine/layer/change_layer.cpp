#include "engine/layer/change_layer.hpp"

#include "engine/layer/event_layer.hpp"

namespace sitmap {

Layer change_layer(const std::vector<Change>& changes, const LayerMetadata& metadata) {
    Layer layer{"changes", "Changes", feature_schema(), {}, metadata};
    layer.schema.push_back({"change", FieldType::text, "change", "Change"});
    layer.schema.push_back({"changed", FieldType::text, "changed", "What changed"});
    for (const Change& change : changes) {
        Feature feature = event_feature(change.event, metadata, {});
        std::string what;
        for (const std::string& each : change.what) {
            what += (what.empty() ? "" : "; ") + each;
        }
        feature.values.emplace_back(std::string{to_string(change.kind)});
        feature.values.push_back(what.empty() ? Value{} : Value{what});
        layer.features.push_back(std::move(feature));
    }
    layer.metadata.licence = licences_of(layer);
    return layer;
}

}  // namespace sitmap
