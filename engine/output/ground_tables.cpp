#include "engine/output/ground_tables.hpp"

#include "engine/geo/relation.hpp"
#include "engine/layer/local_name.hpp"
#include "engine/map/base_map.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>

namespace sitmap {

namespace {

constexpr std::size_t most_towns = 600;
constexpr std::int64_t least_people = 1000;

Field text_field(const char* name, const char* title) {
    return {name, FieldType::text, name, title};
}

Layer table(const char* name, const char* title, Schema schema, const LayerMetadata& metadata) {
    return {name, title, std::move(schema), {}, metadata};
}

/// Of a continent or the world the files hold a hundred megabytes of bays; nobody opens such a map to see them.
Geometry at_scale(const Geometry& geometry, const Box& box) {
    constexpr double continent = 25;  // degrees
    constexpr double steps = 4000;    // a page of print across
    return width(box) < continent ? geometry : simplify(geometry, width(box) / steps);
}

Geometry sound(const std::vector<Polygon>& parts, const Box& box) {
    return make_valid(at_scale(MultiPolygon{parts}, box));
}

void add(Layer& layer, Geometry geometry, std::vector<Value> values) {
    if (!empty(geometry)) {
        layer.features.push_back({std::to_string(layer.features.size() + 1), std::move(geometry), std::move(values)});
    }
}

Layer area_layer(const char* name, const char* title, const std::vector<BaseArea>& areas, const Box& box,
                 const LayerMetadata& metadata) {
    Layer layer = table(name, title,
                        {text_field("name", "Name"), text_field("name_local", "Local name"),
                         text_field("iso", "Country"), text_field("status", "Status")},
                        metadata);
    for (const BaseArea& area : areas) {
        add(layer, clip(sound(area.parts, box), box), {area.name, area.name_local, area.iso, area.status});
    }
    return layer;
}

/// One feature a country, without the areas that another holds: their status is told of them alone.
Layer land_layer(const BaseMap& base, const std::set<std::string>& focus, const Box& box,
                 const LayerMetadata& metadata) {
    std::map<std::string, BaseArea> countries;
    for (const BaseArea& area : base.countries) {
        const auto [country, fresh] = countries.try_emplace(area.iso + "/" + area.name, area);
        if (!fresh) {
            country->second.parts.insert(country->second.parts.end(), area.parts.begin(), area.parts.end());
        }
    }
    Layer layer = table("land", "Countries",
                        {text_field("name", "Name"),
                         text_field("name_local", "Local name"),
                         text_field("iso", "Country"),
                         {"focus", FieldType::integer, "focus", "Something is reported here"}},
                        metadata);
    for (const auto& [key, country] : countries) {
        Geometry land = clip(sound(country.parts, box), box);
        for (const BaseArea& occupied : base.occupied) {
            land = subtract(land, make_valid(Geometry{MultiPolygon{occupied.parts}}));
        }
        add(layer, std::move(land),
            {country.name, country.name_local, country.iso, std::int64_t{focus.contains(country.iso) ? 1 : 0}});
    }
    return layer;
}

Layer line_layer(const char* name, const char* title, const std::vector<BaseLine>& lines, const Box& box,
                 const LayerMetadata& metadata) {
    Layer layer =
        table(name, title, {text_field("kind", "Kind"), {"level", FieldType::integer, "level", "Level, 1 the largest"}},
              metadata);
    for (const BaseLine& line : lines) {
        add(layer, clip(at_scale(Geometry{MultiLineString{line.parts}}, box), box),
            {line.kind, std::int64_t{line.level}});
    }
    return layer;
}

int rank_of(std::string_view code) {
    return code == "PPLC" ? 0 : code == "PPLA" ? 1 : code == "PPLA2" ? 2 : code == "PPLA3" ? 3 : 4;
}

Layer town_layer(const Gazetteer& gazetteer, const std::set<std::string>& taken, const Box& box,
                 const LayerMetadata& metadata) {
    std::vector<std::tuple<int, std::int64_t, std::string_view, PlaceIndex>> towns;
    for (const PlaceIndex index : gazetteer.within(box)) {
        const PlaceSummary summary = gazetteer.summary(index);
        const int rank = rank_of(summary.feature_code);
        const bool town = summary.feature_class == FeatureClass::populated && summary.feature_code != "PPLX";
        if (town && (rank < 4 || summary.population >= least_people) &&
            !taken.contains(std::string{gazetteer.id(index)})) {
            towns.emplace_back(rank, -summary.population, gazetteer.id(index), index);
        }
    }
    std::ranges::sort(towns);
    towns.resize(std::min(towns.size(), most_towns));
    Layer layer = table("towns", "Towns",
                        {text_field("name", "Name"),
                         text_field("name_local", "Local name"),
                         text_field("place_id", "Place"),
                         {"rank", FieldType::integer, "rank", "Rank, 0 a capital"},
                         {"population", FieldType::integer, "population", "People"}},
                        metadata);
    for (const auto& [rank, people, id, index] : towns) {
        const Place place = gazetteer.place(index);
        add(layer, Geometry{Point{place.point}},
            {place.name, local_name(place), place.id, std::int64_t{rank}, -people});
    }
    return layer;
}

std::string what_happened(const MarkedPlace& place, std::optional<Date> as_of, const Phrasebook& book) {
    std::string words;
    for (std::size_t start = 0; start < place.marks.size();) {
        std::size_t end = start;
        while (end < place.marks.size() && place.marks[end].kind.name == place.marks[start].kind.name) {
            ++end;
        }
        const std::span<const Mark> same{place.marks.data() + start, end - start};
        words += (words.empty() ? "" : "\n") + event_sentence(book, same, place.drawn, as_of);
        start = end;
    }
    return words;
}

Layer place_layer(const std::vector<MarkedPlace>& places, const LayerMetadata& metadata, const Phrasebook& book) {
    Layer layer = table("places", "Places of events",
                        {text_field("name", "Name"), text_field("name_local", "Local name"),
                         text_field("place_id", "Place"), text_field("what", "What happened")},
                        metadata);
    const std::optional<Date> as_of = parse_date(metadata.as_of);
    for (const MarkedPlace& place : places) {
        if (place.drawn == Drawn::fill || place.drawn == Drawn::line) {
            continue;
        }
        add(layer, is_point(place.drawn) ? place.geometry : Geometry{Point{point_inside(place.geometry)}},
            {capitalised(place.name), place.local, place.id, what_happened(place, as_of, book)});
    }
    return layer;
}

}  // namespace

std::vector<Layer> ground_tables(const std::vector<MarkedPlace>& places, const Box& box, const Ground& ground,
                                 const LayerMetadata& metadata, const Phrasebook& book) {
    const BaseMap base = read_base_map(ground.base_map, box, BaseDetail::full);
    std::set<std::string> taken;
    std::set<std::string> focus;
    for (const MarkedPlace& place : places) {
        taken.insert(place.id);
        focus.insert(place.country);
    }
    std::vector<Layer> layers{land_layer(base, focus, box, metadata),
                              area_layer("occupied", "Occupied areas", base.occupied, box, metadata),
                              area_layer("lakes", "Lakes", base.lakes, box, metadata),
                              line_layer("rivers", "Rivers", base.rivers, box, metadata),
                              line_layer("coast", "Coast", base.coast, box, metadata),
                              area_layer("provinces", "Provinces", base.admin1, box, metadata),
                              line_layer("boundaries", "Boundaries", base.boundaries, box, metadata)};
    if (ground.gazetteer != nullptr) {
        layers.push_back(town_layer(*ground.gazetteer, taken, box, metadata));
    }
    layers.push_back(place_layer(places, metadata, book));
    return layers;
}

}  // namespace sitmap
