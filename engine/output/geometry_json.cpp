#include "engine/output/geometry_json.hpp"

#include "engine/core/json_text.hpp"

namespace sitmap {

namespace {

// RFC 7946 section 11.2: six decimals are 10 cm; seven keep survey points.
constexpr int decimals = 7;

void append_position(std::string& out, LonLat at) {
    out += '[';
    append_json_fixed(out, at.lon, decimals);
    out += ',';
    append_json_fixed(out, at.lat, decimals);
    out += ']';
}

void append_positions(std::string& out, const std::vector<LonLat>& positions) {
    append_json_list(out, positions, append_position);
}

void append_rings(std::string& out, const Polygon& polygon) {
    out += '[';
    append_positions(out, polygon.outer);
    for (const Ring& hole : polygon.holes) {
        out += ',';
        append_positions(out, hole);
    }
    out += ']';
}

struct CoordinatesWriter {
    std::string& out;

    void operator()(const std::monostate&) const { out += "[]"; }
    void operator()(const Point& point) const { append_position(out, point.at); }
    void operator()(const LineString& line) const { append_positions(out, line.points); }
    void operator()(const Polygon& polygon) const { append_rings(out, polygon); }
    void operator()(const MultiPoint& points) const { append_positions(out, points.points); }
    void operator()(const MultiLineString& lines) const {
        append_json_list(out, lines.lines,
                         [](std::string& text, const LineString& line) { append_positions(text, line.points); });
    }
    void operator()(const MultiPolygon& polygons) const { append_json_list(out, polygons.polygons, append_rings); }
};

}  // namespace

void append_geometry_json(std::string& out, const Geometry& geometry) {
    if (empty(geometry)) {
        out += "null";
        return;
    }
    out += R"({"type":")";
    out += type_name(geometry);
    out += R"(","coordinates":)";
    std::visit(CoordinatesWriter{out}, geometry);
    out += '}';
}

}  // namespace sitmap
