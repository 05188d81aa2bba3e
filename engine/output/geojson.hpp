#pragma once

// A layer as GeoJSON (RFC 7946): longitude first, outer rings counter-clockwise, nothing across the
// antimeridian, at most seven decimals, null geometry for what is not located, and the layer's
// metadata as foreign members of the collection. One feature a line; the same layer gives the same
// bytes. Nothing but one feature is held in memory.
//
//     write_geojson("out/strike_sites.geojson", layer);

#include "engine/layer/feature_stream.hpp"

#include <filesystem>
#include <iosfwd>
#include <string>

namespace sitmap {

void write_geojson(std::ostream& out, const Layer& layer);

/// Written aside and renamed. Throws OutputError.
void write_geojson(const std::filesystem::path& file, const Layer& layer);
void write_geojson(const std::filesystem::path& file, const FeatureStream& stream);

/// The collection up to its features: members, and the schema. Ends with the bracket that opens them.
std::string geojson_head(const std::string& name, const std::string& title, const Schema& schema,
                         const LayerMetadata& metadata);

/// One feature as it stands in the collection: the bytes that `sitmap serve` sends for it, too.
void append_feature(std::string& out, const Schema& schema, const Feature& feature);

/// The geometry object alone, as it stands in a feature; "null" for no geometry.
std::string geometry_json(const Geometry& geometry);

/// A field's value as it stands in the properties.
void append_value_json(std::string& out, FieldType type, const Value& value);

}  // namespace sitmap
