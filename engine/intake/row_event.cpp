// EventTable::event_of: a foreign row as an event of ours.

#include "engine/intake/cell.hpp"
#include "engine/intake/intake.hpp"

#include <cstdio>

namespace sitmap {

namespace {

using std::string;
using std::string_view;

/// A place that a table puts on the map by coordinates, known by them and by its name.
Place placed_by(const ForeignEvent& foreign, string_view format, Whereabouts& whereabouts) {
    Place place;
    char position[64];
    std::snprintf(position, sizeof position, "%.5f,%.5f", foreign.at->lat, foreign.at->lon);
    place.id = string{format} + ":" + position;
    place.name = foreign.place.empty() ? string{position} : string{foreign.place};
    place.point = *foreign.at;
    place.country = whereabouts.country_code(foreign.country);
    place.admin1 = foreign.admin1;
    place.admin2 = foreign.admin2;
    place.source = format;
    return place;
}

void put_on_map(Event& event, const ForeignEvent& foreign, string_view format, Whereabouts& whereabouts) {
    if (foreign.at) {
        event.place = placed_by(foreign, format, whereabouts);
        event.placement = placement_at(*foreign.at, foreign.precision);
        if (event.placement.role == GeometryRole::country_aggregate) {
            event.unmapped = "only the country is told, and a country is no site";
        }
        return;
    }
    auto [place, why_not] = whereabouts.find(foreign);
    event.placement = placement(place, Reading::literal);
    event.place = std::move(place);
    event.unmapped = std::move(why_not);
}

/// A line or an area that somebody drew: as fine as it is drawn, and no site.
void put_area(Event& event, const ForeignEvent& foreign, string_view format, const Geometry& drawn) {
    const Box box = bounds(drawn);
    Place place;
    char middle[64];
    std::snprintf(middle, sizeof middle, "%.5f,%.5f", centre(box).lat, centre(box).lon);
    place.id = string{format} + ":area:" + middle;
    place.name = foreign.place.empty() ? foreign.title : foreign.place;
    place.point = centre(box);
    place.source = format;
    place.footprint = drawn;
    event.place = std::move(place);
    event.placement = {GeoPrecision::p6, GeometryRole::area, 0, drawn};
}

void add_count(Event& event, string_view about, std::optional<std::int64_t> low, std::optional<std::int64_t> best,
               std::optional<std::int64_t> high, string_view by, const string& doc) {
    if (!low && !best && !high) {
        return;
    }
    Claim claim;
    claim.about = about;
    claim.low = low;
    claim.best = best;
    claim.high = high;
    claim.by = by;
    claim.doc = doc;
    event.claims.push_back(std::move(claim));
}

string_view speaker(string_view format) {
    return format == "acled" ? "ACLED" : format == "ucdp" ? "UCDP" : string_view{};
}

}  // namespace

Event EventTable::event_of(const Record& record, const ForeignEvent& foreign, Whereabouts& whereabouts) const {
    Event event;
    event.type = foreign.type == nullptr ? "other_event" : foreign.type->type;
    event.layer = foreign.type == nullptr ? "other" : foreign.type->layer;
    event.mode = foreign.type == nullptr ? "" : foreign.type->mode;
    event.when = foreign.when;
    event.status = foreign.status;
    if (record.geometry != nullptr) {
        put_area(event, foreign, format->name(), *record.geometry);
    } else {
        put_on_map(event, foreign, format->name(), whereabouts);
    }
    if (event.layer == "none") {
        event.unmapped = "this kind of event is not mapped";
    }
    for (const ForeignActor& actor : foreign.actors) {
        if (!trimmed(actor.name).empty()) {
            event.actors.push_back({string{actor.name}, actor.role});
        }
    }
    const string_view by = speaker(format->name());
    add_count(event, "killed", foreign.killed_low, foreign.killed_best, foreign.killed_high, by, doc);
    add_count(event, "wounded", {}, foreign.wounded, {}, by, doc);
    const string_view words = foreign.text.empty() ? foreign.title : foreign.text;
    event.evidence.push_back({doc, string{foreign.source.empty() ? source : foreign.source}, string{words}, {}, {}});
    event.rows.push_back(
        {string{format->name()}, string{foreign.id}, columns, {record.cells.begin(), record.cells.end()}});
    event.rule = "row of " + string{format->name()};
    event.confidence = 1;
    event.id = event_id(event);
    return event;
}

}  // namespace sitmap
