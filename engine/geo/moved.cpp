#include "engine/geo/moved.hpp"

#include <algorithm>

namespace sitmap {

namespace {

/// Replaces every position of the geometry.
struct Moved {
    const std::function<LonLat(LonLat)>& move;

    std::vector<LonLat> operator()(std::vector<LonLat> positions) const {
        std::ranges::transform(positions, positions.begin(), move);
        return positions;
    }
    Geometry operator()(std::monostate) const { return {}; }
    Geometry operator()(const Point& point) const { return Point{move(point.at)}; }
    Geometry operator()(const LineString& line) const { return LineString{(*this)(line.points)}; }
    Geometry operator()(const MultiPoint& points) const { return MultiPoint{(*this)(points.points)}; }
    Geometry operator()(const Polygon& polygon) const { return moved(polygon); }
    Geometry operator()(const MultiLineString& lines) const {
        MultiLineString result;
        for (const LineString& line : lines.lines) {
            result.lines.push_back({(*this)(line.points)});
        }
        return result;
    }
    Geometry operator()(const MultiPolygon& polygons) const {
        MultiPolygon result;
        for (const Polygon& polygon : polygons.polygons) {
            result.polygons.push_back(moved(polygon));
        }
        return result;
    }

    Polygon moved(const Polygon& polygon) const {
        Polygon result{(*this)(polygon.outer), {}};
        for (const Ring& hole : polygon.holes) {
            result.holes.push_back((*this)(hole));
        }
        return result;
    }
};

}  // namespace

Geometry moved(const Geometry& geometry, const std::function<LonLat(LonLat)>& move) {
    return std::visit(Moved{move}, geometry);
}

}  // namespace sitmap
