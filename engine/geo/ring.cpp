#include "engine/geo/ring.hpp"

#include <algorithm>
#include <functional>

namespace sitmap {

namespace {

/// Twice the area, positive if counter-clockwise.
double turn(const Ring& ring) {
    double sum = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        // About the first position, so that small rings far from 0,0 keep their digits.
        const LonLat a{ring[i - 1].lon - ring[0].lon, ring[i - 1].lat - ring[0].lat};
        const LonLat b{ring[i].lon - ring[0].lon, ring[i].lat - ring[0].lat};
        sum += a.lon * b.lat - b.lon * a.lat;
    }
    return sum;
}

void orient(Ring& ring, bool counter_clockwise) {
    const double sum = turn(ring);
    if (counter_clockwise ? sum < 0 : sum > 0) {
        std::ranges::reverse(ring);
    }
}

Polygon oriented_polygon(Polygon polygon) {
    orient(polygon.outer, true);
    for (Ring& hole : polygon.holes) {
        orient(hole, false);
    }
    return polygon;
}

/// Even-odd rule along the parallel through the position.
bool inside(const Ring& ring, LonLat at) {
    bool inside = false;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const LonLat a = ring[i - 1];
        const LonLat b = ring[i];
        if ((a.lat > at.lat) != (b.lat > at.lat)) {
            const double crossing = a.lon + (at.lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon);
            inside = inside != (at.lon < crossing);
        }
    }
    return inside;
}

bool inside(const Polygon& polygon, LonLat at) {
    return inside(polygon.outer, at) &&
           std::ranges::none_of(polygon.holes, [at](const Ring& hole) { return inside(hole, at); });
}

}  // namespace

Geometry oriented(const Geometry& geometry) {
    if (const auto* polygon = std::get_if<Polygon>(&geometry)) {
        return oriented_polygon(*polygon);
    }
    const auto* several = std::get_if<MultiPolygon>(&geometry);
    if (several == nullptr) {
        return geometry;
    }
    MultiPolygon result;
    for (const Polygon& polygon : several->polygons) {
        result.polygons.push_back(oriented_polygon(polygon));
    }
    std::ranges::stable_sort(result.polygons, std::greater{},
                             [](const Polygon& polygon) { return turn(polygon.outer); });
    return result;
}

bool contains(const Geometry& area, LonLat at) {
    if (const auto* polygon = std::get_if<Polygon>(&area)) {
        return inside(*polygon, at);
    }
    const auto* several = std::get_if<MultiPolygon>(&area);
    return several != nullptr &&
           std::ranges::any_of(several->polygons, [at](const Polygon& polygon) { return inside(polygon, at); });
}

}  // namespace sitmap
