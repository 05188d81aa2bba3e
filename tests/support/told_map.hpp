#pragma once

// Maps for tests, from short rows: what happened, where, and how well the place is known.

#include "engine/layer/schema.hpp"
#include "engine/map/map.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace sitmap::test {

struct Told {
    const char* layer;
    const char* type;
    const char* place;
    const char* precision;
    const char* role;
    const char* wkt;
    const char* status = "reported";
};

constexpr const char* square = "POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))";

/// The layer called so, made behind the others where there is none.
inline Layer& layer_in(std::vector<Layer>& layers, const char* name) {
    const auto found = std::ranges::find(layers, name, &Layer::name);
    return found != layers.end() ? *found : layers.emplace_back(Layer{name, name, feature_schema(), {}, {}});
}

/// Each row a feature of its layer; layers in the order in which they are first named.
inline Map map_of(const std::vector<Told>& events) {
    std::vector<Layer> layers;
    for (const Told& told : events) {
        Layer& layer = layer_in(layers, told.layer);
        Feature feature{"ev-" + std::to_string(layer.features.size()), from_wkt(told.wkt), {}};
        feature.values.resize(layer.schema.size());
        for (const auto& [field, value] : {std::pair{"type", told.type}, std::pair{"place", told.place},
                                           std::pair{"place_id", told.place}, std::pair{"geo_prec", told.precision},
                                           std::pair{"geom_role", told.role}, std::pair{"status", told.status}}) {
            feature.values[field_index(layer.schema, field)] = std::string{value};
        }
        layer.features.push_back(feature);
    }
    return make_map(layers, {}, {});
}

}  // namespace sitmap::test
