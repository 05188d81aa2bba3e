#include "engine/geo/wkb.hpp"

#include "engine/core/error.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <type_traits>

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

/// Reads from the front of the bytes.
class Reader {
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) {}

    Geometry geometry() {
        switch (header()) {
            case WkbType::point:
                return Point{position()};
            case WkbType::line_string:
                return line();
            case WkbType::polygon:
                return polygon();
            case WkbType::multi_point:
                return MultiPoint{parts(WkbType::point, [this] { return position(); })};
            case WkbType::multi_line_string:
                return MultiLineString{parts(WkbType::line_string, [this] { return line(); })};
            case WkbType::multi_polygon:
                return MultiPolygon{parts(WkbType::polygon, [this] { return polygon(); })};
        }
        refuse("is of no known type");
    }

private:
    [[noreturn]] static void refuse(const char* why) {
        throw InputError("geometry", std::string{"well-known binary "} + why);
    }

    template <typename T>
    T raw() {
        if (m_bytes.size() < sizeof(T)) {
            refuse("ends too early");
        }
        char bytes[sizeof(T)];
        std::memcpy(bytes, m_bytes.data(), sizeof(T));
        m_bytes.remove_prefix(sizeof(T));
        if (m_big_endian) {
            std::reverse(std::begin(bytes), std::end(bytes));
        }
        return std::bit_cast<T>(bytes);
    }

    WkbType header() {
        m_big_endian = false;
        m_big_endian = raw<char>() == 0;
        const auto type = raw<std::uint32_t>();
        if (type < 1 || type > 6) {
            refuse("is of no type that can be read");
        }
        return static_cast<WkbType>(type);
    }

    /// A count of things of at least so many bytes each: more than the rest can hold is a lie.
    std::size_t count(std::size_t least_bytes) {
        const auto count = raw<std::uint32_t>();
        if (count > m_bytes.size() / least_bytes) {
            refuse("counts more than it holds");
        }
        return count;
    }

    LonLat position() {
        const auto lon = raw<double>();
        return {lon, raw<double>()};
    }

    std::vector<LonLat> positions() {
        std::vector<LonLat> positions(count(2 * sizeof(double)));
        std::ranges::generate(positions, [this] { return position(); });
        return positions;
    }

    LineString line() { return {positions()}; }

    Polygon polygon() {
        Polygon polygon;
        const std::size_t rings = count(sizeof(std::uint32_t));
        for (std::size_t i = 0; i < rings; ++i) {
            i == 0 ? polygon.outer = positions() : polygon.holes.emplace_back(positions());
        }
        return polygon;
    }

    template <typename Read>
    std::vector<std::invoke_result_t<Read>> parts(WkbType type, Read read) {
        constexpr std::size_t header_bytes = 5;
        std::vector<std::invoke_result_t<Read>> parts(count(header_bytes));
        for (auto& part : parts) {
            if (header() != type) {
                refuse("mixes types");
            }
            part = read();
        }
        return parts;
    }

    std::string_view m_bytes;
    bool m_big_endian = false;
};

constexpr char little_endian_flag = 1;
constexpr char with_box_flag = 1 << 1;
constexpr char empty_flag = 1 << 4;
constexpr std::int32_t wgs84_srs_id = 4326;
constexpr std::size_t blob_header_bytes = 8;
/// Bytes of the box by the three bits of the flags that tell what it holds.
constexpr std::size_t box_bytes[] = {0, 32, 48, 48, 64};

}  // namespace

std::string to_wkb(const Geometry& geometry) {
    std::string out;
    std::visit(Writer{out}, geometry);
    return out;
}

Geometry from_wkb(std::string_view wkb) {
    return Reader{wkb}.geometry();
}

std::string to_geopackage_blob(const Geometry& geometry) {
    const bool point = std::holds_alternative<Point>(geometry);
    std::string out{"GP\0", 3};
    out += static_cast<char>(little_endian_flag | (point ? 0 : with_box_flag));
    append_raw(out, wgs84_srs_id);
    if (!point) {
        const Box box = bounds(geometry);
        for (const double edge : {box.west, box.east, box.south, box.north}) {
            append_raw(out, edge);
        }
    }
    std::visit(Writer{out}, geometry);
    return out;
}

Geometry from_geopackage_blob(std::string_view blob) {
    if (blob.size() < blob_header_bytes || !blob.starts_with("GP")) {
        throw InputError("geometry", "is no GeoPackage geometry");
    }
    const char flags = blob[3];
    const auto box_kind = static_cast<std::size_t>(flags >> 1 & 7);
    if ((flags & empty_flag) != 0) {
        return {};
    }
    if (box_kind >= std::size(box_bytes) || blob.size() < blob_header_bytes + box_bytes[box_kind]) {
        throw InputError("geometry", "the box of the GeoPackage geometry ends too early");
    }
    return from_wkb(blob.substr(blob_header_bytes + box_bytes[box_kind]));
}

}  // namespace sitmap
