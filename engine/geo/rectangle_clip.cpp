#include "engine/geo/rectangle_clip.hpp"

#include <algorithm>
#include <utility>

namespace sitmap {

namespace {

/// One side of the box: how far inside it a position lies.
struct Side {
    double LonLat::*axis;
    double at;
    double inward;  // 1 or -1

    double depth(LonLat position) const { return (position.*axis - at) * inward; }
    /// Where the way from a to b crosses the side; exactly on it.
    LonLat crossing(LonLat a, LonLat b) const {
        const double part = depth(a) / (depth(a) - depth(b));
        LonLat cross{a.lon + (b.lon - a.lon) * part, a.lat + (b.lat - a.lat) * part};
        cross.*axis = at;
        return cross;
    }
};

std::vector<Side> sides_of(const Box& box) {
    return {{&LonLat::lon, box.west, 1},
            {&LonLat::lon, box.east, -1},
            {&LonLat::lat, box.south, 1},
            {&LonLat::lat, box.north, -1}};
}

/// Sutherland and Hodgman's step: what of the ring lies inside one side.
Ring cut(const Ring& ring, const Side& side) {
    Ring kept;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const LonLat from = ring[i - 1];
        const LonLat to = ring[i];
        const bool starts_inside = side.depth(from) >= 0;
        if (starts_inside) {
            kept.push_back(from);
        }
        if (starts_inside != (side.depth(to) >= 0)) {
            kept.push_back(side.crossing(from, to));
        }
    }
    if (!kept.empty()) {
        kept.push_back(kept.front());
    }
    return kept;
}

/// The pieces of a line inside one side.
std::vector<LineString> cut(const std::vector<LineString>& lines, const Side& side) {
    std::vector<LineString> kept;
    for (const LineString& line : lines) {
        bool open = false;
        for (std::size_t i = 1; i < line.points.size(); ++i) {
            const LonLat from = line.points[i - 1];
            const LonLat to = line.points[i];
            const bool starts_inside = side.depth(from) >= 0;
            const bool ends_inside = side.depth(to) >= 0;
            if (!starts_inside && !ends_inside) {
                continue;
            }
            if (!open) {
                kept.push_back({{starts_inside ? from : side.crossing(from, to)}});
            }
            kept.back().points.push_back(ends_inside ? to : side.crossing(from, to));
            open = ends_inside;
        }
    }
    return kept;
}

struct Clip {
    const Box& box;

    Ring ring(Ring whole) const {
        for (const Side& side : sides_of(box)) {
            whole = cut(whole, side);
        }
        return whole;
    }

    Geometry operator()(const Polygon& polygon) const { return (*this)(MultiPolygon{{polygon}}); }
    Geometry operator()(const MultiPolygon& polygons) const {
        MultiPolygon kept;
        for (const Polygon& polygon : polygons.polygons) {
            Polygon part{ring(polygon.outer), {}};
            if (part.outer.empty()) {
                continue;
            }
            for (const Ring& hole : polygon.holes) {
                if (Ring inside = ring(hole); !inside.empty()) {
                    part.holes.push_back(std::move(inside));
                }
            }
            kept.polygons.push_back(std::move(part));
        }
        return kept.polygons.empty() ? Geometry{} : kept;
    }
    Geometry operator()(const LineString& line) const { return (*this)(MultiLineString{{line}}); }
    Geometry operator()(const MultiLineString& lines) const {
        MultiLineString kept = lines;
        for (const Side& side : sides_of(box)) {
            kept.lines = cut(kept.lines, side);
        }
        return kept.lines.empty() ? Geometry{} : kept;
    }
    template <typename Other>
    Geometry operator()(const Other&) const {
        return {};
    }
};

}  // namespace

Geometry clip_to_rectangle(const Geometry& geometry, const Box& box) {
    const Box extent = bounds(geometry);
    if (empty(extent) || !overlap(extent, box)) {
        return {};
    }
    const bool inside =
        extent.west >= box.west && extent.east <= box.east && extent.south >= box.south && extent.north <= box.north;
    return inside && (has_area(geometry) || has_line(geometry)) ? geometry : std::visit(Clip{box}, geometry);
}

}  // namespace sitmap
