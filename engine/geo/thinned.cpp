#include "engine/geo/thinned.hpp"

#include "engine/geo/vertex_weight.hpp"

#include <cmath>
#include <utility>
#include <vector>

namespace sitmap {

namespace {

constexpr std::size_t least_ring = 4;

// Of vertices that crowd within a part of the tolerance the first, and both ends: most of what is left out goes here,
// at the cost of a comparison each.
std::vector<WorldXY> spread(const std::vector<LonLat>& line, double least) {
    std::vector<WorldXY> kept;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const WorldXY at{line[i].lon, line[i].lat};
        const bool end = i == 0 || i + 1 == line.size();
        if (end || std::abs(at.x - kept.back().x) > least || std::abs(at.y - kept.back().y) > least) {
            kept.push_back(at);
        }
    }
    return kept;
}

std::vector<LonLat> thinned_line(const std::vector<LonLat>& line, double tolerance) {
    constexpr double crowded = 0.25;
    const std::vector<WorldXY> plane = spread(line, crowded * tolerance);
    const std::vector<double> weights = vertex_weights(plane);
    std::vector<LonLat> kept;
    for (std::size_t i = 0; i < plane.size(); ++i) {
        if (weights[i] > tolerance) {
            kept.push_back({plane[i].x, plane[i].y});
        }
    }
    return kept;
}

Polygon thinned_polygon(const Polygon& polygon, double tolerance) {
    Polygon kept{thinned_line(polygon.outer, tolerance), {}};
    for (const Ring& hole : polygon.holes) {
        Ring ring = thinned_line(hole, tolerance);
        if (ring.size() >= least_ring) {
            kept.holes.push_back(std::move(ring));
        }
    }
    return kept;
}

/// One for each kind of geometry; points stay.
struct Thin {
    double tolerance;

    template <class Points>
    Geometry operator()(const Points& points) const {
        return points;
    }
    Geometry operator()(const LineString& line) const { return LineString{thinned_line(line.points, tolerance)}; }
    Geometry operator()(const MultiLineString& lines) const {
        MultiLineString kept;
        for (const LineString& line : lines.lines) {
            kept.lines.push_back({thinned_line(line.points, tolerance)});
        }
        return kept;
    }
    Geometry operator()(const Polygon& polygon) const { return (*this)(MultiPolygon{{polygon}}); }
    Geometry operator()(const MultiPolygon& polygons) const {
        MultiPolygon kept;
        for (const Polygon& polygon : polygons.polygons) {
            Polygon thin = thinned_polygon(polygon, tolerance);
            if (thin.outer.size() >= least_ring) {
                kept.polygons.push_back(std::move(thin));
            }
        }
        return kept.polygons.empty() ? Geometry{} : kept;
    }
};

}  // namespace

Geometry thinned(const Geometry& geometry, double tolerance_deg) {
    return std::visit(Thin{tolerance_deg}, geometry);
}

}  // namespace sitmap
