#include "engine/geo/sewn_outline.hpp"

#include "engine/geo/antimeridian.hpp"

#include <cmath>
#include <utility>

namespace sitmap {

namespace {

// Longitudes that go on counting: 179, -179 becomes 179, 181.
Ring unwrapped(Ring ring) {
    double turns = 0;
    double last = ring.empty() ? 0 : ring.front().lon;
    for (LonLat& at : ring) {
        const double jump = at.lon - last;
        last = at.lon;
        turns -= std::abs(jump) > 180 ? std::copysign(360.0, jump) : 0;
        at.lon += turns;
    }
    return ring;
}

void close_over_pole(Ring& ring) {
    const LonLat first = ring.front();
    const double pole = first.lat < 0 ? -90 : 90;
    ring.push_back({ring.back().lon, pole});
    ring.push_back({first.lon, pole});
    ring.push_back(first);
}

// To where the outer ring has gone on counting to.
void move_into(Ring& hole, const Box& outer) {
    const double lon = hole.front().lon;
    const double shift = lon < outer.west ? 360 : lon > outer.east ? -360 : 0;
    for (LonLat& at : hole) {
        at.lon += shift;
    }
}

Polygon unwrapped(const Polygon& polygon) {
    Polygon whole{unwrapped(polygon.outer), {}};
    if (!whole.outer.empty() && whole.outer.front() != whole.outer.back()) {
        close_over_pole(whole.outer);
    }
    const Box outer = bounds(Geometry{Polygon{whole.outer, {}}});
    for (const Ring& ring : polygon.holes) {
        Ring hole = unwrapped(ring);
        // A hole about the pole is where the map of the world had its edge.
        if (!hole.empty() && hole.front() == hole.back()) {
            move_into(hole, outer);
            whole.holes.push_back(std::move(hole));
        }
    }
    return whole;
}

}  // namespace

Geometry cut_sewn_outline(const Geometry& geometry) {
    if (const auto* const polygon = std::get_if<Polygon>(&geometry)) {
        return cut_at_antimeridian(unwrapped(*polygon));
    }
    if (const auto* const polygons = std::get_if<MultiPolygon>(&geometry)) {
        MultiPolygon whole;
        for (const Polygon& polygon : polygons->polygons) {
            whole.polygons.push_back(unwrapped(polygon));
        }
        return cut_at_antimeridian(whole);
    }
    return cut_at_antimeridian(geometry);
}

}  // namespace sitmap
