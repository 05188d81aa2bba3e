// Rows as the events of a TimeMap (a JSON array): the keys it reads, and every other cell under its
// own name. Dates are written month first, as it asks; events without a position have empty ones.

#include "engine/core/atomic_file.hpp"
#include "engine/core/json_text.hpp"
#include "engine/output/feature_sink.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string;
using std::string_view;

/// 2025-07-13 as 7/13/2025.
string month_first(string_view day) {
    const auto date = parse_date(day);
    if (!date) {
        return {};
    }
    const auto ymd = civil(*date);
    return std::to_string(static_cast<unsigned>(ymd.month())) + "/" + std::to_string(static_cast<unsigned>(ymd.day())) +
           "/" + std::to_string(static_cast<int>(ymd.year()));
}

/// Keys that TimeMap reads; a column of the same name gives way.
constexpr std::array own_keys{"id", "desc", "date", "time", "location", "latitude", "longitude", "category", "sources"};

class TimemapSink final : public FeatureSink {
public:
    TimemapSink(const std::filesystem::path& file, SinkOptions options)
        : m_file(file), m_schema(std::move(options.schema)) {
        m_file.stream() << "[";
    }

    void add(const SinkRow& row) override {
        m_text = m_first ? "\n{" : ",\n{";
        m_first = false;
        member("id", row.id);
        member("desc", first_of(row, {"desc", "description", "notes", "quote", "source_article", "title", "name"}));
        const string date = month_first(first_of(row, {"date_from"}));
        member("date", date.empty() ? string{first_of(row, {"date"})} : date);
        member("time", first_of(row, {"time"}));
        member("location", first_of(row, {"location", "place", "where_coordinates"}));
        add_position(row);
        member("category", first_of(row, {"category", "type"}));
        member("sources", first_of(row, {"sources", "source", "source_url"}));
        for (std::size_t i = 0; i < m_schema.size(); ++i) {
            if (std::ranges::find(own_keys, m_schema[i].name) == own_keys.end()) {
                member(m_schema[i].name, row.cells[i]);
            }
        }
        m_text.back() = '}';
        m_file.stream() << m_text;
    }

    void finish() override {
        m_file.stream() << "\n]\n";
        m_file.commit(Flush::to_system);
    }

private:
    void member(string_view key, string_view value) {
        append_json_string(m_text, key);
        m_text += ':';
        append_json_string(m_text, value);
        m_text += ',';
    }

    string_view first_of(const SinkRow& row, std::initializer_list<string_view> fields) const {
        for (const string_view field : fields) {
            const auto found = find_field(m_schema, field);
            if (found && !row.cells[*found].empty()) {
                return row.cells[*found];
            }
        }
        return {};
    }

    void add_position(const SinkRow& row) {
        string latitude;
        string longitude;
        if (const auto* point = row.geometry == nullptr ? nullptr : std::get_if<Point>(row.geometry)) {
            append_json_fixed(latitude, point->at.lat, 7);
            append_json_fixed(longitude, point->at.lon, 7);
        }
        member("latitude", latitude);
        member("longitude", longitude);
    }

    AtomicFile m_file;
    Schema m_schema;
    string m_text;
    bool m_first = true;
};

}  // namespace

std::unique_ptr<FeatureSink> timemap_sink(const std::filesystem::path& file, SinkOptions options) {
    return std::make_unique<TimemapSink>(file, std::move(options));
}

}  // namespace sitmap
