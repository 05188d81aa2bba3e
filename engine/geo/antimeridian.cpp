#include "engine/geo/antimeridian.hpp"

#include "engine/geo/moved.hpp"
#include "engine/geo/relation.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace sitmap {

namespace {

/// Longitudes that go on counting where the way crosses the antimeridian: 179, -179 becomes 179, 181.
std::function<LonLat(LonLat)> unwrap_along(const std::vector<LonLat>& run, bool sewn) {
    return [last = run.empty() ? 0 : run.front().lon, turns = 0.0, sewn](LonLat at) mutable {
        const double jump = at.lon - last;
        last = at.lon;
        // A jump of a full turn is the edge of a map of the world, along a pole or the frame.
        if (std::abs(jump) > 180 && (sewn || std::abs(jump) < 360)) {
            turns -= std::copysign(1.0, jump);
        }
        return LonLat{at.lon + 360 * turns, at.lat};
    };
}

/// A ring that goes on about a pole until its longitude is a full turn off, closed over the pole. A
/// hole about the pole is where the map of the world had its edge.
Polygon closed_over_pole(Polygon polygon) {
    std::erase_if(polygon.holes, [](const Ring& hole) { return hole.front() != hole.back(); });
    const LonLat first = polygon.outer.front();
    const double pole = first.lat < 0 ? -90 : 90;
    polygon.outer.push_back({polygon.outer.back().lon, pole});
    polygon.outer.push_back({first.lon, pole});
    polygon.outer.push_back(first);
    return polygon;
}

/// Each part unwrapped on its own, from the longitude where it begins.
struct Unwrapped {
    bool sewn = false;

    std::vector<Geometry> operator()(std::monostate) const { return {}; }
    std::vector<Geometry> operator()(const Point& point) const { return {point}; }
    std::vector<Geometry> operator()(const LineString& line) const {
        return {moved(line, unwrap_along(line.points, sewn))};
    }
    std::vector<Geometry> operator()(const Polygon& polygon) const {
        const Polygon unwrapped = std::get<Polygon>(moved(polygon, unwrap_along(polygon.outer, sewn)));
        // A ring that does not come back to its start goes about a pole or along a map's edge
        // (Antarctica); it crosses nothing that could be cut.
        const bool comes_back = polygon.outer.empty() || unwrapped.outer.front() == unwrapped.outer.back();
        return {comes_back ? unwrapped : sewn ? closed_over_pole(unwrapped) : polygon};
    }
    std::vector<Geometry> operator()(const MultiPoint& points) const { return {points}; }
    std::vector<Geometry> operator()(const MultiLineString& lines) const { return each(lines.lines); }
    std::vector<Geometry> operator()(const MultiPolygon& polygons) const { return each(polygons.polygons); }

    template <class Parts>
    std::vector<Geometry> each(const Parts& parts) const {
        std::vector<Geometry> all;
        all.reserve(parts.size());
        for (const auto& part : parts) {
            all.push_back((*this)(part).front());
        }
        return all;
    }
};

Geometry cut(const Geometry& geometry, bool sewn) {
    if (empty(geometry)) {
        return geometry;
    }
    std::vector<Geometry> pieces;
    bool any_cut = false;
    for (const Geometry& part : std::visit(Unwrapped{sewn}, geometry)) {
        const Box extent = bounds(part);
        if (extent.west >= -180 && extent.east <= 180) {
            pieces.push_back(part);
            continue;
        }
        any_cut = true;
        // What was sound between -180 and 180 may touch itself once it goes on beyond, and once cut.
        const Geometry sound = make_valid(part);
        for (const double shift : {-360.0, 0.0, 360.0}) {
            const Geometry piece = clip(sound, {-180 - shift, -90, 180 - shift, 90});
            if (!empty(piece)) {
                pieces.push_back(make_valid(moved(piece, [shift](LonLat at) {
                    return LonLat{at.lon + shift, at.lat};
                })));
            }
        }
    }
    if (!any_cut) {
        return geometry;
    }
    std::ranges::transform(pieces, pieces.begin(), make_valid);
    return unite(pieces);
}

}  // namespace

Geometry cut_at_antimeridian(const Geometry& geometry) {
    return cut(geometry, false);
}

Geometry cut_sewn_at_antimeridian(const Geometry& geometry) {
    return cut(geometry, true);
}

}  // namespace sitmap
