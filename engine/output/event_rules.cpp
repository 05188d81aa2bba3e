#include "engine/output/event_rules.hpp"

#include "engine/map/glyph.hpp"
#include "engine/map/wording.hpp"
#include "engine/output/svg.hpp"

#include <map>
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

/// A place of its own: others with these values look otherwise.
bool is_special(const EventLook& look) {
    return look.in_zone || look.slots > 1;
}

std::vector<RuleCondition> conditions_of(const EventLook& look, const LookValues& values,
                                         const std::set<std::string>& special) {
    std::vector<RuleCondition> conditions{{"type", values.types},
                                          {"geo_prec", values.precisions},
                                          {"geom_role", values.roles},
                                          {"status", values.statuses}};
    if (is_special(look)) {
        conditions.push_back({"place_id", values.places});
    } else if (!special.empty()) {
        conditions.push_back({"place_id", special, true});
    }
    return conditions;
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

}  // namespace

std::vector<LayerRules> event_rules(const Map& map, const PageStyle& style) {
    const Looks looks = looks_of(marked_places(marks_of(map, style.symbology), style.symbology));
    std::vector<LayerRules> layers;
    for (const GeometrySort sort : {GeometrySort::area, GeometrySort::line, GeometrySort::point}) {
        for (const Layer& layer : map.layers) {
            const auto found = looks.find({sort, layer.name});
            if (found == looks.end()) {
                continue;
            }
            LayerRules& rules = layers.emplace_back(LayerRules{layer.name, sort, {}});
            const std::set<std::string> special = special_places(found->second);
            for (const auto& [look, values] : found->second) {
                rules.rules.push_back(
                    {look, label_of(look, values, style), conditions_of(look, values, special), values.events});
            }
        }
    }
    return layers;
}

std::string event_glyph(const EventLook& look, const Symbology& symbology) {
    constexpr double glyph_size = 18;
    const PagePoint middle{event_glyph_box / 2, event_glyph_box / 2};
    return encode_svg_symbol(glyph(symbology, symbology.kind(look.kind), look.status, middle, glyph_size),
                             {0, 0, event_glyph_box, event_glyph_box});
}

}  // namespace sitmap
