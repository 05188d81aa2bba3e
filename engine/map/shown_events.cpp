#include "engine/map/shown_events.hpp"

#include "engine/core/text.hpp"
#include "engine/map/check_zones.hpp"
#include "engine/map/outline.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sitmap {

namespace {

std::string where_of(const Mark& mark) {
    return mark.layer + "/" + mark.id;
}

ShownEvent shown_event(const Mark& mark) {
    ShownEvent event{.where = where_of(mark),
                     .kind = mark.kind.name,
                     .status = mark.status,
                     .place_id = mark.place_id,
                     .country = mark.country,
                     .precision = mark.precision,
                     .uncertainty_m = mark.uncertainty_m,
                     .from = mark.from,
                     .to = mark.to,
                     .time_precision = mark.time_precision};
    if (const auto* const point = std::get_if<Point>(&mark.geometry)) {
        event.at = point->at;
    }
    for (const MarkClaim& claim : mark.claims) {
        if (const auto figure = figure_of(claim)) {
            event.tolls.push_back({claim.about, *figure, claim.by});
        }
    }
    return event;
}

void add_others(Composition& page, const std::vector<Mark>& marks) {
    constexpr std::size_t most = 500;
    std::set<std::string_view> shown;
    for (const PlacedSymbol& symbol : page.symbols) {
        for (const ShownEvent& event : symbol.events) {
            shown.insert(event.where);
        }
    }
    std::size_t events = 0;
    for (const Mark& mark : marks) {
        events += mark.event ? 1 : 0;
        if (mark.event && page.others.size() < most && !shown.contains(where_of(mark))) {
            page.others.push_back(shown_event(mark));
        }
    }
    page.others_left_out = static_cast<int>(events - std::min(events, shown.size() + page.others.size()));
}

void add_zones(Composition& page, const std::vector<Mark>& marks) {
    constexpr std::size_t most = 10'000;  // positions of all
    std::size_t positions = 0;
    for (const Mark& mark : marks) {
        if (is_zone_part(mark.type, mark.geometry)) {
            positions += positions_of(mark.geometry).size();
            page.zones.push_back({where_of(mark), mark.type, mark.geometry});
        }
    }
    if (positions > most) {
        page.zones.clear();
    }
}

std::string kept_quote(std::string quote) {
    constexpr std::size_t longest = 2000;
    if (quote.size() > longest) {
        const CodePoints letters{quote};
        quote.resize(letters.byte_of(letters.before(longest)));
        quote += cut_quote_end;
    }
    return quote;
}

using ByWhere = std::unordered_map<std::string_view, ShownEvent*>;

void add_quotes(const ByWhere& events, const Layer& layer, std::size_t quote) {
    std::string where = layer.name + "/";
    const std::size_t head = where.size();
    for (const Feature& feature : layer.features) {
        where.replace(head, std::string::npos, feature.id);
        const auto event = events.find(where);
        if (event != events.end()) {
            const auto* const words = std::get_if<std::string>(&feature.values.at(quote));
            event->second->quote = words == nullptr ? "" : kept_quote(*words);
        }
    }
}

}  // namespace

std::vector<ShownEvent> shown_events(const MarkedPlace& place) {
    std::vector<ShownEvent> events;
    events.reserve(place.marks.size());
    for (const Mark& mark : place.marks) {
        events.push_back(shown_event(mark));
    }
    return events;
}

void tell_events(Composition& page, const std::vector<Mark>& marks, const Map& map) {
    add_others(page, marks);
    add_zones(page, marks);
    ByWhere events;
    for (ShownEvent& event : page.others) {
        events.emplace(event.where, &event);
    }
    for (PlacedSymbol& symbol : page.symbols) {
        for (ShownEvent& event : symbol.events) {
            events.emplace(event.where, &event);
        }
    }
    for (const Layer& layer : map.layers) {
        if (const auto quote = find_field(layer.schema, "quote")) {
            page.quoted = true;
            add_quotes(events, layer, *quote);
        }
    }
}

}  // namespace sitmap
