#include "engine/geo/geodesic.hpp"

#include <geodesic.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

namespace sitmap {

namespace {

constexpr double full_turn = 360;
constexpr double step_deg = 3.75;  // a circle of 96 sides: its area is 0.07 % short

const geod_geodesic& wgs84() {
    static const geod_geodesic ellipsoid = [] {
        geod_geodesic made{};
        geod_init(&made, 6378137.0, 1 / 298.257223563);
        return made;
    }();
    return ellipsoid;
}

struct Inverse {
    double distance_m = 0;
    double bearing_deg = 0;
};

Inverse inverse(LonLat a, LonLat b) {
    Inverse result;
    geod_inverse(&wgs84(), a.lat, a.lon, b.lat, b.lon, &result.distance_m, &result.bearing_deg, nullptr);
    return result;
}

double run_length_m(std::span<const LonLat> run) {
    double length = 0;
    for (std::size_t i = 1; i < run.size(); ++i) {
        length += distance_m(run[i - 1], run[i]);
    }
    return length;
}

double ring_area_m2(const Ring& ring) {
    geod_polygon polygon;
    geod_polygon_init(&polygon, 0);
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        geod_polygon_addpoint(&wgs84(), &polygon, ring[i].lat, ring[i].lon);
    }
    double area = 0;
    geod_polygon_compute(&wgs84(), &polygon, 0, 1, &area, nullptr);
    return std::abs(area);
}

double rough_ring_area_m2(const Ring& ring) {
    constexpr double degree_m = 111'195;  // of a sphere of the ellipsoid's mean radius
    if (ring.empty()) {
        return 0;
    }
    double twice = 0;
    double lat_sum = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const LonLat a = ring[i - 1];
        const LonLat b = ring[i];
        twice += (a.lon - ring[0].lon) * (b.lat - ring[0].lat) - (b.lon - ring[0].lon) * (a.lat - ring[0].lat);
        lat_sum += a.lat;
    }
    const double lat = ring.size() > 1 ? lat_sum / static_cast<double>(ring.size() - 1) : 0;
    return std::abs(twice) / 2 * degree_m * degree_m * std::cos(lat * std::numbers::pi / 180);
}

/// Of all rings of polygons, holes taken off.
struct Area {
    double (*of_ring)(const Ring&);

    double operator()(const auto&) const { return 0; }
    double operator()(const Polygon& polygon) const {
        double area = of_ring(polygon.outer);
        for (const Ring& hole : polygon.holes) {
            area -= of_ring(hole);
        }
        return area;
    }
    double operator()(const MultiPolygon& polygons) const {
        double area = 0;
        for (const Polygon& polygon : polygons.polygons) {
            area += (*this)(polygon);
        }
        return area;
    }
};

struct Length {
    double operator()(const auto&) const { return 0; }
    double operator()(const LineString& line) const { return run_length_m(line.points); }
    double operator()(const Polygon& polygon) const {
        double length = run_length_m(polygon.outer);
        for (const Ring& hole : polygon.holes) {
            length += run_length_m(hole);
        }
        return length;
    }
    double operator()(const MultiLineString& lines) const {
        double length = 0;
        for (const LineString& line : lines.lines) {
            length += (*this)(line);
        }
        return length;
    }
    double operator()(const MultiPolygon& polygons) const {
        double length = 0;
        for (const Polygon& polygon : polygons.polygons) {
            length += (*this)(polygon);
        }
        return length;
    }
};

/// Positions at one distance, from one bearing to the other, both included.
Ring arc(LonLat centre, double radius_m, double from_deg, double to_deg, int steps) {
    Ring positions;
    for (int i = 0; i <= steps; ++i) {
        positions.push_back(travel(centre, from_deg + (to_deg - from_deg) * i / steps, radius_m));
    }
    return positions;
}

}  // namespace

double distance_m(LonLat a, LonLat b) {
    return inverse(a, b).distance_m;
}

LonLat travel(LonLat start, double bearing_deg, double distance_m) {
    LonLat end;
    geod_direct(&wgs84(), start.lat, start.lon, bearing_deg, distance_m, &end.lat, &end.lon, nullptr);
    return end;
}

double bearing_deg(LonLat from, LonLat to) {
    const double bearing = inverse(from, to).bearing_deg;  // in [-180, 180]
    const double positive = bearing < 0 ? bearing + full_turn : bearing;
    return positive == full_turn ? 0 : positive;
}

double area_m2(const Geometry& geometry) {
    return std::visit(Area{ring_area_m2}, geometry);
}

double rough_area_m2(const Geometry& geometry) {
    return std::visit(Area{rough_ring_area_m2}, geometry);
}

double length_m(const Geometry& geometry) {
    return std::visit(Length{}, geometry);
}

Polygon circle(LonLat centre, double radius_m, int vertices) {
    const int sides = std::max(vertices - 1, 3);
    Polygon circle{arc(centre, radius_m, full_turn, 0, sides), {}};
    circle.outer.back() = circle.outer.front();
    return circle;
}

Polygon wedge(LonLat centre, double inner_m, double outer_m, double from_deg, double to_deg) {
    double turn = std::fmod(to_deg - from_deg, full_turn);
    turn += turn <= 0 ? full_turn : 0;
    if (turn == full_turn) {
        Polygon ring = circle(centre, outer_m);
        if (inner_m > 0) {
            ring.holes.push_back(circle(centre, inner_m).outer);
            std::ranges::reverse(ring.holes.front());
        }
        return ring;
    }
    const int steps = std::max(1, static_cast<int>(std::ceil(turn / step_deg)));
    Polygon wedge{arc(centre, outer_m, from_deg + turn, from_deg, steps), {}};
    const Ring inner = inner_m > 0 ? arc(centre, inner_m, from_deg, from_deg + turn, steps) : Ring{centre};
    wedge.outer.insert(wedge.outer.end(), inner.begin(), inner.end());
    wedge.outer.push_back(wedge.outer.front());
    return wedge;
}

}  // namespace sitmap
