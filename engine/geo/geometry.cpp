#include "engine/geo/geometry.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <span>

namespace sitmap {

namespace {

/// Calls `see` with each run of positions of the geometry: a ring, a line, the points.
template <class See>
struct Runs {
    See see;

    void operator()(std::monostate) const {}
    void operator()(const Point& point) const { see(std::span{&point.at, 1}); }
    void operator()(const LineString& line) const { see(std::span{line.points}); }
    void operator()(const MultiPoint& points) const { see(std::span{points.points}); }
    void operator()(const Polygon& polygon) const {
        see(std::span{polygon.outer});
        for (const Ring& hole : polygon.holes) {
            see(std::span{hole});
        }
    }
    void operator()(const MultiLineString& lines) const {
        for (const LineString& line : lines.lines) {
            (*this)(line);
        }
    }
    void operator()(const MultiPolygon& polygons) const {
        for (const Polygon& polygon : polygons.polygons) {
            (*this)(polygon);
        }
    }
};

template <class See>
void for_each_run(const Geometry& geometry, See see) {
    std::visit(Runs<See>{see}, geometry);
}

}  // namespace

bool empty(const Geometry& geometry) {
    return position_count(geometry) == 0;
}

std::string_view type_name(const Geometry& geometry) {
    constexpr std::array<std::string_view, 7> names{"",           "Point",           "LineString",  "Polygon",
                                                    "MultiPoint", "MultiLineString", "MultiPolygon"};
    static_assert(names.size() == std::variant_size_v<Geometry>);
    return names[geometry.index()];
}

bool has_area(const Geometry& geometry) {
    return std::holds_alternative<Polygon>(geometry) || std::holds_alternative<MultiPolygon>(geometry);
}

bool has_line(const Geometry& geometry) {
    return std::holds_alternative<LineString>(geometry) || std::holds_alternative<MultiLineString>(geometry);
}

Box bounds(const Geometry& geometry) {
    Box box;
    for_each_run(geometry, [&box](std::span<const LonLat> run) {
        Box of_run;  // kept in registers: outlines of countries have thousands of positions
        for (const LonLat at : run) {
            of_run.west = std::min(of_run.west, at.lon);
            of_run.south = std::min(of_run.south, at.lat);
            of_run.east = std::max(of_run.east, at.lon);
            of_run.north = std::max(of_run.north, at.lat);
        }
        extend(box, of_run);
    });
    return box;
}

std::size_t position_count(const Geometry& geometry) {
    std::size_t count = 0;
    for_each_run(geometry, [&count](std::span<const LonLat> run) { count += run.size(); });
    return count;
}

std::ostream& operator<<(std::ostream& out, const Geometry& geometry) {
    return out << (geometry.index() == 0 ? "no geometry" : to_wkt(geometry));
}

}  // namespace sitmap
