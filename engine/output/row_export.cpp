#include "engine/output/row_export.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string;
using std::string_view;

constexpr std::uint64_t rows_a_step = 4096;

/// What the engine reads in a row, in the order of its fields.
enum OwnField : std::size_t {
    id,
    layer,
    type,
    mode,
    date_from,
    date_to,
    time_prec,
    geo_prec,
    unc_m,
    geom_role,
    own_fields
};

Schema own_schema() {
    Schema schema;
    for (const char* name :
         {"id", "layer", "type", "mode", "date_from", "date_to", "time_prec", "geo_prec", "unc_m", "geom_role"}) {
        schema.push_back(feature_schema()[field_index(feature_schema(), name)]);
    }
    return schema;
}

string field_name(const string& column, string_view format) {
    return find_field(own_schema(), column) ? string{format} + "_" + column : column;
}

FieldType type_of(std::size_t column, const EventFormat::Numbers& numbers) {
    if (std::ranges::count(numbers.integers, column) > 0) {
        return FieldType::integer;
    }
    return std::ranges::count(numbers.reals, column) > 0 ? FieldType::real : FieldType::text;
}

/// The cells of ours for one row: text that must last until the row is written.
class OwnCells {
public:
    std::array<string_view, own_fields> of(const ForeignEvent& event, const Placement& placed) {
        static const string other = "other_event";
        std::array<string_view, own_fields> cells;
        cells[id] = m_id;
        cells[layer] = event.type == nullptr ? string_view{"other"} : event.type->layer;
        cells[type] = event.type == nullptr ? other : event.type->type;
        cells[mode] = event.type == nullptr ? string_view{} : event.type->mode;
        cells[date_from] = day(event.when.range.from, m_from);
        cells[date_to] = day(event.when.range.to, m_to);
        cells[time_prec] = to_string(event.when.precision);
        cells[geo_prec] = to_string(placed.precision);
        m_radius = placed.uncertainty_m > 0 ? std::to_string(static_cast<long>(placed.uncertainty_m)) : string{};
        cells[unc_m] = m_radius;
        cells[geom_role] = to_string(placed.role);
        return cells;
    }

    void set_id(string value) { m_id = std::move(value); }
    const string& id_text() const { return m_id; }

private:
    struct Day {
        std::optional<Date> date;
        string text;
    };
    /// Tables are mostly sorted by day: the same day is written once.
    static string_view day(const std::optional<Date>& date, Day& last) {
        if (date != last.date) {
            last = {date, date ? to_string(*date) : string{}};
        }
        return last.text;
    }

    string m_id;
    string m_radius;
    Day m_from;
    Day m_to;
};

}  // namespace

RowExport::RowExport(std::span<const EventTable> tables) : m_schema(own_schema()) {
    for (const EventTable& table : tables) {
        for (std::size_t i = 0; i < table.columns->size(); ++i) {
            const string name = field_name((*table.columns)[i], table.format->name());
            const FieldType type = type_of(i, table.format->numbers());
            const auto known = std::ranges::find(m_schema, name, &Field::name);
            if (known == m_schema.end()) {
                m_schema.push_back({name, type, name.substr(0, 10), name});
            } else if (known->type != type && known - m_schema.begin() >= static_cast<std::ptrdiff_t>(own_fields)) {
                known->type = FieldType::text;
            }
        }
    }
}

std::vector<std::size_t> RowExport::fields_of(const EventTable& table) const {
    std::vector<std::size_t> fields;
    for (const string& column : *table.columns) {
        fields.push_back(field_index(m_schema, field_name(column, table.format->name())));
    }
    return fields;
}

void RowExport::write(const EventTable& table, FeatureSink& sink, Whereabouts& whereabouts, IntakeLog& log,
                      const std::function<void(std::uint64_t, std::uint64_t)>& step) {
    const std::vector<std::size_t> fields = fields_of(table);
    std::vector<string_view> cells(m_schema.size());
    OwnCells own;
    ForeignEvent event;
    Record record;
    for (std::uint64_t rows = 0; table.records->next(record); ++rows) {
        table.read(record, event, whereabouts, log);
        Placement placed;
        const Geometry* shape = nullptr;
        if (event.at) {
            placed = placement_at(*event.at, event.precision);
            shape = &placed.geometry;
            own.set_id(event_id_of_row(table.format->name(), event.id));
        }
        if (!event.at || event.id.empty()) {
            Event whole = table.event_of(record, event, whereabouts);
            placed = whole.placement;
            shape = &placed.geometry;
            own.set_id(whole.id);
        }
        const auto ours = own.of(event, placed);
        std::ranges::copy(ours, cells.begin());
        for (std::size_t i = 0; i < fields.size(); ++i) {
            cells[fields[i]] = record.cells[i];
        }
        sink.add({own.id_text(), shape, cells});
        if (rows % rows_a_step == 0) {
            step(rows, table.records->position());
        }
    }
}

}  // namespace sitmap
