#include "engine/output/ground_tables.hpp"

#include "engine/geo/relation.hpp"
#include "engine/geo/thinned.hpp"
#include "engine/map/base_map.hpp"
#include "engine/map/town_class.hpp"

#include <algorithm>
#include <map>
#include <set>
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

/// What of the base map a page needs: where, and what is too small to be seen.
struct Cut {
    Box box;
    double tolerance = 0;  ///< degrees; 0: all that there is
};

/// Of a continent or the world the files hold a hundred megabytes of bays; nobody opens such a map to see them,
/// and where nothing is mapped there is nothing to go near to.
Cut cut_of(const Box& box, bool something) {
    constexpr double continent = 25;  // degrees
    constexpr double steps = 4000;    // a page of print across
    constexpr double overview_steps = 800;
    return {box, width(box) < continent ? 0 : width(box) / (something ? steps : overview_steps)};
}

bool is_seen(const std::vector<LonLat>& line, double tolerance) {
    Box box;
    for (const LonLat at : line) {
        extend(box, at);
    }
    return std::max(box.east - box.west, box.north - box.south) > tolerance;
}

Geometry areas_in(std::vector<Polygon> parts, const Cut& cut) {
    if (cut.tolerance > 0) {
        std::erase_if(parts, [&](const Polygon& part) { return !is_seen(part.outer, cut.tolerance); });
    }
    Geometry areas = MultiPolygon{std::move(parts)};
    return clip(repaired(cut.tolerance > 0 ? thinned(areas, cut.tolerance) : std::move(areas)), cut.box);
}

Geometry lines_in(std::vector<LineString> parts, const Cut& cut) {
    if (cut.tolerance > 0) {
        std::erase_if(parts, [&](const LineString& part) { return !is_seen(part.points, cut.tolerance); });
    }
    const Geometry lines = MultiLineString{std::move(parts)};
    return clip(cut.tolerance > 0 ? thinned(lines, cut.tolerance) : lines, cut.box);
}

void add(Layer& layer, Geometry geometry, std::vector<Value> values) {
    if (!empty(geometry)) {
        layer.features.push_back({std::to_string(layer.features.size() + 1), std::move(geometry), std::move(values)});
    }
}

DisplayName name_of(const std::string& id, const std::string& name, const std::string& local, const Naming& naming) {
    const auto index = naming.gazetteer == nullptr ? std::nullopt : naming.gazetteer->by_id(id);
    return index ? display_name(naming.gazetteer->place(*index), naming) : DisplayName{name, local};
}

Value yes_or_no(bool yes) {
    return std::int64_t{yes ? 1 : 0};
}

/// 1: the page names it; 2: the page shows it and has no room for its name; 0: it lies beside the page.
Value label_state(const GroundUse& use, bool named, const Geometry& area) {
    return std::int64_t{named ? 1 : empty(clip(area, use.page)) ? 0 : 2};
}

const Field label_field{"labelled", FieldType::integer, "labelled",
                        "1: the page names it, 2: no room, 0: beside the page"};

/// Nearly the same box: of one area by two hands.
bool told_of(const std::vector<Box>& told, const Geometry& area) {
    const auto size = [](const Box& box) { return width(box) * (box.north - box.south); };
    const Box own = bounds(area);
    return std::ranges::any_of(told, [&](const Box& other) {
        const double across = std::min(own.east, other.east) - std::max(own.west, other.west);
        const double up = std::min(own.north, other.north) - std::max(own.south, other.south);
        const double both = across > 0 && up > 0 ? across * up : 0;
        return both > 0.5 * (size(own) + size(other) - both);
    });
}

/// `sort`: how the page's labels call such areas.
Layer area_layer(const char* name, const char* title, const char* sort, const std::vector<BaseArea>& areas,
                 const GroundUse& use, const Cut& cut, const LayerMetadata& metadata, const Naming& naming) {
    Layer layer = table(name, title,
                        {text_field("name", "Name"), text_field("name_local", "Local name"),
                         text_field("iso", "Country"), text_field("status", "Status"), label_field},
                        metadata);
    for (const BaseArea& area : areas) {
        const DisplayName shown = name_of(area.id, area.name, area.name_local, naming);
        Geometry shape = areas_in(area.parts, cut);
        const bool named = use.labels.contains(sort + area.id) || use.taken.contains(area.id) ||
                           (!area.status.empty() && told_of(use.occupied, shape));
        Value state = label_state(use, named, shape);
        add(layer, std::move(shape), {shown.name, shown.second, area.iso, area.status, std::move(state)});
    }
    return layer;
}

/// One feature a country, without the areas that another holds: their status is told of them alone.
Layer land_layer(const BaseMap& base, const GroundUse& use, const Cut& cut, const LayerMetadata& metadata,
                 const Naming& naming) {
    std::map<std::string, BaseArea> countries;
    for (const BaseArea& area : base.countries) {
        const auto [country, fresh] = countries.try_emplace(area.iso + "/" + area.name, area);
        if (!fresh) {
            country->second.parts.insert(country->second.parts.end(), area.parts.begin(), area.parts.end());
        }
    }
    std::vector<Geometry> held;
    held.reserve(base.occupied.size());
    for (const BaseArea& occupied : base.occupied) {
        held.push_back(repaired(Geometry{MultiPolygon{occupied.parts}}));
    }
    Layer layer = table("land", "Countries",
                        {text_field("name", "Name"),
                         text_field("name_local", "Local name"),
                         text_field("iso", "Country"),
                         {"focus", FieldType::integer, "focus", "Something is reported here"},
                         label_field},
                        metadata);
    for (const auto& [key, country] : countries) {
        Geometry land = areas_in(country.parts, cut);
        for (const Geometry& occupied : held) {
            if (overlap(bounds(land), bounds(occupied))) {
                land = subtract(land, occupied);
            }
        }
        const DisplayName shown = name_of("iso:" + country.iso, country.name, country.name_local, naming);
        Value state = label_state(use, use.labels.contains("country:" + country.iso), land);
        add(layer, std::move(land),
            {shown.name, shown.second, country.iso, yes_or_no(use.focus.contains(country.iso)), std::move(state)});
    }
    return layer;
}

Layer line_layer(const char* name, const char* title, const std::vector<BaseLine>& lines, const Cut& cut,
                 const LayerMetadata& metadata) {
    Layer layer =
        table(name, title, {text_field("kind", "Kind"), {"level", FieldType::integer, "level", "Level, 1 the largest"}},
              metadata);
    for (const BaseLine& line : lines) {
        add(layer, lines_in(line.parts, cut), {line.kind, std::int64_t{line.level}});
    }
    return layer;
}

Layer town_layer(const GroundUse& use, const Box& box, const LayerMetadata& metadata, const Naming& naming) {
    const Gazetteer& gazetteer = *naming.gazetteer;
    std::vector<std::tuple<bool, int, std::int64_t, std::string, PlaceIndex>> towns;
    for (const PlaceIndex index : gazetteer.within(box)) {
        const PlaceSummary summary = gazetteer.summary(index);
        const int rank = town_rank(summary.feature_code);
        const bool town = summary.feature_class == FeatureClass::populated && summary.feature_code != "PPLX";
        const std::string id{gazetteer.id(index)};
        const bool labelled = use.labels.contains("town:" + id);
        if (labelled || (town && (rank < 4 || summary.population >= least_people) && !use.taken.contains(id))) {
            towns.emplace_back(!labelled, rank, -summary.population, id, index);
        }
    }
    std::ranges::sort(towns);
    towns.resize(std::min(towns.size(), most_towns));
    Layer layer = table("towns", "Towns",
                        {text_field("name", "Name"),
                         text_field("name_local", "Local name"),
                         text_field("place_id", "Place"),
                         {"rank", FieldType::integer, "rank", "Rank, 0 a capital"},
                         {"population", FieldType::integer, "population", "People"},
                         {"labelled", FieldType::integer, "labelled", "The page names it"}},
                        metadata);
    for (const auto& [further, rank, people, id, index] : towns) {
        const Place place = gazetteer.place(index);
        const DisplayName shown = display_name(place, naming);
        add(layer, Geometry{Point{place.point}},
            {shown.name, shown.second, place.id, std::int64_t{rank}, -people, yes_or_no(!further)});
    }
    return layer;
}

}  // namespace

std::vector<Layer> ground_tables(const GroundUse& use, const Box& box, const BaseMapFile& base_map,
                                 const LayerMetadata& metadata, const Naming& naming) {
    const Cut cut = cut_of(box, !use.taken.empty());
    const std::shared_ptr<const BaseMap> read = base_map.read(box, BaseDetail::full);
    const BaseMap& base = *read;
    std::vector<Layer> layers{
        land_layer(base, use, cut, metadata, naming),
        area_layer("occupied", "Occupied areas", "occupied:", base.occupied, use, cut, metadata, naming),
        area_layer("lakes", "Lakes", "lake:", base.lakes, use, cut, metadata, naming),
        line_layer("rivers", "Rivers", base.rivers, cut, metadata),
        line_layer("coast", "Coast", base.coast, cut, metadata),
        area_layer("provinces", "Provinces", "admin:", base.admin1, use, cut, metadata, naming),
        line_layer("boundaries", "Boundaries", base.boundaries, cut, metadata)};
    if (naming.gazetteer != nullptr) {
        layers.push_back(town_layer(use, box, metadata, naming));
    }
    return layers;
}

std::vector<Layer> far_ground_tables(const Box& box, const BaseMapFile& base_map, const LayerMetadata& metadata) {
    const std::shared_ptr<const BaseMap> read = base_map.read(box, BaseDetail::outline);
    const BaseMap& base = *read;
    const Cut cut{box, width(box) / 1500};
    Layer land = table("far_land", "Land far round", {text_field("name", "Name")}, metadata);
    for (const BaseArea& area : base.land) {
        add(land, areas_in(area.parts, cut), {area.name});
    }
    Layer boundaries = table("far_boundaries", "Boundaries far round", {text_field("kind", "Kind")}, metadata);
    for (const BaseLine& line : base.boundaries) {
        add(boundaries, lines_in(line.parts, cut), {line.kind});
    }
    return {std::move(land), std::move(boundaries)};
}

}  // namespace sitmap
