#include "engine/geo/border.hpp"

#include "engine/geo/area_finder.hpp"
#include "engine/geo/geodesic.hpp"
#include "engine/geo/parts.hpp"
#include "engine/geo/relation.hpp"

#include <algorithm>
#include <cmath>
#include <compare>
#include <numbers>
#include <utility>

namespace sitmap {

namespace {

/// An edge whichever way it is walked.
struct Edge {
    LonLat a, b;

    Edge(LonLat from, LonLat to) : a{from}, b{to} {
        if (b < a) {
            std::swap(a, b);
        }
    }
    friend auto operator<=>(const Edge&, const Edge&) = default;
};

template <class Visit>
void each_ring(const Geometry& area, Visit visit) {
    const auto rings_of = [&](const Polygon& polygon) {
        visit(polygon.outer);
        std::ranges::for_each(polygon.holes, visit);
    };
    if (const auto* polygon = std::get_if<Polygon>(&area)) {
        rings_of(*polygon);
    } else if (const auto* polygons = std::get_if<MultiPolygon>(&area)) {
        std::ranges::for_each(polygons->polygons, rings_of);
    }
}

/// In order.
std::vector<Edge> edges_near(std::span<const Geometry* const> areas, const Box& near) {
    std::vector<Edge> edges;
    for (const Geometry* const area : areas) {
        each_ring(*area, [&](const Ring& ring) {
            for (std::size_t i = 1; i < ring.size(); ++i) {
                if (contains(near, ring[i - 1]) && contains(near, ring[i])) {
                    edges.emplace_back(ring[i - 1], ring[i]);
                }
            }
        });
    }
    std::ranges::sort(edges);
    return edges;
}

/// A ring begins where its source began it, which may be in the midst of a border.
void join_ends(MultiLineString& lines, std::size_t first) {
    if (lines.lines.size() < first + 2) {
        return;
    }
    std::vector<LonLat>& head = lines.lines[first].points;
    std::vector<LonLat>& tail = lines.lines.back().points;
    if (tail.back() == head.front()) {
        tail.insert(tail.end(), head.begin() + 1, head.end());
        lines.lines.erase(lines.lines.begin() + static_cast<std::ptrdiff_t>(first));
    }
}

MultiLineString edges_of(const Geometry& area, std::span<const Geometry* const> others, const Box& within,
                         bool shared) {
    const std::vector<Edge> theirs = edges_near(others, within);
    MultiLineString found;
    each_ring(area, [&](const Ring& ring) {
        const std::size_t first = found.lines.size();
        bool runs_on = false;
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const bool inside = contains(within, ring[i - 1]) && contains(within, ring[i]);
            if (!inside || std::ranges::binary_search(theirs, Edge{ring[i - 1], ring[i]}) != shared) {
                runs_on = false;
                continue;
            }
            if (!runs_on) {
                found.lines.push_back({{ring[i - 1]}});
                runs_on = true;
            }
            found.lines.back().points.push_back(ring[i]);
        }
        join_ends(found, first);
    });
    return found;
}

/// Stretches short enough for a plane; edges are straight in degrees.
std::vector<LineString> stretches(const LineString& line) {
    constexpr double longest_m = 200'000;
    constexpr double piece_m = 50'000;
    std::vector<LineString> cut{{{line.points.front()}}};
    double length = 0;
    for (std::size_t i = 1; i < line.points.size(); ++i) {
        const LonLat from = line.points[i - 1];
        const LonLat to = line.points[i];
        const double edge = distance_m(from, to);
        const auto pieces = static_cast<std::size_t>(std::max(1.0, std::ceil(edge / piece_m)));
        for (std::size_t piece = 1; piece <= pieces; ++piece) {
            const double share = static_cast<double>(piece) / static_cast<double>(pieces);
            const LonLat at{from.lon + (to.lon - from.lon) * share, from.lat + (to.lat - from.lat) * share};
            cut.back().points.push_back(at);
            length += edge / static_cast<double>(pieces);
            if (length > longest_m && (piece < pieces || i + 1 < line.points.size())) {
                cut.push_back({{at}});
                length = 0;
            }
        }
    }
    return cut;
}

/// True to a few in a hundred for neighbours.
double flat_distance_m(LonLat a, LonLat b) {
    constexpr double metres_a_degree = 111'320;
    const double squeeze = std::cos(a.lat * std::numbers::pi / 180);
    return metres_a_degree * std::hypot((a.lon - b.lon) * squeeze, a.lat - b.lat);
}

double flat_length_m(const LineString& line) {
    double length = 0;
    for (std::size_t i = 1; i < line.points.size(); ++i) {
        length += flat_distance_m(line.points[i - 1], line.points[i]);
    }
    return length;
}

/// Measures no more of the line than it must.
bool is_longer(const LineString& line, double metres) {
    double length = 0;
    for (std::size_t i = 1; i < line.points.size() && length <= metres; ++i) {
        length += distance_m(line.points[i - 1], line.points[i]);
    }
    return length > metres;
}

/// Grows with the distance on a sphere, nearly as its square.
double haversine(LonLat a, LonLat b) {
    constexpr double half_degree = std::numbers::pi / 360;
    const double lat = std::sin((b.lat - a.lat) * half_degree);
    const double lon = std::sin((b.lon - a.lon) * half_degree);
    return lat * lat + std::cos(2 * a.lat * half_degree) * std::cos(2 * b.lat * half_degree) * lon * lon;
}

Geometry joined(std::vector<Geometry> parts) {
    return parts.size() == 1 ? std::move(parts.front()) : unite(parts);
}

}  // namespace

MultiLineString shared_edges(const Geometry& area, std::span<const Geometry* const> others, const Box& within) {
    return edges_of(area, others, within, true);
}

MultiLineString unshared_edges(const Geometry& area, std::span<const Geometry* const> others, const Box& within) {
    return edges_of(area, others, within, false);
}

MultiLineString edges_along(const MultiLineString& lines, const Geometry& area, double metres) {
    constexpr double metres_per_degree = 110'000;  // less than any
    Box asked;
    for (const LineString& line : lines.lines) {
        std::ranges::for_each(line.points, [&](LonLat at) { extend(asked, at); });
    }
    if (empty(asked)) {
        return {};
    }
    const double reach_deg = metres / metres_per_degree;
    const AreaFinder finder{{polygons_of(area)}, asked.south - reach_deg, asked.north + reach_deg};
    MultiLineString found;
    for (const LineString& line : lines.lines) {
        LineString run;
        const auto end_run = [&] {
            if (run.points.size() > 1) {
                found.lines.push_back(run);
            }
            run.points.clear();
        };
        for (const LonLat at : line.points) {
            if (finder.area_at(at, metres)) {
                run.points.push_back(at);
            } else {
                end_run();
            }
        }
        end_run();
    }
    return found;
}

MultiLineString smoothed(const MultiLineString& lines, double metres) {
    MultiLineString smooth;
    for (const LineString& line : lines.lines) {
        LineString kept{{line.points.front()}};
        for (std::size_t i = 1; i < line.points.size(); ++i) {
            if (i + 1 == line.points.size() || flat_distance_m(kept.points.back(), line.points[i]) > metres) {
                kept.points.push_back(line.points[i]);
            }
        }
        if (is_longer(kept, 5 * metres)) {
            smooth.lines.push_back(std::move(kept));
        }
    }
    return smooth;
}

Geometry outline(const Strip& strip) {
    std::vector<Geometry> parts;
    for (const LineString& line : strip.lines.lines) {
        for (const LineString& stretch : stretches(line)) {
            parts.push_back(buffer_m(stretch, strip.half_width_m));
        }
    }
    return parts.empty() ? Geometry{} : joined(std::move(parts));
}

double greatest_distance_m(LonLat from, const MultiLineString& lines) {
    constexpr double surely = 0.96;  // squares of distances on the ellipsoid and on a sphere differ by less
    double farthest = 0;
    for (const LineString& line : lines.lines) {
        for (const LonLat at : line.points) {
            farthest = std::max(farthest, haversine(from, at));
        }
    }
    double metres = 0;
    for (const LineString& line : lines.lines) {
        for (const LonLat at : line.points) {
            metres = haversine(from, at) < surely * farthest ? metres : std::max(metres, distance_m(from, at));
        }
    }
    return metres;
}

LonLat middle_of(const MultiLineString& lines) {
    const auto longest = std::ranges::max_element(lines.lines, {}, flat_length_m);
    const std::vector<LonLat>& points = longest->points;
    double left = flat_length_m(*longest) / 2;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const double edge = flat_distance_m(points[i - 1], points[i]);
        if (edge >= left && edge > 0) {
            const LonLat from = points[i - 1];
            const double share = left / edge;  // edges are straight in degrees
            return {from.lon + share * (points[i].lon - from.lon), from.lat + share * (points[i].lat - from.lat)};
        }
        left -= edge;
    }
    return points.back();
}

}  // namespace sitmap
