// Well-known text (OGC 06-103r4, section 7), two-dimensional. Written by hand so that programs that
// only look places up need no geometry library.

#include "engine/core/error.hpp"
#include "engine/geo/geometry.hpp"

#include <charconv>
#include <cmath>
#include <string>
#include <utility>

namespace sitmap {

namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    Geometry geometry() {
        const std::string type = word();
        Geometry result;
        if (!take_empty()) {
            result = body(type);
        }
        skip_space();
        if (m_at != m_text.size()) {
            refuse("the end");
        }
        return result;
    }

private:
    Geometry body(const std::string& type) {
        if (type == "POINT") {
            return Point{positions().front()};
        }
        if (type == "LINESTRING") {
            return line();
        }
        if (type == "POLYGON") {
            return polygon();
        }
        if (type == "MULTIPOINT") {
            return MultiPoint{list([this] { return multi_point_position(); })};
        }
        if (type == "MULTILINESTRING") {
            return MultiLineString{list([this] { return line(); })};
        }
        if (type == "MULTIPOLYGON") {
            return MultiPolygon{list([this] { return polygon(); })};
        }
        m_at = 0;
        refuse("POINT, LINESTRING, POLYGON or one of them with MULTI before it");
    }

    /// `( item, item, ... )`
    template <class Item>
    auto list(Item item) -> std::vector<decltype(item())> {
        std::vector<decltype(item())> items;
        expect('(');
        do {
            items.push_back(item());
        } while (take(','));
        expect(')');
        return items;
    }

    std::vector<LonLat> positions() {
        return list([this] { return position(); });
    }

    LineString line() {
        LineString line{positions()};
        if (line.points.size() < 2) {
            refuse("two positions or more before here");
        }
        return line;
    }

    Ring ring() {
        Ring ring = positions();
        if (ring.size() < 4 || ring.front() != ring.back()) {
            refuse("a ring of four positions or more, the last one equal to the first, before here");
        }
        return ring;
    }

    Polygon polygon() {
        std::vector<Ring> rings = list([this] { return ring(); });
        Polygon polygon;
        polygon.outer = std::move(rings.front());
        polygon.holes.assign(std::make_move_iterator(rings.begin() + 1), std::make_move_iterator(rings.end()));
        return polygon;
    }

    /// Both `(1 2)` and, as older writers have it, `1 2`.
    LonLat multi_point_position() {
        const bool bracketed = take('(');
        const LonLat at = position();
        if (bracketed) {
            expect(')');
        }
        return at;
    }

    LonLat position() {
        const double lon = number();
        const double lat = number();
        return {lon, lat};
    }

    double number() {
        skip_space();
        double value = 0;
        const char* const begin = m_text.data() + m_at;
        const auto [end, error] = std::from_chars(begin, m_text.data() + m_text.size(), value);
        if (error != std::errc{} || !std::isfinite(value)) {
            refuse("a number");
        }
        m_at += static_cast<std::size_t>(end - begin);
        return value;
    }

    std::string word() {
        skip_space();
        std::string word;
        while (m_at < m_text.size() && upper(m_text[m_at]) >= 'A' && upper(m_text[m_at]) <= 'Z') {
            word.push_back(upper(m_text[m_at++]));
        }
        return word;
    }

    bool take_empty() {
        const std::size_t before = m_at;
        if (word() == "EMPTY") {
            return true;
        }
        m_at = before;
        return false;
    }

    bool take(char c) {
        skip_space();
        const bool found = m_at < m_text.size() && m_text[m_at] == c;
        m_at += found ? 1 : 0;
        return found;
    }

    void expect(char c) {
        if (!take(c)) {
            refuse(std::string{"'"} + c + "'");
        }
    }

    void skip_space() {
        while (m_at < m_text.size() && is_space(m_text[m_at])) {
            ++m_at;
        }
    }

    [[noreturn]] void refuse(const std::string& expected) const {
        throw InputError("WKT", "expected " + expected + " at byte " + std::to_string(m_at) + " of \"" +
                                    std::string{m_text.substr(0, 60)} + "\"");
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

void append(std::string& out, double value) {
    char buffer[32];
    const auto [end, error] = std::to_chars(std::begin(buffer), std::end(buffer), value);
    out.append(std::begin(buffer), end);
}

void append(std::string& out, LonLat at) {
    append(out, at.lon);
    out.push_back(' ');
    append(out, at.lat);
}

template <class Items>
void append_list(std::string& out, const Items& items);

void append(std::string& out, const std::vector<LonLat>& positions) {
    append_list(out, positions);
}

void append(std::string& out, const LineString& line) {
    append_list(out, line.points);
}

void append(std::string& out, const Polygon& polygon) {
    std::vector<Ring> rings{polygon.outer};
    rings.insert(rings.end(), polygon.holes.begin(), polygon.holes.end());
    append_list(out, rings);
}

template <class Items>
void append_list(std::string& out, const Items& items) {
    out.push_back('(');
    const char* separator = "";
    for (const auto& item : items) {
        out += std::exchange(separator, ", ");
        append(out, item);
    }
    out.push_back(')');
}

struct Writer {
    std::string& out;

    void operator()(std::monostate) const {}
    void operator()(const Point& point) const { append_list(out, std::vector{point.at}); }
    void operator()(const LineString& line) const { append(out, line); }
    void operator()(const Polygon& polygon) const { append(out, polygon); }
    void operator()(const MultiPoint& points) const {
        std::vector<std::vector<LonLat>> bracketed;
        bracketed.reserve(points.points.size());
        for (const LonLat at : points.points) {
            bracketed.push_back({at});
        }
        append_list(out, bracketed);
    }
    void operator()(const MultiLineString& lines) const { append_list(out, lines.lines); }
    void operator()(const MultiPolygon& polygons) const { append_list(out, polygons.polygons); }
};

}  // namespace

Geometry from_wkt(std::string_view wkt) {
    return Reader{wkt}.geometry();
}

std::string to_wkt(const Geometry& geometry) {
    if (geometry.index() == 0) {
        return "GEOMETRYCOLLECTION EMPTY";
    }
    std::string out;
    for (const char c : type_name(geometry)) {
        out.push_back(upper(c));
    }
    if (empty(geometry)) {
        return out + " EMPTY";
    }
    out.push_back(' ');
    std::visit(Writer{out}, geometry);
    return out;
}

}  // namespace sitmap
