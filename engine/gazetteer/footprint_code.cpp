#include "engine/gazetteer/footprint_code.hpp"

#include "engine/gazetteer/gazetteer_file.hpp"

namespace sitmap {

namespace {

using gazetteer_file::from_e7;
using gazetteer_file::to_e7;

enum class Shape : std::int32_t { point = 1, line, polygon, points, lines, polygons };

class Encoder {
public:
    explicit Encoder(std::vector<std::int32_t>& out) : m_out(out) {}

    void operator()(std::monostate) {}
    void operator()(const Point& point) {
        begin(Shape::point);
        put(point.at);
    }
    void operator()(const LineString& line) {
        begin(Shape::line);
        put(line.points);
    }
    void operator()(const Polygon& polygon) {
        begin(Shape::polygon);
        put(polygon);
    }
    void operator()(const MultiPoint& points) {
        begin(Shape::points);
        put(points.points);
    }
    void operator()(const MultiLineString& lines) {
        begin(Shape::lines);
        count(lines.lines.size());
        for (const LineString& line : lines.lines) {
            put(line.points);
        }
    }
    void operator()(const MultiPolygon& polygons) {
        begin(Shape::polygons);
        count(polygons.polygons.size());
        for (const Polygon& polygon : polygons.polygons) {
            put(polygon);
        }
    }

private:
    void begin(Shape shape) { m_out.push_back(static_cast<std::int32_t>(shape)); }
    void count(std::size_t n) { m_out.push_back(static_cast<std::int32_t>(n)); }
    void put(LonLat at) {
        m_out.push_back(to_e7(at.lon));
        m_out.push_back(to_e7(at.lat));
    }
    void put(const std::vector<LonLat>& positions) {
        count(positions.size());
        for (const LonLat at : positions) {
            put(at);
        }
    }
    void put(const Polygon& polygon) {
        count(1 + polygon.holes.size());
        put(polygon.outer);
        for (const Ring& hole : polygon.holes) {
            put(hole);
        }
    }

    std::vector<std::int32_t>& m_out;
};

/// Takes numbers off the front; once one is missing, everything fails.
class Decoder {
public:
    explicit Decoder(std::span<const std::int32_t> code) : m_rest(code) {}

    std::optional<Geometry> geometry() {
        Geometry shape = read(static_cast<Shape>(number()));
        if (m_failed || !m_rest.empty()) {
            return std::nullopt;
        }
        return shape;
    }

private:
    Geometry read(Shape shape) {
        switch (shape) {
            case Shape::point:
                return Point{position()};
            case Shape::line:
                return LineString{positions()};
            case Shape::polygon:
                return polygon();
            case Shape::points:
                return MultiPoint{positions()};
            case Shape::lines:
                return lines();
            case Shape::polygons:
                return polygons();
        }
        m_failed = true;
        return {};
    }

    std::int32_t number() {
        if (m_rest.empty()) {
            m_failed = true;
            return 0;
        }
        const auto first = m_rest.front();
        m_rest = m_rest.subspan(1);
        return first;
    }

    /// A count of things that take at least `least` numbers each: more than are left is no count.
    std::size_t count(std::size_t least) {
        const auto n = static_cast<std::size_t>(static_cast<std::uint32_t>(number()));
        if (n > m_rest.size() / least) {
            m_failed = true;
            return 0;
        }
        return n;
    }

    LonLat position() {
        const double lon = from_e7(number());
        return {lon, from_e7(number())};
    }

    /// In one loop that asks nothing of a vertex: outlines of countries have thousands.
    std::vector<LonLat> positions() {
        std::vector<LonLat> all(count(2));
        const auto numbers = m_rest.first(all.size() * 2);
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i] = {from_e7(numbers[i * 2]), from_e7(numbers[i * 2 + 1])};
        }
        m_rest = m_rest.subspan(numbers.size());
        return all;
    }

    Polygon polygon() {
        Polygon shape;
        const std::size_t rings = count(1);
        if (rings == 0) {
            m_failed = true;
            return shape;
        }
        shape.outer = positions();
        shape.holes.resize(rings - 1);
        for (Ring& hole : shape.holes) {
            hole = positions();
        }
        return shape;
    }

    MultiLineString lines() {
        MultiLineString shape;
        shape.lines.resize(count(1));
        for (LineString& line : shape.lines) {
            line.points = positions();
        }
        return shape;
    }

    MultiPolygon polygons() {
        MultiPolygon shape;
        shape.polygons.resize(count(1));
        for (Polygon& part : shape.polygons) {
            part = polygon();
        }
        return shape;
    }

    std::span<const std::int32_t> m_rest;
    bool m_failed = false;
};

}  // namespace

void encode_footprint(const Geometry& geometry, std::vector<std::int32_t>& out) {
    std::visit(Encoder{out}, geometry);
}

std::optional<Geometry> decode_footprint(std::span<const std::int32_t> code) {
    if (code.empty()) {
        return Geometry{};
    }
    return Decoder{code}.geometry();
}

}  // namespace sitmap
