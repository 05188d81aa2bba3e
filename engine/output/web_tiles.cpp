#include "engine/output/web_tiles.hpp"

#include "engine/core/json_text.hpp"
#include "engine/layer/feature_table.hpp"
#include "engine/map/mark.hpp"
#include "engine/output/pmtiles.hpp"

#include <map>
#include <vector>

namespace sitmap {

namespace {

constexpr unsigned largest_zoom = 12;

bool is_tiled(const Layer& layer) {
    return layer.name != "buffer_zone" && !layer.features.empty();
}

std::string kind_name(const Layer& layer, const Feature& feature, const Symbology& symbology) {
    return kind_of(symbology, text_value(layer, feature, "type"), layer.name).name;
}

FeatureTable with_kinds(const Layer& layer, const Symbology& symbology) {
    Layer told = layer;
    told.schema.push_back({"kind", FieldType::text, "kind", "Kind, as it is drawn"});
    for (std::size_t i = 0; i < told.features.size(); ++i) {
        told.features[i].values.emplace_back(kind_name(layer, layer.features[i], symbology));
    }
    return table_of(told);
}

}  // namespace

Map without_events(Map map) {
    std::erase_if(map.layers, is_tiled);
    return map;
}

void write_web_tiles(const std::filesystem::path& file, const Map& map, const Symbology& symbology) {
    std::vector<FeatureTable> tables;
    for (const Layer& layer : map.layers) {
        if (is_tiled(layer)) {
            tables.push_back(with_kinds(layer, symbology));
        }
    }
    std::vector<TileLayer> layers;
    layers.reserve(tables.size());
    for (const FeatureTable& table : tables) {
        layers.emplace_back(table, TileOptions{largest_zoom, Thinning::by_cell});
    }
    write_pmtiles(file, layers);
}

std::string web_tiles_json(const Map& map, const Symbology& symbology, const std::string& file) {
    std::vector<std::string> names;
    std::map<std::string, int> kinds;
    for (const Layer& layer : map.layers) {
        if (is_tiled(layer)) {
            names.push_back(layer.name);
            for (const Feature& feature : layer.features) {
                kinds[kind_name(layer, feature, symbology)] += empty(feature.geometry) ? 0 : 1;
            }
        }
    }
    std::string out = "{\"file\":";
    append_json_string(out, file);
    out += ",\"layers\":";
    append_json_list(out, names, append_json_string);
    out += ",\"kinds\":{";
    const char* comma = "";
    for (const auto& [kind, count] : kinds) {
        out += comma;
        append_json_string(out, kind);
        out += ':' + std::to_string(count);
        comma = ",";
    }
    return out + "}}";
}

}  // namespace sitmap
