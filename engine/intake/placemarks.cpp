// What comes from maps that people draw: KML placemarks, GeoConfirmed, CIR (MapHub) and TimeMap. None
// of them says how precise a place is or, mostly, what kind of event it was: the points are taken as
// their makers' geolocations of a named place, no finer than a town, and the kind is left open unless a
// column `type` names one of ours.

#include "engine/intake/cell.hpp"
#include "engine/intake/format.hpp"

#include <utility>

namespace sitmap {

namespace {

using std::string_view;

/// The columns by which one of these formats says what; `none` where it does not.
struct PlacemarkColumns {
    string_view format;
    std::size_t id, date, date_to, type, place, admin1, country, longitude, latitude, source, address, title, text;
    DateOrder order = DateOrder::month_first;  ///< of dates such as 7/13/2025
};

/// The first day that some words of a text write out: "Date: 2025-07-13", "13 July 2025 - convoy".
std::optional<Date> day_in(string_view text) {
    constexpr std::size_t longest = 17;  // "30 September 2025"
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool digit = text[at] >= '0' && text[at] <= '9';
        const bool begins = at == 0 || (text[at - 1] < '0' || text[at - 1] > '9');
        if (!digit || !begins) {
            continue;
        }
        const string_view rest = text.substr(at, longest);
        for (std::size_t length = rest.size(); length >= 8; --length) {
            const auto day = read_day(rest.substr(0, length));
            if (day && (length == rest.size() || rest[length] < '0' || rest[length] > '9')) {
                return day;
            }
        }
    }
    return std::nullopt;
}

class Placemarks final : public EventFormat {
public:
    Placemarks(PlacemarkColumns columns, const Crosswalk& crosswalk)
        : m_columns(columns), m_other(crosswalk.find("acled", "Other")), m_crosswalk(crosswalk) {
        for (const std::size_t column : {columns.longitude, columns.latitude}) {
            if (column != ColumnIndex::none) {
                m_numbers.reals.push_back(column);
            }
        }
    }

    string_view name() const override { return m_columns.format; }
    const Numbers& numbers() const override { return m_numbers; }

    void read(const Record& record, ForeignEvent& event, const Complain& complain) const override {
        event = {};
        event.id = cell(record, m_columns.id);
        event.type = m_crosswalk.find("type", cell(record, m_columns.type));
        event.type = event.type == nullptr ? m_other : event.type;
        event.title = cell(record, m_columns.title);
        event.text = cell(record, m_columns.text);
        event.place = cell(record, m_columns.place);
        event.admin1 = cell(record, m_columns.admin1);
        event.country = cell(record, m_columns.country);
        event.source = cell(record, m_columns.source);
        event.address = cell(record, m_columns.address);
        read_when(record, event, complain);
        read_where(record, event, complain);
    }

private:
    std::optional<Date> day(string_view text) const {
        const auto date = read_day(text);
        return date ? date : read_day(text, m_columns.order);
    }

    void read_when(const Record& record, ForeignEvent& event, const Complain& complain) const {
        const string_view text = cell(record, m_columns.date);
        auto from = day(text);
        const auto to = day(cell(record, m_columns.date_to));
        if (!from && !trimmed(text).empty()) {
            complain("date", text, "is no date that can be read without a doubt");
        }
        if (!from && trimmed(text).empty()) {
            from = day_in(event.title);
            from = from ? from : day_in(event.text);
        }
        if (from) {
            const bool spans = to && *to > *from;
            event.when = {{from, spans ? to : from}, spans ? TimePrecision::days : TimePrecision::day};
        }
    }

    void read_where(const Record& record, ForeignEvent& event, const Complain& complain) const {
        const auto [at, why_not] =
            read_coordinates(cell(record, m_columns.longitude), cell(record, m_columns.latitude));
        event.at = at;
        event.precision = GeoPrecision::p2;
        if (why_not != nullptr) {
            complain("coordinates", cell(record, m_columns.latitude), why_not);
        }
    }

    PlacemarkColumns m_columns;
    const CodedType* m_other;
    const Crosswalk& m_crosswalk;
    Numbers m_numbers;
};

PlacemarkColumns columns_of(string_view format, const ColumnIndex& columns) {
    return {format,
            columns.of({"id"}),
            columns.of({"date", "verifiedDate", "begin"}),
            columns.of({"end"}),
            columns.of({"type", "event_type"}),
            columns.of({"location", "city", "place"}),
            columns.of({"province", "admin1"}),
            columns.of({"country"}),
            columns.of({"longitude", "lon", "lng", "long"}),
            columns.of({"latitude", "lat"}),
            columns.of({"source", "sources"}),
            columns.of({"url", "link"}),
            columns.of({"name", "title"}),
            columns.of({"description", "desc"}),
            DateOrder::month_first};
}

std::unique_ptr<EventFormat> made_if(bool known, string_view format, const ColumnIndex& columns,
                                     const Crosswalk& crosswalk) {
    return known ? std::make_unique<Placemarks>(columns_of(format, columns), crosswalk) : nullptr;
}

}  // namespace

std::unique_ptr<EventFormat> geoconfirmed_format(const ColumnIndex& columns, const Crosswalk& crosswalk) {
    return made_if(columns.has_all({"id", "date", "name", "description", "latitude", "longitude", "folder"}),
                   "geoconfirmed", columns, crosswalk);
}

std::unique_ptr<EventFormat> cir_format(const ColumnIndex& columns, const Crosswalk& crosswalk) {
    return made_if(columns.has_all({"verifiedDate", "url", "province", "city", "description"}), "cir", columns,
                   crosswalk);
}

std::unique_ptr<EventFormat> timemap_format(const ColumnIndex& columns, const Crosswalk& crosswalk) {
    const bool category = columns.of({"category", "associations", "filters"}) != ColumnIndex::none;
    const bool placed = columns.of({"latitude", "lat"}) != ColumnIndex::none &&
                        columns.of({"longitude", "lon", "lng", "long"}) != ColumnIndex::none;
    return made_if(category && placed && columns.has_all({"date", "location"}) &&
                       columns.of({"desc", "description"}) != ColumnIndex::none,
                   "timemap", columns, crosswalk);
}

std::unique_ptr<EventFormat> placemark_format(const ColumnIndex& columns, const Crosswalk& crosswalk) {
    return made_if(columns.has_all({"name", "description", "begin", "end", "latitude", "longitude", "folder"}), "kml",
                   columns, crosswalk);
}

}  // namespace sitmap
