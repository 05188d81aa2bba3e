#pragma once

// Layers for tests, from short text.

#include "engine/layer/layer.hpp"

#include <initializer_list>
#include <string>
#include <utility>

namespace sitmap::test {

/// A schema with one field of each type.
inline Schema one_of_each() {
    return {{"name", FieldType::text, "name", "Name"},
            {"count", FieldType::integer, "count", "Count"},
            {"share", FieldType::real, "share", "Share"},
            {"day", FieldType::date, "day", "Day"},
            {"claims", FieldType::json, "claims", "Claims"}};
}

inline LayerMetadata some_metadata() {
    return {"sitmap 0.1.0", "2025-07-27", "2025-07-27", {"a.txt", "b.txt"}, "neutral", "No opinion.", "CC0-1.0"};
}

/// A layer of `one_of_each` whose features have these ids and geometries (WKT; "" for none), and
/// nothing but a name.
inline Layer layer_of(std::initializer_list<std::pair<const char*, const char*>> features) {
    Layer layer{"strike_sites", "Strike sites", one_of_each(), {}, some_metadata()};
    for (const auto& [id, wkt] : features) {
        const Geometry geometry = *wkt == '\0' ? Geometry{} : from_wkt(wkt);
        layer.features.push_back({id, geometry, {std::string{"name of "} + id, {}, {}, {}, {}}});
    }
    return layer;
}

}  // namespace sitmap::test
