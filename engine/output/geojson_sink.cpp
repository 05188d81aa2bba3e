// Rows as GeoJSON, one a line, the same form as write_geojson gives. Keys are made once, and numbers
// that are written as JSON writes them are copied: the fast way for a million rows.

#include "engine/core/atomic_file.hpp"
#include "engine/core/json_text.hpp"
#include "engine/output/feature_sink.hpp"
#include "engine/output/geojson.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string;
using std::string_view;

constexpr std::size_t block = std::size_t{1} << 18;

/// True if the text is a number as JSON writes one: no "+", no "007", no ".5".
bool is_json_number(string_view text) {
    const auto digits = [&] {
        const std::size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
        text.remove_prefix(count);
        return count;
    };
    text.remove_prefix(text.starts_with('-') ? 1 : 0);
    const bool zero = text.starts_with('0');
    const std::size_t whole = digits();
    if (whole == 0 || (zero && whole > 1)) {
        return false;
    }
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        if (digits() == 0) {
            return false;
        }
    }
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        text.remove_prefix(text.starts_with('-') || text.starts_with('+') ? 1 : 0);
        if (digits() == 0) {
            return false;
        }
    }
    return text.empty();
}

class GeojsonSink final : public FeatureSink {
public:
    GeojsonSink(const std::filesystem::path& file, const SinkOptions& options) : m_file(file) {
        for (const Field& field : options.schema) {
            string key = m_keys.empty() ? "" : ",";
            append_json_string(key, field.name);
            m_keys.push_back({key + ":", field.type});
        }
        m_text = geojson_head(options.name, options.name, options.schema, options.metadata);
    }

    void add(const SinkRow& row) override {
        m_text += m_first ? "\n" : ",\n";
        m_first = false;
        m_text += R"({"type":"Feature","id":)";
        append_json_string(m_text, row.id);
        m_text += R"(,"properties":{)";
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            m_text += m_keys[i].text;
            append_cell(row.cells[i], m_keys[i].type);
        }
        m_text += R"(},"geometry":)";
        append_shape(row.geometry);
        m_text += '}';
        if (m_text.size() > block) {
            drain();
        }
    }

    void finish() override {
        m_text += "\n]}\n";
        drain();
        m_file.commit(Flush::to_system);
    }

private:
    struct Key {
        string text;
        FieldType type;
    };

    void append_cell(string_view cell, FieldType type) {
        const bool number = type == FieldType::integer || type == FieldType::real;
        if (cell.empty()) {
            m_text += "null";
        } else if (number && is_json_number(cell)) {
            m_text += cell;
        } else if (type == FieldType::json) {
            append_json(m_text, cell);
        } else {
            append_json_string(m_text, cell);
        }
    }

    void append_shape(const Geometry* geometry) {
        const auto* point = geometry == nullptr ? nullptr : std::get_if<Point>(geometry);
        if (point != nullptr) {
            m_text += R"({"type":"Point","coordinates":[)";
            append_json_fixed(m_text, point->at.lon, 7);
            m_text += ',';
            append_json_fixed(m_text, point->at.lat, 7);
            m_text += "]}";
        } else {
            m_text += geometry == nullptr ? "null" : geometry_json(*geometry);
        }
    }

    void drain() {
        m_file.stream().write(m_text.data(), static_cast<std::streamsize>(m_text.size()));
        m_text.clear();
    }

    AtomicFile m_file;
    std::vector<Key> m_keys;
    string m_text;
    bool m_first = true;
};

}  // namespace

std::unique_ptr<FeatureSink> geojson_sink(const std::filesystem::path& file, SinkOptions options) {
    return std::make_unique<GeojsonSink>(file, options);
}

std::unique_ptr<FeatureSink> sink_of(string_view format, const std::filesystem::path& file, SinkOptions options) {
    if (format == "geojson") {
        return geojson_sink(file, std::move(options));
    }
    if (format == "csv") {
        return csv_sink(file, std::move(options));
    }
    if (format == "kml") {
        return kml_sink(file, std::move(options));
    }
    if (format == "timemap") {
        return timemap_sink(file, std::move(options));
    }
    if (format == "fgb") {
        return flatgeobuf_sink(file, std::move(options));
    }
    if (format == "gpkg" || format == "shp") {
        return gdal_sink(file, format, std::move(options));
    }
    return nullptr;
}

}  // namespace sitmap
