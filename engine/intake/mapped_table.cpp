#include "engine/intake/mapped_table.hpp"

#include "engine/core/error.hpp"
#include "engine/intake/cell.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>

namespace sitmap {

namespace {

using Json = nlohmann::ordered_json;
using std::string;
using std::string_view;

/// The members that name a column.
constexpr std::array column_members{"id",          "date",      "date_to", "place", "admin1", "admin2", "country",
                                    "latitude",    "longitude", "type",    "actor", "target", "killed", "killed_low",
                                    "killed_high", "wounded",   "source",  "url",   "title",  "text"};

struct Mapping {
    string name = "table";
    std::map<string, std::size_t, std::less<>> columns;
    std::optional<DateOrder> order;
    GeoPrecision precision = GeoPrecision::p2;
    std::map<string, const CodedType*, std::less<>> types;
};

class MappedTable final : public EventFormat {
public:
    MappedTable(Mapping mapping, const Crosswalk& crosswalk)
        : m_mapping(std::move(mapping)), m_crosswalk(crosswalk), m_other(crosswalk.find("acled", "Other")) {
        for (const char* member : {"latitude", "longitude"}) {
            if (const auto column = m_mapping.columns.find(member); column != m_mapping.columns.end()) {
                m_numbers.reals.push_back(column->second);
            }
        }
    }

    string_view name() const override { return m_mapping.name; }
    const Numbers& numbers() const override { return m_numbers; }

    void read(const Record& record, ForeignEvent& event, const Complain& complain) const override {
        event = {};
        event.id = cell_of(record, "id");
        event.type = type_of(record, complain);
        event.place = cell_of(record, "place");
        event.admin1 = cell_of(record, "admin1");
        event.admin2 = cell_of(record, "admin2");
        event.country = cell_of(record, "country");
        event.source = cell_of(record, "source");
        event.address = cell_of(record, "url");
        event.title = cell_of(record, "title");
        event.text = cell_of(record, "text");
        event.killed_low = read_integer(cell_of(record, "killed_low"));
        event.killed_best = read_integer(cell_of(record, "killed"));
        event.killed_high = read_integer(cell_of(record, "killed_high"));
        event.wounded = read_integer(cell_of(record, "wounded"));
        event.actors[0] = {cell_of(record, "actor"), ActorRole::initiator};
        event.actors[1] = {cell_of(record, "target"), ActorRole::target};
        read_when(record, event, complain);
        read_where(record, event, complain);
    }

private:
    string_view cell_of(const Record& record, string_view member) const {
        const auto column = m_mapping.columns.find(member);
        return column == m_mapping.columns.end() ? string_view{} : cell(record, column->second);
    }

    const CodedType* type_of(const Record& record, const Complain& complain) const {
        const string_view word = cell_of(record, "type");
        if (const auto type = m_mapping.types.find(word); type != m_mapping.types.end()) {
            return type->second;
        }
        if (const CodedType* type = m_crosswalk.find("type", word)) {
            return type;
        }
        if (const auto any = m_mapping.types.find("*"); any != m_mapping.types.end()) {
            return any->second;
        }
        if (m_mapping.columns.contains("type")) {
            complain("type", word, "is no type of the codebook, and the mapping does not say which it is");
        }
        return m_other;
    }

    std::optional<Date> day(string_view text) const {
        const auto date = read_day(text);
        return date || !m_mapping.order ? date : read_day(text, *m_mapping.order);
    }

    void read_when(const Record& record, ForeignEvent& event, const Complain& complain) const {
        const string_view text = cell_of(record, "date");
        const auto from = day(text);
        const auto to = day(cell_of(record, "date_to"));
        if (!from) {
            complain("date", text,
                     m_mapping.order
                         ? "is no date"
                         : "is no date that can be read without a doubt; does the mapping want date_order?");
            return;
        }
        const bool spans = to && *to > *from;
        event.when = {{from, spans ? to : from}, spans ? TimePrecision::days : TimePrecision::day};
    }

    void read_where(const Record& record, ForeignEvent& event, const Complain& complain) const {
        const auto [at, why_not] = read_coordinates(cell_of(record, "longitude"), cell_of(record, "latitude"));
        event.at = at;
        event.precision = m_mapping.precision;
        if (why_not != nullptr) {
            complain("coordinates", cell_of(record, "latitude"), why_not);
        }
    }

    Mapping m_mapping;
    const Crosswalk& m_crosswalk;
    const CodedType* m_other;
    Numbers m_numbers;
};

class MappingReader {
public:
    /// Without columns of a table the mapping alone is read.
    MappingReader(const std::filesystem::path& file, const std::vector<string>* columns, const Crosswalk& crosswalk)
        : m_file(file.string()), m_columns(columns), m_crosswalk(crosswalk) {}

    Mapping read() {
        std::ifstream in{m_file, std::ios::binary};
        if (!in) {
            refuse("cannot be opened");
        }
        try {
            const Json json = Json::parse(in);
            for (const auto& [member, value] : json.items()) {
                take(member, value);
            }
        } catch (const Json::exception& error) {
            refuse(string{"is no mapping: "} + error.what());
        }
        const bool placed = m_mapping.columns.contains("place") ||
                            (m_mapping.columns.contains("latitude") && m_mapping.columns.contains("longitude"));
        if (!m_mapping.columns.contains("date") || !placed) {
            refuse("must say which column is the date, and which the place or the latitude and longitude");
        }
        return std::move(m_mapping);
    }

private:
    [[noreturn]] void refuse(const string& why) const { throw InputError(m_file, why); }

    void take(const string& member, const Json& value) {
        if (std::ranges::find(column_members, member) != column_members.end()) {
            m_mapping.columns[member] = column_of(member, value.get<string>());
        } else if (member == "name") {
            m_mapping.name = value.get<string>();
        } else if (member == "date_order") {
            take_order(value.get<string>());
        } else if (member == "precision") {
            take_precision(value.get<string>());
        } else if (member == "types") {
            take_types(value);
        } else if (member != "schema") {
            refuse("has a member \"" + member + "\" that means nothing here");
        }
    }

    std::size_t column_of(const string& member, const string& name) const {
        if (m_columns == nullptr) {
            return 0;
        }
        const auto column = std::ranges::find(*m_columns, name);
        if (column == m_columns->end()) {
            refuse("says that \"" + member + "\" is the column \"" + name + "\", which the table does not have");
        }
        return static_cast<std::size_t>(column - m_columns->begin());
    }

    void take_order(const string& order) {
        if (order != "day_first" && order != "month_first") {
            refuse("date_order is day_first or month_first, not \"" + order + "\"");
        }
        m_mapping.order = order == "day_first" ? DateOrder::day_first : DateOrder::month_first;
    }

    void take_precision(const string& code) {
        for (int i = 0; i <= static_cast<int>(GeoPrecision::p6); ++i) {
            if (to_string(static_cast<GeoPrecision>(i)) == code) {
                m_mapping.precision = static_cast<GeoPrecision>(i);
                return;
            }
        }
        refuse("precision is P0 to P6, not \"" + code + "\"");
    }

    void take_types(const Json& types) {
        for (const auto& [word, type] : types.items()) {
            const CodedType* coded = m_crosswalk.find("type", type.get<string>());
            if (coded == nullptr) {
                refuse("\"" + type.get<string>() + "\" is no type of the codebook");
            }
            m_mapping.types[word] = coded;
        }
    }

    string m_file;
    const std::vector<string>* m_columns;
    const Crosswalk& m_crosswalk;
    Mapping m_mapping;
};

}  // namespace

std::unique_ptr<EventFormat> mapped_format(const std::filesystem::path& mapping, const std::vector<string>& columns,
                                           const Crosswalk& crosswalk) {
    return std::make_unique<MappedTable>(MappingReader{mapping, &columns, crosswalk}.read(), crosswalk);
}

void check_mapping(const std::filesystem::path& mapping, const Crosswalk& crosswalk) {
    MappingReader{mapping, nullptr, crosswalk}.read();
}

}  // namespace sitmap
