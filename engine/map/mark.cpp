#include "engine/map/mark.hpp"

#include "engine/map/unit_symbol.hpp"

#include "engine/geo/geodesic.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace sitmap {

namespace {

using json = nlohmann::json;

std::optional<Date> date_value(const Layer& layer, const Feature& feature, std::string_view field) {
    const Value& held = value(layer, feature, field);
    if (const auto* date = std::get_if<Date>(&held)) {
        return *date;
    }
    if (const auto* text = std::get_if<std::string>(&held)) {
        return parse_date(*text);
    }
    return std::nullopt;
}

double real_value(const Layer& layer, const Feature& feature, std::string_view field) {
    const Value& held = value(layer, feature, field);
    if (const auto* real = std::get_if<double>(&held)) {
        return *real;
    }
    if (const auto* integer = std::get_if<std::int64_t>(&held)) {
        return static_cast<double>(*integer);
    }
    return 0;
}

std::optional<std::int64_t> number(const json& claim, const char* key) {
    const auto found = claim.find(key);
    if (found == claim.end() || !found->is_number()) {
        return std::nullopt;
    }
    return found->get<std::int64_t>();
}

std::string words(const json& claim, const char* key) {
    const auto found = claim.find(key);
    return found == claim.end() || !found->is_string() ? std::string{} : found->get<std::string>();
}

std::vector<MarkClaim> read_claims(const std::string& text) {
    std::vector<MarkClaim> claims;
    const json list = json::parse(text, nullptr, false);
    if (!list.is_array()) {
        return claims;
    }
    for (const json& claim : list) {
        if (claim.is_object()) {
            const auto said = claim.find("preliminary");
            claims.push_back({words(claim, "about"), number(claim, "low"), number(claim, "best"), number(claim, "high"),
                              words(claim, "by"), said != claim.end() && said->is_boolean() && said->get<bool>()});
        }
    }
    return claims;
}

// What the toll rule chose stands first, and so is what the map tells.
void lead_with(std::vector<MarkClaim>& claims, std::string_view about, double chosen) {
    std::ranges::stable_partition(claims, [&](const MarkClaim& claim) {
        const auto figure = figure_of(claim);
        return claim.about == about && figure && static_cast<double>(*figure) == chosen;
    });
}

Mark mark_of(const Layer& layer, const Feature& feature, const Symbology& symbology) {
    const auto text = [&](std::string_view field) { return text_value(layer, feature, field); };
    Mark mark;
    mark.id = feature.id;
    mark.layer = layer.name;
    mark.type = text("type");
    mark.actor = text("actor");
    mark.target = text("target");
    mark.from = date_value(layer, feature, "date_from");
    mark.to = date_value(layer, feature, "date_to");
    mark.time_precision = text("time_prec");
    mark.place = text("place");
    mark.place_local = text("place_local");
    mark.place_id = text("place_id");
    mark.country = text("country");
    mark.precision = text("geo_prec");
    mark.role = text("geom_role");
    mark.status = text("status");
    mark.uncertainty_m = real_value(layer, feature, "unc_m");
    mark.claims = read_claims(text("claims"));
    lead_with(mark.claims, "wounded", real_value(layer, feature, "wounded_best"));
    lead_with(mark.claims, "killed", real_value(layer, feature, "killed_best"));
    mark.geometry = feature.geometry;
    mark.kind = kind_of(symbology, mark.type, mark.layer);
    if (mark.kind.units && symbology.units) {
        if (auto unit = unit_symbol(*symbology.units, text("sidc"))) {
            mark.kind.glyph = std::move(unit->name);
            mark.kind.unit = std::make_shared<const GlyphShape>(std::move(unit->shape));
        }
    }
    // What a zone layer adds of itself is furniture; an event may have made the zone.
    mark.event = !mark.type.starts_with("zone");
    return mark;
}

// The geometry has the last word: an area never becomes a spot, whatever the precision says.
Drawn drawn_as(const Mark& mark, const Symbology& symbology) {
    const Drawing rule = symbology.rule(mark.precision).draw;
    if (mark.type == "zone_limitation") {
        return Drawn::off;  // sheets draw where they end
    }
    if (empty(mark.geometry) || rule == Drawing::note || (rule == Drawing::list && mark.event)) {
        return Drawn::off;
    }
    if (has_line(mark.geometry)) {
        return Drawn::line;
    }
    if (has_area(mark.geometry)) {
        if (mark.kind.fill) {
            return Drawn::fill;
        }
        return rule == Drawing::ring ? Drawn::ring : mark.role == "fuzzy_area" ? Drawn::soft : Drawn::hatch;
    }
    switch (rule) {
        case Drawing::glyph:
            return Drawn::glyph;
        case Drawing::disc:
            return Drawn::disc;
        default:
            return Drawn::circle;
    }
}

int paint_order(Drawn drawn) {
    switch (drawn) {
        case Drawn::fill:
            return 0;
        case Drawn::soft:
            return 1;
        case Drawn::hatch:
            return 2;
        case Drawn::line:
            return 3;
        case Drawn::ring:
            return 4;
        default:
            return 5;
    }
}

void finish(MarkedPlace& place) {
    sort_marks(place.marks);
    for (const Mark& mark : place.marks) {
        place.uncertainty_m = std::max(place.uncertainty_m, mark.uncertainty_m);
    }
}

}  // namespace

std::optional<std::int64_t> figure_of(const MarkClaim& claim) {
    return claim.best ? claim.best : claim.low ? claim.low : claim.high;
}

void sort_marks(std::vector<Mark>& marks) {
    if (marks.size() < 2) {
        return;
    }
    std::vector<std::size_t> order(marks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return std::tie(marks[a].kind.rank, marks[a].kind.glyph, marks[a].from, marks[a].id) <
               std::tie(marks[b].kind.rank, marks[b].kind.glyph, marks[b].from, marks[b].id);
    });
    std::vector<Mark> sorted;
    sorted.reserve(marks.size());
    for (const std::size_t index : order) {
        sorted.push_back(std::move(marks[index]));
    }
    marks = std::move(sorted);
}

std::vector<Mark> marks_of(const Map& map, const Symbology& symbology) {
    std::vector<Mark> marks;
    marks.reserve(std::transform_reduce(map.layers.begin(), map.layers.end(), std::size_t{0}, std::plus{},
                                        [](const Layer& layer) { return layer.features.size(); }));
    for (const Layer& layer : map.layers) {
        for (const Feature& feature : layer.features) {
            marks.push_back(mark_of(layer, feature, symbology));
        }
    }
    return marks;
}

std::vector<MarkedPlace> marked_places(const std::vector<Mark>& marks, const Symbology& symbology) {
    std::map<std::tuple<std::string, Drawn, std::string>, MarkedPlace> by_place;
    for (const Mark& mark : marks) {
        const Drawn drawn = drawn_as(mark, symbology);
        if (drawn == Drawn::off) {
            continue;
        }
        const std::string id = mark.place_id.empty() ? mark.id : mark.place_id;
        // What is filled is a thing of its own beside the events in it.
        MarkedPlace& place = by_place[{id, drawn, drawn == Drawn::fill ? mark.kind.name : ""}];
        if (place.marks.empty()) {
            place = {id, mark.place, mark.place_local, mark.country, drawn, {}, mark.geometry, 0};
        }
        place.marks.push_back(mark);
    }
    std::vector<std::tuple<int, double, std::string_view, MarkedPlace*>> order;
    order.reserve(by_place.size());
    for (auto& [key, place] : by_place) {
        finish(place);
        order.emplace_back(paint_order(place.drawn), -area_m2(place.geometry), place.id, &place);
    }
    std::ranges::stable_sort(order, {}, [](const auto& place) {
        return std::tie(std::get<0>(place), std::get<1>(place), std::get<2>(place));
    });
    std::vector<MarkedPlace> places;
    places.reserve(order.size());
    for (const auto& place : order) {
        places.push_back(std::move(*std::get<3>(place)));
    }
    return places;
}

std::set<std::string> filled_places(const std::vector<MarkedPlace>& places) {
    std::set<std::string> ids;
    for (const MarkedPlace& place : places) {
        if (place.drawn == Drawn::fill) {
            ids.insert(place.id);
        }
    }
    return ids;
}

std::set<std::string> countries_of(const std::vector<MarkedPlace>& places) {
    std::set<std::string> countries;
    for (const MarkedPlace& place : places) {
        if (!place.country.empty()) {
            countries.insert(place.country);
        }
    }
    return countries;
}

bool is_point(Drawn drawn) {
    return drawn == Drawn::glyph || drawn == Drawn::disc || drawn == Drawn::circle;
}

}  // namespace sitmap
