// UCDP GED: one row an event with its span of days, its best, low and high count of the dead, and how
// well the place is known (where_prec). Columns are found by name, so that older releases and the API's
// rows are read as well. What the codes mean is UCDP's codebook, as geodata/codebook/README.md tells.

#include "engine/intake/cell.hpp"
#include "engine/intake/format.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string_view;

/// 4 is a month, or 8 to 30 days of any; 5 is more, up to a year.
TimePrecision time_precision(string_view code, Date from, Date to) {
    if (code == "1" || code == "2") {
        return from == to ? TimePrecision::day : TimePrecision::days;
    }
    if (code == "3") {
        return TimePrecision::week;
    }
    if (code == "4") {
        const bool month = from == first_of_month(to) && to == last_of_month(from);
        return month ? TimePrecision::month : TimePrecision::days;
    }
    return TimePrecision::interval;
}

class Ucdp final : public EventFormat {
public:
    Ucdp(const ColumnIndex& columns, const Crosswalk& crosswalk)
        : m_crosswalk(crosswalk),
          m_id(columns.of({"id"})),
          m_violence(columns.of({"type_of_violence"})),
          m_from(columns.of({"date_start"})),
          m_to(columns.of({"date_end"})),
          m_date_precision(columns.of({"date_prec"})),
          m_sides{columns.of({"side_a"}), columns.of({"side_b"})},
          m_place(columns.of({"where_coordinates"})),
          m_admin1(columns.of({"adm_1"})),
          m_admin2(columns.of({"adm_2"})),
          m_country(columns.of({"country"})),
          m_latitude(columns.of({"latitude"})),
          m_longitude(columns.of({"longitude"})),
          m_precision(columns.of({"where_prec"})),
          m_headline(columns.of({"source_headline"})),
          m_article(columns.of({"source_article"})),
          m_office(columns.of({"source_office"})),
          m_low(columns.of({"low"})),
          m_best(columns.of({"best"})),
          m_high(columns.of({"high"})) {
        m_numbers.integers = columns.all_of({"id",
                                             "year",
                                             "type_of_violence",
                                             "conflict_dset_id",
                                             "conflict_new_id",
                                             "dyad_dset_id",
                                             "dyad_new_id",
                                             "side_a_dset_id",
                                             "side_a_new_id",
                                             "side_b_dset_id",
                                             "side_b_new_id",
                                             "number_of_sources",
                                             "where_prec",
                                             "priogrid_gid",
                                             "country_id",
                                             "event_clarity",
                                             "date_prec",
                                             "deaths_a",
                                             "deaths_b",
                                             "deaths_civilians",
                                             "deaths_unknown",
                                             "best",
                                             "high",
                                             "low",
                                             "gwnoa",
                                             "gwnob"});
        m_numbers.reals = columns.all_of({"latitude", "longitude"});
    }

    string_view name() const override { return "ucdp"; }
    const Numbers& numbers() const override { return m_numbers; }

    void read(const Record& record, ForeignEvent& event, const Complain& complain) const override {
        event = {};
        event.id = cell(record, m_id);
        event.type = m_crosswalk.find("ucdp", cell(record, m_violence));
        if (event.type == nullptr) {
            complain("type_of_violence", cell(record, m_violence), "is none of 1, 2 and 3");
        }
        read_when(record, event, complain);
        read_where(record, event, complain);
        event.title = cell(record, m_headline);
        event.text = cell(record, m_article);
        event.source = cell(record, m_office);
        event.killed_low = read_integer(cell(record, m_low));
        event.killed_best = read_integer(cell(record, m_best));
        event.killed_high = read_integer(cell(record, m_high));
        const bool one_sided = cell(record, m_violence) == "3";
        event.actors[0] = {cell(record, m_sides[0]), one_sided ? ActorRole::initiator : ActorRole::party};
        event.actors[1] = {cell(record, m_sides[1]), one_sided ? ActorRole::target : ActorRole::party};
    }

private:
    void read_when(const Record& record, ForeignEvent& event, const Complain& complain) const {
        const auto from = read_day(cell(record, m_from));
        const auto to = read_day(cell(record, m_to));
        if (!from || !to || *to < *from) {
            complain("date_start, date_end", cell(record, m_from), "are no span of days");
            return;
        }
        event.when = {{from, to}, time_precision(cell(record, m_date_precision), *from, *to)};
    }

    void read_where(const Record& record, ForeignEvent& event, const Complain& complain) const {
        event.place = cell(record, m_place);
        event.admin1 = cell(record, m_admin1);
        event.admin2 = cell(record, m_admin2);
        event.country = cell(record, m_country);
        const auto [at, why_not] = read_coordinates(cell(record, m_longitude), cell(record, m_latitude));
        event.at = at;
        if (why_not != nullptr) {
            complain("latitude, longitude", cell(record, m_latitude), why_not);
        }
        const auto precision = precision_of_ucdp(cell(record, m_precision));
        event.precision = precision.value_or(GeoPrecision::p6);
        if (!precision) {
            complain("where_prec", cell(record, m_precision), "is none of 1 to 7; taken as 5");
        }
    }

    const Crosswalk& m_crosswalk;
    std::size_t m_id, m_violence, m_from, m_to, m_date_precision;
    std::array<std::size_t, 2> m_sides;
    std::size_t m_place, m_admin1, m_admin2, m_country, m_latitude, m_longitude, m_precision;
    std::size_t m_headline, m_article, m_office, m_low, m_best, m_high;
    Numbers m_numbers;
};

string_view cell_of(const Record& record, string_view column) {
    const auto at = std::ranges::find(ucdp_columns(), column) - ucdp_columns().begin();
    return cell(record, static_cast<std::size_t>(at));
}

bool is_code(string_view text, char last) {
    return text.size() == 1 && text[0] >= '1' && text[0] <= last;
}

}  // namespace

const std::vector<std::string>& ucdp_columns() {
    static const std::vector<std::string> columns{"id",
                                                  "relid",
                                                  "year",
                                                  "active_year",
                                                  "code_status",
                                                  "type_of_violence",  //
                                                  "conflict_dset_id",
                                                  "conflict_new_id",
                                                  "conflict_name",
                                                  "dyad_dset_id",
                                                  "dyad_new_id",
                                                  "dyad_name",
                                                  "side_a_dset_id",
                                                  "side_a_new_id",
                                                  "side_a",
                                                  "side_b_dset_id",
                                                  "side_b_new_id",
                                                  "side_b",  //
                                                  "number_of_sources",
                                                  "source_article",
                                                  "source_office",
                                                  "source_date",
                                                  "source_headline",
                                                  "source_original",
                                                  "where_prec",
                                                  "where_coordinates",
                                                  "where_description",
                                                  "adm_1",
                                                  "adm_2",
                                                  "latitude",
                                                  "longitude",
                                                  "geom_wkt",
                                                  "priogrid_gid",
                                                  "country",
                                                  "country_id",
                                                  "region",
                                                  "event_clarity",
                                                  "date_prec",
                                                  "date_start",
                                                  "date_end",
                                                  "deaths_a",
                                                  "deaths_b",
                                                  "deaths_civilians",
                                                  "deaths_unknown",
                                                  "best",
                                                  "high",
                                                  "low",
                                                  "gwnoa",
                                                  "gwnob"};
    return columns;
}

bool is_ucdp_row(const Record& record) {
    const auto from = read_day(cell_of(record, "date_start"));
    const auto to = read_day(cell_of(record, "date_end"));
    const auto is_number = [&](string_view column) { return read_integer(cell_of(record, column)).has_value(); };
    return record.cells.size() == ucdp_columns().size() && from && to && *from <= *to &&
           is_code(cell_of(record, "type_of_violence"), '3') && is_code(cell_of(record, "where_prec"), '7') &&
           is_code(cell_of(record, "date_prec"), '5') && is_number("id") && is_number("year") && is_number("best") &&
           is_number("high") && is_number("low") &&
           read_coordinates(cell_of(record, "longitude"), cell_of(record, "latitude")).at;
}

std::unique_ptr<EventFormat> ucdp_format(const ColumnIndex& columns, const Crosswalk& crosswalk) {
    const bool known = columns.has_all(
        {"id", "type_of_violence", "date_start", "date_end", "where_prec", "latitude", "longitude", "best"});
    return known ? std::make_unique<Ucdp>(columns, crosswalk) : nullptr;
}

}  // namespace sitmap
