#include "engine/map/outline.hpp"

#include <algorithm>
#include <cmath>

namespace sitmap {

namespace {

constexpr double earth_radius_km = 6371;
constexpr double thin_px = 0.35;        // what a reader cannot see
constexpr double world_thin_px = 0.7;   // the same where every coast is all corners
constexpr double longest_edge_px = 24;  // of an edge that is drawn as one straight line

enum class Side : std::uint8_t { west, east, south, north };

bool inside(LonLat at, const Box& box, Side side) {
    switch (side) {
        case Side::west:
            return at.lon >= box.west;
        case Side::east:
            return at.lon <= box.east;
        case Side::south:
            return at.lat >= box.south;
        default:
            return at.lat <= box.north;
    }
}

LonLat crossing(LonLat a, LonLat b, const Box& box, Side side) {
    if (side == Side::west || side == Side::east) {
        const double lon = side == Side::west ? box.west : box.east;
        return {lon, a.lat + (b.lat - a.lat) * (lon - a.lon) / (b.lon - a.lon)};
    }
    const double lat = side == Side::south ? box.south : box.north;
    return {a.lon + (b.lon - a.lon) * (lat - a.lat) / (b.lat - a.lat), lat};
}

Ring clip_side(const Ring& ring, const Box& box, Side side) {
    Ring kept;
    kept.reserve(ring.size());
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LonLat at = ring[i];
        const LonLat before = ring[i == 0 ? ring.size() - 1 : i - 1];
        if (inside(at, box, side) != inside(before, box, side)) {
            kept.push_back(crossing(before, at, box, side));
        }
        if (inside(at, box, side)) {
            kept.push_back(at);
        }
    }
    return kept;
}

bool may_meet(LonLat a, LonLat b, const Box& box) {
    return !(std::max(a.lon, b.lon) < box.west || std::min(a.lon, b.lon) > box.east ||
             std::max(a.lat, b.lat) < box.south || std::min(a.lat, b.lat) > box.north);
}

Box bounds_of(const std::vector<LonLat>& points) {
    Box box;
    for (const LonLat at : points) {
        extend(box, at);
    }
    return box;
}

bool within(const Box& inner, const Box& outer) {
    return inner.west >= outer.west && inner.east <= outer.east && inner.south >= outer.south &&
           inner.north <= outer.north;
}

// Cosine of the angle between two directions from the Earth's centre.
double closeness(LonLat a, LonLat b) {
    constexpr double radian = 3.14159265358979323846 / 180;
    return std::sin(a.lat * radian) * std::sin(b.lat * radian) +
           std::cos(a.lat * radian) * std::cos(b.lat * radian) * std::cos((a.lon - b.lon) * radian);
}

constexpr double horizon = -0.1;  // closeness to the middle, beyond which nothing is drawn

bool beyond_horizon(LonLat at, const MapFrame& frame) {
    return closeness(at, frame.middle()) < horizon;
}

// Where the way from the middle to a point of the far side crosses the horizon: an area that goes on
// there is cut off along it.
PagePoint at_horizon(LonLat at, const MapFrame& frame) {
    const PagePoint middle = centre(frame.panel());
    const PagePoint beyond = frame.to_page(at);
    const double away = std::hypot(beyond.x - middle.x, beyond.y - middle.y);
    const double rim = earth_radius_km * std::sqrt(2 * (1 - horizon)) * frame.px_per_km();
    return {middle.x + (beyond.x - middle.x) * rim / away, middle.y + (beyond.y - middle.y) * rim / away};
}

enum class FarSide : std::uint8_t { left_out, at_horizon };

// The points between two: an edge along a parallel is a curve on the page, and of two areas that share it one may have
// more corners on it than the other.
void add_between(std::vector<PagePoint>& page, LonLat from, LonLat to, double length_px, const MapFrame& frame) {
    const int pieces = static_cast<int>(std::min(length_px / longest_edge_px, 400.0)) + 1;
    for (int k = 1; k < pieces; ++k) {
        const double share = static_cast<double>(k) / pieces;
        const PagePoint at =
            frame.to_page({from.lon + (to.lon - from.lon) * share, from.lat + (to.lat - from.lat) * share});
        if (std::isfinite(at.x) && std::isfinite(at.y)) {
            page.push_back(at);
        }
    }
}

// Leaves out points that lie closer to the last kept one than a page can show (the ends stay).
std::vector<PagePoint> project(const std::vector<LonLat>& points, const MapFrame& frame, FarSide far_side) {
    const bool has_far_side = !frame.is_world() && frame.box().east - frame.box().west > 150;
    const double degree_px = 111.32 * frame.px_per_km();
    const double squeeze = std::max(0.02, std::cos(frame.middle().lat * 3.14159265358979 / 180));
    const double thin = frame.is_world() ? world_thin_px : thin_px;
    std::vector<PagePoint> page;
    page.reserve(points.size());
    LonLat last{1e9, 1e9};
    bool any_near = !has_far_side;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double dx = (points[i].lon - last.lon) * squeeze * degree_px;
        const double dy = (points[i].lat - last.lat) * degree_px;
        if (dx * dx + dy * dy < thin * thin && i + 1 < points.size()) {
            continue;
        }
        if (!page.empty() && !has_far_side && dx * dx + dy * dy > longest_edge_px * longest_edge_px) {
            add_between(page, last, points[i], std::hypot(dx, dy), frame);
        }
        last = points[i];
        const bool beyond = has_far_side && beyond_horizon(last, frame);
        any_near = any_near || !beyond;
        if (beyond && far_side == FarSide::left_out) {
            continue;
        }
        const PagePoint at = beyond ? at_horizon(last, frame) : frame.to_page(last);
        if (std::isfinite(at.x) && std::isfinite(at.y)) {
            page.push_back(at);
        }
    }
    return any_near ? page : std::vector<PagePoint>{};
}

// Where points of the far side were left out, the line ends and another begins.
void add_line(Path& path, const std::vector<PagePoint>& page, double longest) {
    for (std::size_t i = 0; i < page.size(); ++i) {
        const bool jump = i > 0 && std::hypot(page[i].x - page[i - 1].x, page[i].y - page[i - 1].y) > longest;
        i == 0 || jump ? path.move_to(page[i]) : path.line_to(page[i]);
    }
}

// Near the antimeridian the frame's box goes round the Earth, and most of what it meets is elsewhere.
bool on_panel(const std::vector<PagePoint>& page, const MapFrame& frame) {
    PageBox box{page.front().x, page.front().y, page.front().x, page.front().y};
    for (const PagePoint& at : page) {
        box = united(box, {at.x, at.y, at.x, at.y});
    }
    return overlap(box, grown(frame.panel(), 10));
}

void add_ring(Path& path, const Ring& ring, const MapFrame& frame) {
    const Box box = bounds_of(ring);
    if (!overlap(box, frame.box())) {
        return;
    }
    const std::vector<PagePoint> page =
        project(within(box, frame.box()) ? ring : clip_ring(ring, frame.box()), frame, FarSide::at_horizon);
    if (page.size() >= 3 && on_panel(page, frame)) {
        append(path, chain(page, true));
    }
}

}  // namespace

Ring clip_ring(const Ring& ring, const Box& box) {
    Ring kept = ring;
    for (const Side side : {Side::west, Side::east, Side::south, Side::north}) {
        kept = clip_side(kept, box, side);
    }
    return kept;
}

std::vector<std::vector<LonLat>> clip_line(const std::vector<LonLat>& line, const Box& box) {
    std::vector<std::vector<LonLat>> parts;
    bool open = false;
    for (std::size_t i = 1; i < line.size(); ++i) {
        if (!may_meet(line[i - 1], line[i], box)) {
            open = false;
            continue;
        }
        if (!open) {
            parts.push_back({line[i - 1]});
            open = true;
        }
        parts.back().push_back(line[i]);
    }
    return parts;
}

Path outline(const std::vector<Polygon>& polygons, const MapFrame& frame) {
    Path path;
    for (const Polygon& polygon : polygons) {
        add_ring(path, polygon.outer, frame);
        for (const Ring& hole : polygon.holes) {
            add_ring(path, hole, frame);
        }
    }
    return path;
}

Path outline(const std::vector<LineString>& lines, const MapFrame& frame) {
    Path path;
    const bool whole = !frame.is_world() && frame.box().east - frame.box().west > 150;
    for (const LineString& line : lines) {
        for (const auto& part : clip_line(line.points, frame.box())) {
            const std::vector<PagePoint> page = project(part, frame, FarSide::left_out);
            if (page.size() >= 2 && on_panel(page, frame)) {
                add_line(path, page, whole ? frame.panel().width() / 3 : INFINITY);
            }
        }
    }
    return path;
}

Path outline(const Geometry& geometry, const MapFrame& frame) {
    Path path = outline(polygons_of(geometry), frame);
    append(path, outline(lines_of(geometry), frame));
    return path;
}

std::vector<LonLat> positions_of(const Geometry& geometry) {
    std::vector<LonLat> positions;
    if (const auto* point = std::get_if<Point>(&geometry)) {
        positions.push_back(point->at);
    } else if (const auto* points = std::get_if<MultiPoint>(&geometry)) {
        positions = points->points;
    }
    for (const Polygon& polygon : polygons_of(geometry)) {
        positions.insert(positions.end(), polygon.outer.begin(), polygon.outer.end());
    }
    for (const LineString& line : lines_of(geometry)) {
        positions.insert(positions.end(), line.points.begin(), line.points.end());
    }
    return positions;
}

std::vector<std::vector<PagePoint>> rings_of(const Path& path) {
    std::vector<std::vector<PagePoint>> rings;
    std::size_t next = 0;
    for (const Verb verb : path.verbs) {
        if (verb == Verb::move) {
            rings.emplace_back();
        }
        if (verb != Verb::close) {
            rings.back().push_back(path.points[next++]);
        }
    }
    return rings;
}

}  // namespace sitmap
