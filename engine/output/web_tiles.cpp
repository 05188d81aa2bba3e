#include "engine/output/web_tiles.hpp"

#include "engine/core/json_text.hpp"
#include "engine/geo/relation.hpp"
#include "engine/layer/feature_table.hpp"
#include "engine/map/mark.hpp"
#include "engine/map/unit_symbol.hpp"
#include "engine/output/pmtiles.hpp"
#include "engine/output/web_ground.hpp"
#include "engine/output/web_soft.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
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

/// Of the events that tell a position, the unit that stands for the kind's glyph.
std::map<std::string, std::string> units_of(const Map& map, const Symbology& symbology) {
    std::map<std::string, std::string> units;
    for (const Mark& mark : marks_of(map, symbology)) {
        if (mark.kind.unit) {
            units.emplace(mark.id, unit_of(mark.kind));
        }
    }
    return units;
}

/// "hatch" or "soft" of areas; nothing of what stands on a spot.
Value texture(const Layer& layer, const Feature& feature, const Symbology& symbology) {
    if (!has_area(feature.geometry)) {
        return {};
    }
    const Drawing draw = symbology.rule(text_value(layer, feature, "geo_prec")).draw;
    return draw == Drawing::soft ? Value{std::string{"soft"}} : Value{std::string{"hatch"}};
}

bool is_soft(const Layer& layer, const Feature& feature, const Symbology& symbology) {
    return texture(layer, feature, symbology) == Value{std::string{"soft"}};
}

/// Regions without an edge, cut as the page without tiles cuts them; each place once.
class SoftShapes {
public:
    SoftShapes(const Map& map, const Symbology& symbology, const BaseMapFile& reader) : m_symbology(symbology) {
        constexpr double tolerance = 0.001;  // degrees, a pixel at the tiles' last zoom
        std::optional<Box> box;
        for (const Layer& layer : map.layers) {
            for (const Feature& feature : layer.features) {
                if (is_tiled(layer) && is_soft(layer, feature, symbology)) {
                    extend(box ? *box : box.emplace(), bounds(feature.geometry));
                }
            }
        }
        if (box) {
            m_base = reader.read(*box, BaseDetail::full);
            m_land.emplace(*m_base, *box, tolerance);
        }
    }

    void cut(const Layer& layer, Feature& feature) {
        if (!m_land || !is_soft(layer, feature, m_symbology)) {
            return;
        }
        const std::string place = text_value(layer, feature, "place_id");
        const auto [entry, fresh] = m_cut.try_emplace(place);
        if (fresh || place.empty()) {
            entry->second = within_land(feature.geometry, text_value(layer, feature, "country"));
        }
        feature.geometry = entry->second;
    }

private:
    /// What others hold may be all that is meant: then it stays whole.
    Geometry within_land(const Geometry& area, const std::string& country) {
        const Geometry& land = m_land->of(country);
        const Geometry within = empty(land) ? Geometry{} : intersect(area, land);
        return empty(within) ? area : within;
    }

    const Symbology& m_symbology;
    std::shared_ptr<const BaseMap> m_base;
    std::optional<SoftLand> m_land;         ///< where there is such a region
    std::map<std::string, Geometry> m_cut;  ///< by place
};

FeatureTable with_kinds(const Layer& layer, const Symbology& symbology, const std::map<std::string, std::string>& units,
                        SoftShapes& shapes) {
    Layer told = layer;
    told.schema.push_back({"kind", FieldType::text, "kind", "Kind, as it is drawn"});
    told.schema.push_back({"unit", FieldType::text, "unit", "Unit, drawn for the kind's glyph"});
    told.schema.push_back(
        {"drawn", FieldType::text, "drawn", "Of areas, the texture that says how well they are known"});
    for (std::size_t i = 0; i < told.features.size(); ++i) {
        const Feature& feature = layer.features[i];
        const auto unit = units.find(feature.id);
        told.features[i].values.emplace_back(kind_name(layer, feature, symbology));
        told.features[i].values.emplace_back(unit == units.end() ? Value{} : Value{unit->second});
        told.features[i].values.push_back(texture(layer, feature, symbology));
        shapes.cut(layer, told.features[i]);
    }
    return table_of(told);
}

/// Numbers words in the order in which they are first met.
class WordNumbers {
public:
    std::size_t number(const std::string& word) {
        const auto [entry, fresh] = m_numbers.try_emplace(word, m_words.size());
        if (fresh) {
            m_words.push_back(word);
        }
        return entry->second;
    }
    const std::vector<std::string>& words() const { return m_words; }

private:
    std::map<std::string, std::size_t> m_numbers;
    std::vector<std::string> m_words;
};

std::string days_since_1970(const std::optional<Date>& date) {
    return date ? std::to_string(date->time_since_epoch().count()) : "null";
}

void append_tallies(std::string& out, const std::vector<Mark>& marks) {
    using Alike =
        std::tuple<std::string, std::string, std::string, std::optional<Date>, std::optional<Date>, std::string>;
    std::map<Alike, int> tallies;
    for (const Mark& mark : marks) {
        ++tallies[{mark.kind.name, mark.status, mark.precision, mark.from, mark.to, mark.time_precision}];
    }
    WordNumbers words;
    out += ",\n\"tallies\":";
    append_json_list(out, tallies, [&](std::string& text, const std::pair<const Alike, int>& tally) {
        const auto& [kind, status, precision, from, to, of_days] = tally.first;
        text += '[';
        for (const std::string& word : {kind, status, precision}) {
            text += std::to_string(words.number(word)) + ',';
        }
        text += days_since_1970(from) + ',' + days_since_1970(to) + ',' + std::to_string(words.number(of_days)) + ',' +
                std::to_string(tally.second) + ']';
    });
    out += ",\n\"words\":";
    append_json_list(out, words.words(), append_json_string);
}

struct ToldPlace {
    const Mark* first = nullptr;
    int count = 0;
};

void append_names(std::string& out, const Mark& mark, const Gazetteer* gazetteer) {
    if (const auto index = gazetteer == nullptr ? std::nullopt : gazetteer->by_id(mark.place_id)) {
        append_place_names(out, gazetteer->place(*index));
        return;
    }
    out += "{\"en\":";
    append_json_string(out, mark.place);
    out += ",\"local\":";
    append_json_string(out, mark.place_local);
    out += ",\"all\":";
    append_json_list(out, std::vector{mark.place, mark.place_local}, append_json_string);
    out += '}';
}

/// For the search: as many as a page can hold in every spelling.
void append_places(std::string& out, const std::vector<Mark>& marks, const Gazetteer* gazetteer) {
    constexpr std::size_t most_places = 2000;
    std::map<std::string_view, ToldPlace> told;
    for (const Mark& mark : marks) {
        if (!mark.place_id.empty() && !mark.place.empty()) {
            ToldPlace& place = told[mark.place_id];
            place.first = place.first == nullptr ? &mark : place.first;
            ++place.count;
        }
    }
    std::vector<ToldPlace> places;
    places.reserve(told.size());
    for (const auto& [id, place] : told) {
        places.push_back(place);
    }
    std::ranges::stable_sort(places, std::greater{}, &ToldPlace::count);
    places.resize(std::min(places.size(), most_places));
    out += ",\n\"places\":";
    append_json_list(out, places, [&](std::string& text, const ToldPlace& place) {
        text += "\n{\"id\":";
        append_json_string(text, place.first->place_id);
        text += ",\"names\":";
        append_names(text, *place.first, gazetteer);
        const LonLat at = centre(bounds(place.first->geometry));
        text += ",\"at\":[";
        append_json_fixed(text, at.lon, 4);
        text += ',';
        append_json_fixed(text, at.lat, 4);
        text += "],\"count\":" + std::to_string(place.count) + '}';
    });
}

}  // namespace

Map without_events(Map map) {
    std::erase_if(map.layers, is_tiled);
    return map;
}

void write_web_tiles(const std::filesystem::path& file, const Map& map, const Symbology& symbology,
                     const BaseMapFile& base) {
    SoftShapes shapes{map, symbology, base};
    const std::map<std::string, std::string> units = units_of(map, symbology);
    std::vector<FeatureTable> tables;
    tables.reserve(map.layers.size());
    for (const Layer& layer : map.layers) {
        if (is_tiled(layer)) {
            tables.push_back(with_kinds(layer, symbology, units, shapes));
        }
    }
    std::vector<TileLayer> layers;
    layers.reserve(tables.size());
    for (const FeatureTable& table : tables) {
        layers.emplace_back(table, TileOptions{.largest_zoom = largest_zoom, .sample = true});
    }
    write_pmtiles(file, layers);
}

std::string web_tiles_json(const Map& map, const Symbology& symbology, const Gazetteer* gazetteer,
                           const std::string& file) {
    Map tiled = map;
    std::erase_if(tiled.layers, [](const Layer& layer) { return !is_tiled(layer); });
    std::vector<Mark> marks = marks_of(tiled, symbology);
    std::erase_if(marks, [](const Mark& mark) { return empty(mark.geometry); });
    std::string out = "{\"file\":";
    append_json_string(out, file);
    out += ",\"zoom\":" + std::to_string(largest_zoom) + ",\"layers\":";
    append_json_list(out, tiled.layers,
                     [](std::string& text, const Layer& layer) { append_json_string(text, layer.name); });
    append_tallies(out, marks);
    append_places(out, marks, gazetteer);
    return out + "}";
}

}  // namespace sitmap
