#include "engine/output/feature_source.hpp"

#include "engine/core/error.hpp"
#include "engine/output/flatgeobuf_reader.hpp"
#include "engine/output/geojson_reader.hpp"
#include "engine/output/geopackage_reader.hpp"

#include <string>
#include <utility>

namespace sitmap {

std::vector<FeatureTable> read_feature_tables(const std::filesystem::path& source, Problems& problems) {
    if (is_directory(source)) {
        return read_geopackage_tables(source / "sitmap.gpkg");
    }
    const std::string ending = source.extension();
    if (ending == ".gpkg") {
        return read_geopackage_tables(source);
    }
    if (ending == ".geojson" || ending == ".json") {
        std::vector<FeatureTable> tables;
        tables.push_back(read_geojson_table(source, problems));
        return tables;
    }
    if (ending == ".fgb") {
        std::vector<FeatureTable> tables;
        tables.push_back(read_flatgeobuf_table(source, problems));
        return tables;
    }
    throw UsageError(source.string() + ": give a folder that `sitmap build` wrote, or a .gpkg, .geojson or .fgb file");
}

}  // namespace sitmap
