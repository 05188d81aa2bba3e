#include "engine/map/mark.hpp"
#include "engine/map/wording.hpp"
#include "engine/output/qgis_layer.hpp"
#include "engine/output/qgis_symbol.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace sitmap {

namespace {

/// The values of a look's features: what its rule asks for.
struct LookValues {
    std::set<std::string> types;
    std::set<std::string> precisions;
    std::set<std::string> roles;
    std::set<std::string> statuses;
    std::set<std::string> places;
    int events = 0;
};

using LooksOfLayer = std::map<EventLook, LookValues>;
using Looks = std::map<std::tuple<GeometrySort, std::string>, LooksOfLayer>;

GeometrySort sort_of(Drawn drawn) {
    return is_point(drawn) ? GeometrySort::point : drawn == Drawn::line ? GeometrySort::line : GeometrySort::area;
}

/// Statuses that share a glyph are one.
std::string shown_status(const std::string& status) {
    return status == "assessed"                            ? "confirmed"
           : status == "disputed" || status == "retracted" ? status
           : status == "confirmed"                         ? "confirmed"
                                                           : "reported";
}

std::string one_of(std::string_view field, const std::set<std::string>& values) {
    std::string list;
    for (const std::string& value : values) {
        list += (list.empty() ? "" : ", ") + qgis_text(value);
    }
    return "coalesce(\"" + std::string{field} + "\", '') IN (" + list + ")";
}

/// A place of its own: others with these values look otherwise.
bool is_special(const EventLook& look) {
    return look.in_zone || look.slots > 1;
}

std::string filter_of(const EventLook& look, const LookValues& values, const std::set<std::string>& special) {
    std::string filter = one_of("type", values.types) + " AND " + one_of("geo_prec", values.precisions) + " AND " +
                         one_of("geom_role", values.roles) + " AND " + one_of("status", values.statuses);
    if (is_special(look)) {
        filter += " AND " + one_of("place_id", values.places);
    } else if (!special.empty()) {
        filter += " AND NOT " + one_of("place_id", special);
    }
    return filter;
}

std::set<std::string> special_places(const LooksOfLayer& looks) {
    std::set<std::string> places;
    for (const auto& [look, values] : looks) {
        if (is_special(look)) {
            places.insert(values.places.begin(), values.places.end());
        }
    }
    return places;
}

std::string label_of(const EventLook& look, const LookValues& values, const PageStyle& style) {
    const Kind& kind = style.symbology.kind(look.kind);
    if (look.drawn == Drawn::fill || look.drawn == Drawn::line) {
        return capitalised(noun(style.book, kind, *values.types.begin(), false));
    }
    const std::string words = legend_words(style.book, kind, look.drawn, look.precision, "",
                                           look.in_zone ? style.book.say("brief_zone") : "");
    return look.status == "reported" ? words : words + ": " + look.status;
}

/// Fields of a report are data, also where HTML is expected.
std::string html_of(std::string_view field) {
    return "[% replace(replace(coalesce(\"" + std::string{field} + "\", ''), '&', '&amp;'), '<', '&lt;') %]";
}

std::string event_tip() {
    return "<b>" + html_of("place") + "</b> (" + html_of("type") + ", " + html_of("status") +
           ")<br>[% coalesce(to_string(\"date_from\"), '?') %] to [% coalesce(to_string(\"date_to\"), '?') %]"
           "<blockquote>" +
           html_of("quote") + "</blockquote>" + html_of("source");
}

/// The place's kinds, each with its number among them.
std::map<std::string, int> slots_of(const MarkedPlace& place) {
    std::map<std::string, int> slots;
    for (const Mark& mark : place.marks) {
        slots.try_emplace(mark.kind.name, static_cast<int>(slots.size()));
    }
    return slots;
}

Looks looks_of(const std::vector<MarkedPlace>& places) {
    std::set<std::string> zones;
    for (const MarkedPlace& place : places) {
        if (place.drawn == Drawn::fill) {
            zones.insert(place.id);
        }
    }
    Looks looks;
    for (const MarkedPlace& place : places) {
        const std::map<std::string, int> slots = slots_of(place);
        for (const Mark& mark : place.marks) {
            const EventLook look{.kind = mark.kind.name,
                                 .drawn = place.drawn,
                                 .precision = place.drawn == Drawn::fill ? "" : mark.precision,
                                 .status = shown_status(mark.status),
                                 .in_zone = place.drawn == Drawn::hatch && zones.contains(place.id),
                                 .slot = slots.at(mark.kind.name),
                                 .slots = static_cast<int>(slots.size())};
            LookValues& values = looks[{sort_of(place.drawn), mark.layer}][look];
            values.events += mark.event && place.drawn != Drawn::fill ? 1 : 0;
            values.types.insert(mark.type);
            values.precisions.insert(mark.precision);
            values.roles.insert(mark.role);
            values.statuses.insert(mark.status);
            values.places.insert(mark.place_id);
        }
    }
    return looks;
}

Box extent_of(const Layer& layer) {
    Box box;
    for (const Feature& feature : layer.features) {
        extend(box, bounds(feature.geometry));
    }
    return box;
}

std::string id_of(const std::string& layer, GeometrySort sort) {
    static constexpr std::string_view endings[] = {"spots", "lines", "areas"};
    return "sitmap_layer_" + layer + "_" + std::string{endings[static_cast<std::size_t>(sort)]};
}

std::vector<std::string> hatched_layers(const Looks& looks) {
    std::vector<std::string> layers;
    for (const auto& [where, of_layer] : looks) {
        const auto& [sort, layer] = where;
        if (std::ranges::any_of(of_layer, [](const auto& entry) { return entry.first.drawn == Drawn::hatch; })) {
            layers.push_back(id_of(layer, sort));
        }
    }
    return layers;
}

QgisLayer layer_of(const Layer& layer, GeometrySort sort) {
    const bool of_events = layer.name != "buffer_zone";
    const std::string id = id_of(layer.name, sort);
    const std::string licences = licences_of(layer);
    return {.id = id,
            .title = layer.title,
            .file = "sitmap.gpkg",
            .table = layer.name,
            .sort = sort,
            .symbols = {},
            .map_tip = event_tip(),
            .schema = layer.schema,
            .timed = of_events,
            .extent = extent_of(layer),
            .abstract = layer.title + ". " + layer.metadata.disclaimer,
            .licences = licences.empty() ? std::vector<std::string>{} : std::vector{licences},
            .relation = of_events ? "sitmap_claims_of_" + id : ""};
}

/// The most severe kind's.
int rank_of(const LooksOfLayer& looks, const Symbology& symbology) {
    int rank = symbology.kind(looks.begin()->first.kind).rank;
    for (const auto& [look, values] : looks) {
        rank = std::min(rank, symbology.kind(look.kind).rank);
    }
    return rank;
}

}  // namespace

std::vector<QgisLayer> qgis_event_layers(const Map& map, const PageStyle& style) {
    const Symbology& symbology = style.symbology;
    const Looks looks = looks_of(marked_places(marks_of(map, symbology), symbology));
    const std::vector<std::string> hatched = hatched_layers(looks);
    std::vector<QgisLayer> layers;
    for (const GeometrySort sort : {GeometrySort::area, GeometrySort::line, GeometrySort::point}) {
        for (const Layer& layer : map.layers) {
            const auto found = looks.find({sort, layer.name});
            if (found == looks.end()) {
                continue;
            }
            QgisLayer& shown = layers.emplace_back(layer_of(layer, sort));
            shown.rank = rank_of(found->second, symbology);
            const std::set<std::string> special = special_places(found->second);
            for (const auto& [look, values] : found->second) {
                shown.symbols.push_back({.label = label_of(look, values, style),
                                         .filter = filter_of(look, values, special),
                                         .symbol =
                                             [look = look, hatched, &symbology](XmlWriter& xml, std::string_view name) {
                                                 write_event_symbol(xml, name, look, symbology, hatched);
                                             },
                                         .count = values.events});
            }
        }
    }
    // Zones lie under what happened in them.
    std::ranges::stable_partition(layers, [](const QgisLayer& layer) { return !layer.timed; });
    return layers;
}

QgisLayer qgis_claim_layer(const Layer& claims) {
    QgisLayer layer;
    layer.id = "sitmap_table_" + claims.name;
    layer.title = claims.title;
    layer.file = "sitmap.gpkg";
    layer.table = claims.name;
    layer.sort = GeometrySort::none;
    layer.schema = claims.schema;
    layer.preview =
        "coalesce(\"by\", '?') || ': ' || coalesce(\"about\", '') || ' ' || "
        "coalesce(\"best\", \"low\", \"high\", \"text\", '')";
    layer.abstract = claims.title + ": who says what of which event.";
    return layer;
}

}  // namespace sitmap
