#pragma once

// Layer's front door: a named, ordered set of features with one schema and one CRS (WGS 84), ready
// for any output. Made from events (event_layer.hpp) and zones (zone_layer.hpp).

#include "engine/geo/geometry.hpp"
#include "engine/layer/schema.hpp"

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

struct Feature {
    std::string id;
    Geometry geometry;          ///< empty: listed, not drawn
    std::vector<Value> values;  ///< as many as the schema has fields

    friend bool operator==(const Feature&, const Feature&) = default;
};

/// What stands on the collection as foreign members.
struct LayerMetadata {
    std::string generator;  ///< "sitmap 0.1.0"
    std::string generated;  ///< YYYY-MM-DD, from the input or --as-of, never from the clock
    std::string as_of;
    std::vector<std::string> sources;
    std::string pov;  ///< point of view; "neutral" unless chosen
    std::string disclaimer;
    std::string licence;

    friend bool operator==(const LayerMetadata&, const LayerMetadata&) = default;
};

struct Layer {
    std::string name;   ///< "strike_sites": file name and table name
    std::string title;  ///< "Strike sites"
    Schema schema;
    std::vector<Feature> features;
    LayerMetadata metadata;

    friend bool operator==(const Layer&, const Layer&) = default;
};

const Value& value(const Layer& layer, const Feature& feature, std::string_view field);
/// The text of a text or JSON value; empty for null.
std::string text_value(const Layer& layer, const Feature& feature, std::string_view field);

std::ostream& operator<<(std::ostream& out, const Feature& feature);

}  // namespace sitmap
