#include "engine/output/event_rules.hpp"

#include "engine/map/extent.hpp"
#include "engine/map/glyph.hpp"
#include "engine/map/legend.hpp"
#include "engine/map/unit_symbol.hpp"
#include "engine/map/wording.hpp"
#include "engine/output/svg.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

namespace sitmap {

namespace {

/// The values of a look's features: what its rule asks for.
struct LookValues {
    std::set<std::string> types;
    std::set<std::string> precisions;
    std::set<std::string> roles;
    std::set<std::string> statuses;
    std::set<std::string> places;
    std::set<std::string> unit_codes;
    int events = 0;
    int outside = 0;
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

/// The codes that units of the kind are drawn from; what has another keeps the glyph.
std::set<std::string> unit_codes(const LooksOfLayer& looks, const std::string& kind) {
    std::set<std::string> codes;
    for (const auto& [look, values] : looks) {
        if (look.kind == kind) {
            codes.insert(values.unit_codes.begin(), values.unit_codes.end());
        }
    }
    return codes;
}

std::vector<RuleCondition> conditions_of(const EventLook& look, const LookValues& values,
                                         const std::set<std::string>& special, const std::set<std::string>& units) {
    std::vector<RuleCondition> conditions{{"type", values.types},
                                          {"geo_prec", values.precisions},
                                          {"geom_role", values.roles},
                                          {"status", values.statuses}};
    if (is_special(look)) {
        conditions.push_back({"place_id", values.places});
    } else if (!special.empty()) {
        conditions.push_back({"place_id", special, true});
    }
    if (!look.unit.empty()) {
        conditions.push_back({"sidc", values.unit_codes});
    } else if (!units.empty()) {
        conditions.push_back({"sidc", units, true});
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
    std::string words = legend_words(style.book, kind, look.drawn, look.precision, {},
                                     look.in_zone ? style.book.say("brief_zone") : "");
    if (!look.unit.empty()) {
        words = style.book.say("aside", {words, style.book.say("coded_unit")});
    }
    return look.status == "reported" ? words : words + ": " + look.status;
}

/// The place's kinds, and their units, each with its number among them.
std::map<std::pair<std::string, std::string>, int> slots_of(const MarkedPlace& place) {
    std::map<std::pair<std::string, std::string>, int> slots;
    for (const Mark& mark : place.marks) {
        slots.try_emplace({mark.kind.name, unit_of(mark.kind)}, static_cast<int>(slots.size()));
    }
    return slots;
}

void add_looks(Looks& looks, const std::vector<MarkedPlace>& places, const std::set<std::string>& zones, bool outside) {
    for (const MarkedPlace& place : places) {
        const auto slots = slots_of(place);
        for (const Mark& mark : place.marks) {
            const EventLook look{.kind = mark.kind.name,
                                 .drawn = place.drawn,
                                 .precision = place.drawn == Drawn::fill ? "" : mark.precision,
                                 .status = shown_status(mark.status),
                                 .in_zone = place.drawn == Drawn::hatch && zones.contains(place.id),
                                 .slot = slots.at({mark.kind.name, unit_of(mark.kind)}),
                                 .slots = static_cast<int>(slots.size()),
                                 .unit = unit_of(mark.kind)};
            LookValues& values = looks[{sort_of(place.drawn), mark.layer}][look];
            const int events = mark.event && place.drawn != Drawn::fill ? 1 : 0;
            (outside ? values.outside : values.events) += events;
            values.types.insert(mark.type);
            values.precisions.insert(mark.precision);
            values.roles.insert(mark.role);
            values.statuses.insert(mark.status);
            values.places.insert(mark.place_id);
            if (!look.unit.empty()) {
                values.unit_codes.insert(mark.unit_code);
            }
        }
    }
}

}  // namespace

std::vector<LayerRules> event_rules(const Map& map, const PageStyle& style) {
    const std::vector<MarkedPlace> places = marked_places(marks_of(map, style.symbology), style.symbology);
    const std::set<std::string> zones = filled_places(places);
    const FramedPlaces framed = choose_places(places);
    Looks looks;
    add_looks(looks, framed.inside, zones, false);
    add_looks(looks, framed.outside, zones, true);
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
                rules.rules.push_back({look, label_of(look, values, style),
                                       conditions_of(look, values, special, unit_codes(found->second, look.kind)),
                                       values.events, values.events == 0 && values.outside > 0});
            }
        }
    }
    return layers;
}

EventSwatch event_swatch(const EventLook& look, const Symbology& symbology) {
    const bool spot = is_point(look.drawn);
    const double edge = spot ? 0 : 1.5;
    const PageBox whole{0, 0, (spot ? 20 : 30) + 2 * edge, 20 + 2 * edge};
    LegendEntry entry;
    entry.kind = kind_of_unit(symbology, look.kind, look.unit);
    entry.drawn = look.slot == 0 || spot ? look.drawn : Drawn::off;
    entry.precision = look.precision;
    entry.in_zone = look.in_zone;
    entry.status = look.status;
    std::vector<Item> items;
    if (!spot) {
        items.emplace_back(Shape{rectangle(whole), symbology.colour("paper"), {}});
    }
    std::ranges::move(swatch(entry, grown(whole, -edge), symbology), std::back_inserter(items));
    return {encode_svg_symbol(items, whole), whole.width()};
}

EventGlyph event_glyph(const EventLook& look, const Symbology& symbology) {
    constexpr double glyph_size = 18;
    constexpr double with_badge = 36;
    const Kind kind = kind_of_unit(symbology, look.kind, look.unit);
    const double side = kind.unit && !kind.unit->badge.empty() ? with_badge : event_glyph_box;
    const PagePoint middle{side / 2, side / 2};
    return {encode_svg_symbol(glyph(symbology, kind, look.status, middle, glyph_size), {0, 0, side, side}), side};
}

}  // namespace sitmap
