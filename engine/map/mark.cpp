#include "engine/map/mark.hpp"

#include "engine/map/unit_symbol.hpp"

#include "engine/geo/geodesic.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace sitmap {

namespace {

using json = nlohmann::json;

/// What a mark is made from, by place in `fields`.
enum Read : std::size_t {
    type,
    actor,
    target,
    date_from,
    date_to,
    time_precision,
    place,
    place_local,
    place_id,
    country,
    precision,
    role,
    status,
    uncertainty,
    claims,
    wounded,
    killed,
    sidc,
};

constexpr std::array<std::string_view, sidc + 1> fields{
    "type",    "actor",    "target",    "date_from", "date_to", "time_prec", "place",        "place_local", "place_id",
    "country", "geo_prec", "geom_role", "status",    "unc_m",   "claims",    "wounded_best", "killed_best", "sidc"};

using Columns = std::array<std::size_t, fields.size()>;

// Once a layer: a name sought in each feature anew took a twentieth of a picture of many.
Columns columns_of(const Schema& schema) {
    Columns columns{};
    std::ranges::transform(fields, columns.begin(), [&](std::string_view field) { return field_index(schema, field); });
    return columns;
}

std::string text_of(const Value& held) {
    const auto* text = std::get_if<std::string>(&held);
    return text == nullptr ? std::string{} : *text;
}

std::optional<Date> date_of(const Value& held) {
    if (const auto* date = std::get_if<Date>(&held)) {
        return *date;
    }
    if (const auto* text = std::get_if<std::string>(&held)) {
        return parse_date(*text);
    }
    return std::nullopt;
}

double real_of(const Value& held) {
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

Mark mark_of(const Layer& layer, const Columns& columns, const Feature& feature, const Symbology& symbology) {
    const auto held = [&](Read field) -> const Value& { return feature.values.at(columns.at(field)); };
    const auto text = [&](Read field) { return text_of(held(field)); };
    Mark mark;
    mark.id = feature.id;
    mark.layer = layer.name;
    mark.type = text(type);
    mark.actor = text(actor);
    mark.target = text(target);
    mark.from = date_of(held(date_from));
    mark.to = date_of(held(date_to));
    mark.time_precision = text(time_precision);
    mark.place = text(place);
    mark.place_local = text(place_local);
    mark.place_id = text(place_id);
    mark.country = text(country);
    mark.precision = text(precision);
    mark.role = text(role);
    mark.status = text(status);
    mark.uncertainty_m = real_of(held(uncertainty));
    mark.claims = read_claims(text(claims));
    lead_with(mark.claims, "wounded", real_of(held(wounded)));
    lead_with(mark.claims, "killed", real_of(held(killed)));
    mark.geometry = feature.geometry;
    mark.kind = kind_of(symbology, mark.type, mark.layer);
    if (mark.kind.units && symbology.units) {
        const std::string code = text(sidc);
        if (auto unit = unit_symbol(*symbology.units, code)) {
            mark.unit_code = code;
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

/// A mark with what it shares with those that are drawn as one thing with it.
struct PlacedMark {
    std::string_view place;
    Drawn drawn = Drawn::off;
    std::string_view fill;  ///< what is filled is a thing of its own beside the events in it
    const Mark* mark = nullptr;
};

auto key(const PlacedMark& mark) {
    return std::tie(mark.place, mark.drawn, mark.fill);
}

// Those of one thing in a row, in their order.
std::vector<PlacedMark> placed_marks(const std::vector<Mark>& marks, const Symbology& symbology) {
    std::vector<PlacedMark> placed;
    placed.reserve(marks.size());
    for (const Mark& mark : marks) {
        if (const Drawn drawn = drawn_as(mark, symbology); drawn != Drawn::off) {
            placed.push_back({mark.place_id.empty() ? mark.id : mark.place_id, drawn,
                              drawn == Drawn::fill ? std::string_view{mark.kind.name} : std::string_view{}, &mark});
        }
    }
    std::ranges::stable_sort(placed, [](const PlacedMark& a, const PlacedMark& b) { return key(a) < key(b); });
    return placed;
}

MarkedPlace place_of(std::span<const PlacedMark> placed) {
    const Mark& first = *placed.front().mark;
    MarkedPlace place{std::string{placed.front().place},
                      first.place,
                      first.place_local,
                      first.country,
                      placed.front().drawn,
                      {},
                      first.geometry,
                      0};
    place.marks.reserve(placed.size());
    for (const PlacedMark& mark : placed) {
        place.marks.push_back(*mark.mark);
        place.uncertainty_m = std::max(place.uncertainty_m, mark.mark->uncertainty_m);
    }
    sort_marks(place.marks);
    return place;
}

// Areas before points, the larger first; places of the same id stay in their order.
std::vector<MarkedPlace> in_paint_order(std::vector<MarkedPlace> places) {
    std::vector<std::tuple<int, double, std::size_t>> order;
    order.reserve(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        order.emplace_back(paint_order(places[i].drawn), -area_m2(places[i].geometry), i);
    }
    std::ranges::sort(order);
    std::vector<MarkedPlace> ordered;
    ordered.reserve(places.size());
    for (const auto& place : order) {
        ordered.push_back(std::move(places[std::get<std::size_t>(place)]));
    }
    return ordered;
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

std::span<const std::string_view> mark_fields() {
    return fields;
}

std::vector<Mark> marks_of(const Map& map, const Symbology& symbology) {
    std::vector<Mark> marks;
    marks.reserve(std::transform_reduce(map.layers.begin(), map.layers.end(), std::size_t{0}, std::plus{},
                                        [](const Layer& layer) { return layer.features.size(); }));
    for (const Layer& layer : map.layers) {
        if (layer.features.empty()) {
            continue;
        }
        const Columns columns = columns_of(layer.schema);
        for (const Feature& feature : layer.features) {
            marks.push_back(mark_of(layer, columns, feature, symbology));
        }
    }
    return marks;
}

std::vector<MarkedPlace> marked_places(const std::vector<Mark>& marks, const Symbology& symbology) {
    const std::vector<PlacedMark> placed = placed_marks(marks, symbology);
    std::vector<MarkedPlace> places;
    places.reserve(placed.size());
    for (auto first = placed.begin(); first != placed.end();) {
        const auto last =
            std::find_if(first, placed.end(), [&](const PlacedMark& mark) { return key(mark) != key(*first); });
        places.push_back(place_of({first, last}));
        first = last;
    }
    return in_paint_order(std::move(places));
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
