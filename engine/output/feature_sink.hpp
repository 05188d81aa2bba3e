#pragma once

// Where rows go, one after the other, in whatever format: what is too large to be a Layer first. A row
// has its cells as text, and each format writes them as the field's type says, or as text where a
// cell is no such thing; nothing is lost for being odd.

#include "engine/layer/layer.hpp"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

struct SinkRow {
    std::string_view id;
    const Geometry* geometry = nullptr;       ///< nullptr or empty: not located
    std::span<const std::string_view> cells;  ///< as many as fields; empty is null
};

class FeatureSink {
public:
    FeatureSink() = default;
    FeatureSink(const FeatureSink&) = delete;
    FeatureSink& operator=(const FeatureSink&) = delete;
    virtual ~FeatureSink() = default;

    virtual void add(const SinkRow& row) = 0;
    /// Gives the file its name. Without it nothing is left behind. Throws OutputError.
    virtual void finish() = 0;
};

/// What the rows are rows of.
struct SinkOptions {
    std::string name;  ///< of the layer
    Schema schema;
    LayerMetadata metadata;
};

// One for each format. Throws OutputError where the file cannot be made.
std::unique_ptr<FeatureSink> geojson_sink(const std::filesystem::path& file, SinkOptions options);
std::unique_ptr<FeatureSink> csv_sink(const std::filesystem::path& file, SinkOptions options);
std::unique_ptr<FeatureSink> kml_sink(const std::filesystem::path& file, SinkOptions options);
std::unique_ptr<FeatureSink> timemap_sink(const std::filesystem::path& file, SinkOptions options);
std::unique_ptr<FeatureSink> flatgeobuf_sink(const std::filesystem::path& file, SinkOptions options);
/// "gpkg" or "shp", through GDAL.
std::unique_ptr<FeatureSink> gdal_sink(const std::filesystem::path& file, std::string_view format, SinkOptions options);

/// The sink of `format` ("geojson", "csv", ...); nullptr if there is none of that name.
std::unique_ptr<FeatureSink> sink_of(std::string_view format, const std::filesystem::path& file, SinkOptions options);

}  // namespace sitmap
