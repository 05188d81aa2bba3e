// Rows as KML 2.2: a placemark each, with its time and every cell as extended data. KML has no null
// geometry; a placemark without one is listed and not drawn.

#include "engine/core/atomic_file.hpp"
#include "engine/core/xml_text.hpp"
#include "engine/output/feature_sink.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace sitmap {

namespace {

using std::string;
using std::string_view;

void append_position(string& out, LonLat at) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.7f,%.7f ", at.lon, at.lat);
    out += text.data();
}

void append_positions(string& out, const std::vector<LonLat>& positions) {
    out += "<coordinates>";
    for (const LonLat at : positions) {
        append_position(out, at);
    }
    out.back() == ' ' ? out.pop_back() : void();
    out += "</coordinates>";
}

struct ShapeWriter {
    string& out;

    void operator()(const std::monostate&) const {}
    void operator()(const Point& point) const {
        out += "<Point>";
        append_positions(out, {point.at});
        out += "</Point>";
    }
    void operator()(const LineString& line) const {
        out += "<LineString>";
        append_positions(out, line.points);
        out += "</LineString>";
    }
    void operator()(const Polygon& polygon) const {
        out += "<Polygon>";
        ring("outerBoundaryIs", polygon.outer);
        for (const Ring& hole : polygon.holes) {
            ring("innerBoundaryIs", hole);
        }
        out += "</Polygon>";
    }
    void operator()(const MultiPoint& points) const {
        many(points.points, [&](LonLat at) { (*this)(Point{at}); });
    }
    void operator()(const MultiLineString& lines) const {
        many(lines.lines, [&](const LineString& line) { (*this)(line); });
    }
    void operator()(const MultiPolygon& polygons) const {
        many(polygons.polygons, [&](const Polygon& polygon) { (*this)(polygon); });
    }

private:
    void ring(string_view name, const Ring& positions) const {
        out += "<" + string{name} + "><LinearRing>";
        append_positions(out, positions);
        out += "</LinearRing></" + string{name} + ">";
    }
    template <typename Items, typename Write>
    void many(const Items& items, Write write) const {
        out += "<MultiGeometry>";
        std::ranges::for_each(items, write);
        out += "</MultiGeometry>";
    }
};

class KmlSink final : public FeatureSink {
public:
    KmlSink(const std::filesystem::path& file, SinkOptions options)
        : m_file(file), m_schema(std::move(options.schema)) {
        m_text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml "
            "xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document><name>" +
            xml_escaped(options.name) + "</name>\n<Folder><name>" + xml_escaped(options.name) + "</name>\n";
        m_file.stream() << m_text;
    }

    void add(const SinkRow& row) override {
        m_text = "<Placemark id=\"" + xml_escaped(row.id) + "\"><name>" + xml_escaped(name_of(row)) + "</name>";
        add_text(row, {"notes", "quote", "description", "desc"}, "description");
        add_time(row);
        m_text += "<ExtendedData>";
        for (std::size_t i = 0; i < m_schema.size(); ++i) {
            if (!row.cells[i].empty()) {
                m_text += "<Data name=\"" + xml_escaped(m_schema[i].name) + "\"><value>" + xml_escaped(row.cells[i]) +
                          "</value></Data>";
            }
        }
        m_text += "</ExtendedData>";
        if (row.geometry != nullptr) {
            std::visit(ShapeWriter{m_text}, *row.geometry);
        }
        m_file.stream() << m_text << "</Placemark>\n";
    }

    void finish() override {
        m_file.stream() << "</Folder></Document></kml>\n";
        m_file.commit(Flush::to_system);
    }

private:
    string_view cell(const SinkRow& row, string_view field) const {
        const auto found = find_field(m_schema, field);
        return found ? row.cells[*found] : string_view{};
    }

    string_view first_of(const SinkRow& row, std::initializer_list<string_view> fields) const {
        for (const string_view field : fields) {
            if (const string_view text = cell(row, field); !text.empty()) {
                return text;
            }
        }
        return {};
    }

    string name_of(const SinkRow& row) const {
        const string type{first_of(row, {"name", "title", "type", "sub_event_type"})};
        const string place{first_of(row, {"place", "location", "where_coordinates", "ActionGeo_FullName"})};
        return type.empty() || place.empty() ? type + place : type + ", " + place;
    }

    void add_text(const SinkRow& row, std::initializer_list<string_view> fields, const char* element) {
        if (const string_view text = first_of(row, fields); !text.empty()) {
            m_text += string{"<"} + element + ">" + xml_escaped(text) + "</" + element + ">";
        }
    }

    void add_time(const SinkRow& row) {
        const string_view from = cell(row, "date_from");
        const string_view to = cell(row, "date_to");
        if (from.empty() && to.empty()) {
            return;
        }
        m_text += "<TimeSpan>";
        m_text += from.empty() ? "" : "<begin>" + string{from} + "</begin>";
        m_text += to.empty() ? "" : "<end>" + string{to} + "</end>";
        m_text += "</TimeSpan>";
    }

    AtomicFile m_file;
    Schema m_schema;
    string m_text;
};

}  // namespace

std::unique_ptr<FeatureSink> kml_sink(const std::filesystem::path& file, SinkOptions options) {
    return std::make_unique<KmlSink>(file, std::move(options));
}

}  // namespace sitmap
