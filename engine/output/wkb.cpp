#include "engine/output/wkb.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

namespace sitmap {

namespace {

static_assert(std::endian::native == std::endian::little, "the writer copies numbers as they lie in memory");

enum class WkbType : std::uint32_t {
    point = 1,
    line_string = 2,
    polygon = 3,
    multi_point = 4,
    multi_line_string = 5,
    multi_polygon = 6
};

template <typename T>
void append_raw(std::string& out, T value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    out.append(bytes, sizeof value);
}

void append_count(std::string& out, std::size_t count) {
    append_raw(out, static_cast<std::uint32_t>(count));
}

void append_header(std::string& out, WkbType type) {
    out += '\1';  // little-endian
    append_raw(out, static_cast<std::uint32_t>(type));
}

void append_position(std::string& out, LonLat at) {
    append_raw(out, at.lon);
    append_raw(out, at.lat);
}

void append_positions(std::string& out, const std::vector<LonLat>& positions) {
    append_count(out, positions.size());
    for (const LonLat at : positions) {
        append_position(out, at);
    }
}

struct Writer {
    std::string& out;

    void operator()(const std::monostate&) const {}
    void operator()(const Point& point) const {
        append_header(out, WkbType::point);
        append_position(out, point.at);
    }
    void operator()(const LineString& line) const {
        append_header(out, WkbType::line_string);
        append_positions(out, line.points);
    }
    void operator()(const Polygon& polygon) const {
        append_header(out, WkbType::polygon);
        append_count(out, 1 + polygon.holes.size());
        append_positions(out, polygon.outer);
        for (const Ring& hole : polygon.holes) {
            append_positions(out, hole);
        }
    }
    void operator()(const MultiPoint& points) const {
        append_header(out, WkbType::multi_point);
        append_count(out, points.points.size());
        for (const LonLat at : points.points) {
            (*this)(Point{at});
        }
    }
    void operator()(const MultiLineString& lines) const {
        append_header(out, WkbType::multi_line_string);
        append_count(out, lines.lines.size());
        for (const LineString& line : lines.lines) {
            (*this)(line);
        }
    }
    void operator()(const MultiPolygon& polygons) const {
        append_header(out, WkbType::multi_polygon);
        append_count(out, polygons.polygons.size());
        for (const Polygon& polygon : polygons.polygons) {
            (*this)(polygon);
        }
    }
};

}  // namespace

std::string to_wkb(const Geometry& geometry) {
    std::string out;
    std::visit(Writer{out}, geometry);
    return out;
}

}  // namespace sitmap
