#include "engine/output/coded_table.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/json_text.hpp"
#include "engine/output/csv_text.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace sitmap {

namespace {

using std::string;
using std::string_view;
using Cells = std::map<string, string, std::less<>>;

string names_of(const Event& event, std::initializer_list<ActorRole> roles) {
    string names;
    for (const Actor& actor : event.actors) {
        if (std::ranges::find(roles, actor.role) != roles.end()) {
            names += names.empty() ? actor.name : "; " + actor.name;
        }
    }
    return names;
}

string first_actor(const Event& event) {
    const string initiators = names_of(event, {ActorRole::initiator});
    const auto party = std::ranges::find(event.actors, ActorRole::party, &Actor::role);
    return !initiators.empty() ? initiators : party == event.actors.end() ? string{} : party->name;
}

string second_actor(const Event& event) {
    string targets = names_of(event, {ActorRole::target});
    if (!targets.empty()) {
        return targets;
    }
    string others;
    bool first = true;
    for (const Actor& actor : event.actors) {
        if (actor.role == ActorRole::party && !std::exchange(first, false)) {
            others += others.empty() ? actor.name : "; " + actor.name;
        }
    }
    return others;
}

string country_of(const Event& event, const Gazetteer& gazetteer) {
    const auto index = event.place ? gazetteer.by_id("iso:" + event.place->country) : std::nullopt;
    return index ? string{gazetteer.name(*index)} : string{};
}

string number(double degrees) {
    string text;
    append_json_fixed(text, degrees, 7);
    return text;
}

string number(const std::optional<std::int64_t>& count) {
    return count ? std::to_string(*count) : string{};
}

/// Of "dozens", the least: so the codebooks of both have it.
std::optional<std::int64_t> figure_of(const Toll& toll) {
    return toll.best ? toll.best : toll.low;
}

/// The day a span goes by: its middle, or the end that is known.
std::optional<Date> one_day(const DateRange& range) {
    if (range.from && range.to) {
        return *range.from + (*range.to - *range.from) / 2;
    }
    return range.from ? range.from : range.to;
}

/// A span of this many days at most; open ends are longer than any.
bool within(const DateRange& range, int days) {
    return range.from && range.to && *range.to - *range.from < std::chrono::days{days};
}

string_view acled_time_precision(const DateRange& range) {
    return within(range, 1) ? "1" : within(range, 7) ? "2" : "3";
}

string_view ucdp_date_precision(const DateRange& range) {
    if (within(range, 6)) {
        return within(range, 1) ? "1" : "2";
    }
    return within(range, 7) ? "3" : within(range, 31) ? "4" : "5";
}

string_view quote(const Event& event) {
    return event.evidence.empty() ? string_view{} : telling_quotation(event).text;
}

string sources(const Event& event) {
    string names;
    for (const Quotation& quotation : event.evidence) {
        if (names.find(quotation.source) == string::npos) {
            names += names.empty() ? quotation.source : "; " + quotation.source;
        }
    }
    return names;
}

string disorder(string_view event_type) {
    if (event_type == "Protests" || event_type == "Riots") {
        return "Demonstrations";
    }
    return event_type == "Strategic developments" ? "Strategic developments" : "Political violence";
}

struct Writing {
    const EventTypes& types;
    const Gazetteer& gazetteer;
    TollChoice rule;
};

void put_where(Cells& cells, const Event& event, string_view longitude, string_view latitude) {
    cells[string{longitude}] = number(event.place->point.lon);
    cells[string{latitude}] = number(event.place->point.lat);
}

Cells acled_cells(const Event& event, const Writing& with) {
    const EventType* type = with.types.find(event.type);
    const auto day = *one_day(event.when.range);
    Cells cells;
    cells["event_id_cnty"] = event.id;
    cells["event_date"] = to_string(day);
    cells["year"] = to_string(day).substr(0, 4);
    cells["time_precision"] = acled_time_precision(event.when.range);
    if (type != nullptr) {
        cells["disorder_type"] = disorder(type->acled_event);
        cells["event_type"] = type->acled_event;
        cells["sub_event_type"] = type->acled_sub_event;
    }
    cells["actor1"] = first_actor(event);
    cells["actor2"] = second_actor(event);
    cells["country"] = country_of(event, with.gazetteer);
    cells["admin1"] = event.place->admin1;
    cells["admin2"] = event.place->admin2;
    cells["location"] = event.place->name;
    put_where(cells, event, "longitude", "latitude");
    cells["geo_precision"] = acled_precision(event.placement.precision);
    cells["source"] = sources(event);
    cells["notes"] = quote(event);
    cells["fatalities"] = number(figure_of(toll(event.claims, "killed", with.rule)));
    return cells;
}

Cells ucdp_cells(const Event& event, const Writing& with) {
    const EventType* type = with.types.find(event.type);
    const Date from = event.when.range.from ? *event.when.range.from : *event.when.range.to;
    const Date to = event.when.range.to ? *event.when.range.to : from;
    const Toll killed = toll(event.claims, "killed", with.rule);
    Cells cells;
    cells["id"] = event.id;
    cells["year"] = to_string(from).substr(0, 4);
    cells["type_of_violence"] = type != nullptr && type->ucdp_type.size() == 1 ? type->ucdp_type : "";
    cells["side_a"] = first_actor(event);
    cells["side_b"] = second_actor(event);
    cells["source_original"] = sources(event);
    cells["source_headline"] = quote(event);
    cells["where_prec"] = ucdp_precision(event.placement.precision);
    cells["where_coordinates"] = event.place->name;
    cells["adm_1"] = event.place->admin1;
    cells["adm_2"] = event.place->admin2;
    put_where(cells, event, "longitude", "latitude");
    cells["geom_wkt"] = "POINT (" + cells["longitude"] + " " + cells["latitude"] + ")";
    cells["country"] = country_of(event, with.gazetteer);
    cells["date_prec"] = ucdp_date_precision(event.when.range);
    cells["date_start"] = to_string(from);
    cells["date_end"] = to_string(to);
    cells["best"] = number(figure_of(killed));
    cells["high"] = number(killed.high);
    cells["low"] = number(killed.low);
    return cells;
}

/// Why the format cannot hold the event; empty if it can.
string_view why_not(const Event& event) {
    if (!event.when.range.from && !event.when.range.to) {
        return "its day is not known";
    }
    return !event.place || event.placement.precision >= GeoPrecision::p7 ? "it has no place finer than a country" : "";
}

std::vector<string> words(string_view list) {
    std::vector<string> all;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        all.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return all;
}

}  // namespace

struct CodedTable::State {
    AtomicFile file;
    string format;
    std::vector<string> columns;
    Writing with;
    string line = {};

    void write(const std::vector<string>& names, auto cell_of) {
        line.clear();
        for (const string& name : names) {
            line += line.empty() && &name == names.data() ? "" : ",";
            append_csv_cell(line, cell_of(name));
        }
        file.stream() << line << '\n';
    }
};

std::vector<string> coded_columns(string_view format) {
    if (format == "acled") {
        return words(
            "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,"
            "inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,"
            "location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp");
    }
    if (format == "ucdp") {
        return words(
            "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,"
            "dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_"
            "b,"
            "number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,"
            "where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_"
            "id,"
            "region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,"
            "high,low,gwnoa,gwnob");
    }
    return {};
}

void add_columns(std::vector<string>& columns, const std::vector<string>& more) {
    for (const string& column : more) {
        if (std::ranges::find(columns, column) == columns.end()) {
            columns.push_back(column);
        }
    }
}

CodedTable::CodedTable(const std::filesystem::path& file, string_view format, std::vector<string> columns,
                       const EventTypes& types, const Gazetteer& gazetteer, TollChoice toll)
    : m_state(new State{AtomicFile{file}, string{format}, std::move(columns), {types, gazetteer, std::move(toll)}}) {
    if (m_state->columns.empty()) {
        m_state->columns = coded_columns(format);
    }
    m_state->write(m_state->columns, [](const string& name) -> const string& { return name; });
}

CodedTable::~CodedTable() = default;

void CodedTable::add(const Event& event, Problems& problems) {
    bool written = false;
    for (const SourceRow& row : event.rows) {
        if (row.format == m_state->format) {
            m_state->write(m_state->columns, [&](const string& name) -> string_view {
                const auto column = std::ranges::find(*row.columns, name);
                return column == row.columns->end()
                           ? string_view{}
                           : row.cells[static_cast<std::size_t>(column - row.columns->begin())];
            });
            written = true;
        }
    }
    if (written) {
        return;
    }
    if (const string_view why = why_not(event); !why.empty()) {
        problems.push_back(
            {.source = event.id, .line = 0, .span = {}, .what = "the event is left out", .why = string{why}});
        return;
    }
    const Cells cells =
        m_state->format == "acled" ? acled_cells(event, m_state->with) : ucdp_cells(event, m_state->with);
    m_state->write(m_state->columns, [&](const string& name) -> string_view {
        const auto cell = cells.find(name);
        return cell == cells.end() ? string_view{} : cell->second;
    });
}

void CodedTable::finish() {
    m_state->file.commit(Flush::to_system);
}

}  // namespace sitmap
