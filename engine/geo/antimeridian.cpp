#include "engine/geo/antimeridian.hpp"

#include "engine/geo/moved.hpp"
#include "engine/geo/relation.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace sitmap {

namespace {

/// Longitudes that go on counting where the way crosses the antimeridian: 179, -179 becomes 179, 181.
std::function<LonLat(LonLat)> unwrap_along(const std::vector<LonLat>& run) {
    return [last = run.empty() ? 0 : run.front().lon, turns = 0.0](LonLat at) mutable {
        const double jump = at.lon - last;
        last = at.lon;
        // A jump of a full turn is the edge of a map of the world, along a pole or the frame.
        if (std::abs(jump) > 180 && std::abs(jump) < 360) {
            turns -= std::copysign(1.0, jump);
        }
        return LonLat{at.lon + 360 * turns, at.lat};
    };
}

/// Each part unwrapped on its own, from the longitude where it begins.
struct Unwrapped {
    std::vector<Geometry> operator()(std::monostate) const { return {}; }
    std::vector<Geometry> operator()(const Point& point) const { return {point}; }
    std::vector<Geometry> operator()(const LineString& line) const { return {moved(line, unwrap_along(line.points))}; }
    std::vector<Geometry> operator()(const Polygon& polygon) const {
        const Polygon unwrapped = std::get<Polygon>(moved(polygon, unwrap_along(polygon.outer)));
        // A ring that does not come back to its start goes about a pole or along a map's edge
        // (Antarctica); it crosses nothing that could be cut.
        const bool comes_back = polygon.outer.empty() || unwrapped.outer.front() == unwrapped.outer.back();
        return {comes_back ? unwrapped : polygon};
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

}  // namespace

Geometry cut_at_antimeridian(const Geometry& geometry) {
    if (empty(geometry)) {
        return geometry;
    }
    std::vector<Geometry> pieces;
    bool cut = false;
    for (const Geometry& part : std::visit(Unwrapped{}, geometry)) {
        const Box extent = bounds(part);
        if (extent.west >= -180 && extent.east <= 180) {
            pieces.push_back(part);
            continue;
        }
        cut = true;
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
    if (!cut) {
        return geometry;
    }
    std::ranges::transform(pieces, pieces.begin(), make_valid);
    return unite(pieces);
}

}  // namespace sitmap
