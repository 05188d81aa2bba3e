// ACLED: one row an event, dates as the API ("2025-07-13") and the export tool ("13 July 2025") write
// them, headers before and after March 2023, interaction codes as text or as numbers.
//
// What the codes mean is ACLED's codebook (geodata/codebook/README.md says where each was read): time precision
// 1 a day, 2 a week whose middle is the date, 3 a month; place precision 1 a town, 2 near one or a small part
// of a region, 3 a larger region.

#include "engine/intake/cell.hpp"
#include "engine/intake/format.hpp"

namespace sitmap {

namespace {

using std::string_view;

When when_of(Date day, string_view precision) {
    if (precision == "1") {
        return {{day, day}, TimePrecision::day};
    }
    if (precision == "2") {
        return {{day - std::chrono::days{3}, day + std::chrono::days{3}}, TimePrecision::week};
    }
    return {{first_of_month(day), last_of_month(day)}, TimePrecision::month};
}

/// As the API and the export tool write days, and 13-07-2025, as files of the older codebooks do; what has
/// slashes has been through a spreadsheet, and nobody can tell 7/5/2025.
std::optional<Date> day_of(string_view cell) {
    const auto day = read_day(cell);
    return day || cell.find('-') == string_view::npos ? day : read_day(cell, DateOrder::day_first);
}

class Acled final : public EventFormat {
public:
    Acled(const ColumnIndex& columns, const Crosswalk& crosswalk)
        : m_crosswalk(crosswalk),
          m_id(columns.of({"event_id_cnty", "data_id"})),
          m_date(columns.of({"event_date"})),
          m_time_precision(columns.of({"time_precision"})),
          m_sub_event(columns.of({"sub_event_type"})),
          m_actors{columns.of({"actor1"}), columns.of({"actor2"})},
          m_country(columns.of({"country"})),
          m_admin1(columns.of({"admin1"})),
          m_admin2(columns.of({"admin2"})),
          m_location(columns.of({"location"})),
          m_latitude(columns.of({"latitude"})),
          m_longitude(columns.of({"longitude"})),
          m_precision(columns.of({"geo_precision"})),
          m_source(columns.of({"source"})),
          m_notes(columns.of({"notes"})),
          m_fatalities(columns.of({"fatalities"})) {
        m_numbers.integers = columns.all_of({"year", "time_precision", "iso", "geo_precision", "fatalities",
                                             "timestamp", "data_id", "event_id_no_cnty"});
        m_numbers.reals = columns.all_of({"latitude", "longitude"});
    }

    string_view name() const override { return "acled"; }
    const Numbers& numbers() const override { return m_numbers; }

    void read(const Record& record, ForeignEvent& event, const Complain& complain) const override {
        event = {};
        event.id = cell(record, m_id);
        event.type = type_of(record, complain);
        read_when(record, event, complain);
        read_where(record, event, complain);
        event.source = cell(record, m_source);
        event.text = cell(record, m_notes);
        event.killed_best = read_integer(cell(record, m_fatalities));
        const bool two_sided = event.type != nullptr && event.type->layer == "clashes";
        event.actors[0] = {cell(record, m_actors[0]), two_sided ? ActorRole::party : ActorRole::initiator};
        event.actors[1] = {cell(record, m_actors[1]), two_sided ? ActorRole::party : ActorRole::target};
    }

private:
    const CodedType* type_of(const Record& record, const Complain& complain) const {
        const string_view code = cell(record, m_sub_event);
        const CodedType* type = m_crosswalk.find("acled", code);
        if (type == nullptr) {
            complain("sub_event_type", code, "is no sub-event that the codebook knows");
        }
        return type;
    }

    void read_when(const Record& record, ForeignEvent& event, const Complain& complain) const {
        const string_view text = cell(record, m_date);
        const auto day = day_of(text);
        if (!day) {
            complain("event_date", text, "is no date that can be read without a doubt");
            return;
        }
        const string_view code = m_time_precision == ColumnIndex::none ? "1" : cell(record, m_time_precision);
        if (code != "1" && code != "2" && code != "3") {
            complain("time_precision", code, "is none of 1, 2 and 3; taken as 3");
        }
        event.when = when_of(*day, code);
    }

    void read_where(const Record& record, ForeignEvent& event, const Complain& complain) const {
        event.place = cell(record, m_location);
        event.admin1 = cell(record, m_admin1);
        event.admin2 = cell(record, m_admin2);
        event.country = cell(record, m_country);
        const auto [at, why_not] = read_coordinates(cell(record, m_longitude), cell(record, m_latitude));
        event.at = at;
        if (why_not != nullptr) {
            complain("latitude, longitude", cell(record, m_latitude), why_not);
        }
        const string_view code = cell(record, m_precision);
        if (const auto precision = precision_of_acled(code)) {
            event.precision = *precision;
        } else {
            // Whoever does not say how precise is not taken for precise.
            event.precision = GeoPrecision::p5;
            complain("geo_precision", code, "is none of 1, 2 and 3; taken as 3");
        }
    }

    const Crosswalk& m_crosswalk;
    std::size_t m_id, m_date, m_time_precision, m_sub_event;
    std::array<std::size_t, 2> m_actors;
    std::size_t m_country, m_admin1, m_admin2, m_location, m_latitude, m_longitude, m_precision;
    std::size_t m_source, m_notes, m_fatalities;
    Numbers m_numbers;
};

}  // namespace

std::unique_ptr<EventFormat> acled_format(const ColumnIndex& columns, const Crosswalk& crosswalk) {
    const bool known =
        columns.has_all({"event_date", "event_type", "sub_event_type", "actor1", "latitude", "longitude"}) &&
        columns.of({"event_id_cnty", "data_id"}) != ColumnIndex::none;
    return known ? std::make_unique<Acled>(columns, crosswalk) : nullptr;
}

}  // namespace sitmap
