#include "engine/gazetteer/river_course.hpp"

#include "engine/core/error.hpp"
#include "engine/geo/box.hpp"
#include "engine/geo/geodesic.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <queue>
#include <utility>

namespace sitmap {

namespace {

constexpr double widest_gap_m = 12000;
constexpr double gap_cost = 20;
constexpr double farthest_end_m = 10000;
constexpr double cells_a_degree = 500;    // vertices so near to each other are one
constexpr double gap_cells_a_degree = 4;  // of 28 km and, at 60 degrees, 14: the neighbours hold all within a gap
constexpr double beyond_deg = 1.5;        // a course may leave the box of its ends so far

using Key = std::pair<std::int32_t, std::int32_t>;

constexpr std::array neighbours{Key{-1, -1}, Key{-1, 0}, Key{-1, 1}, Key{0, -1}, Key{0, 0},
                                Key{0, 1},   Key{1, -1}, Key{1, 0},  Key{1, 1}};

Key key_of(LonLat at, double cells) {
    return {static_cast<std::int32_t>(std::floor(at.lon * cells)),
            static_cast<std::int32_t>(std::floor(at.lat * cells))};
}

// The vertices about the two ends, and how far it is from each to its neighbours.
class WaterNet {
public:
    WaterNet(const std::vector<LineString>& reaches, const Box& about) {
        for (const LineString& reach : reaches) {
            if (std::ranges::any_of(reach.points, [&](LonLat at) { return contains(about, at); })) {
                add(reach);
            }
        }
        bridge_gaps();
    }

    std::size_t nearest(LonLat at) const {
        const auto off = [&](LonLat vertex) { return distance_m(vertex, at); };
        const auto found = std::ranges::min_element(m_at, {}, off);
        if (found == m_at.end() || off(*found) > farthest_end_m) {
            throw UsageError("no river within 10 km of " + std::to_string(at.lon) + " " + std::to_string(at.lat));
        }
        return static_cast<std::size_t>(found - m_at.begin());
    }

    // By Dijkstra. Empty if there is none.
    std::vector<LonLat> way(std::size_t from, std::size_t to) const {
        std::vector<double> cost(m_at.size(), std::numeric_limits<double>::infinity());
        std::vector<std::size_t> before(m_at.size(), from);
        using Reached = std::pair<double, std::size_t>;
        std::priority_queue<Reached, std::vector<Reached>, std::greater<>> open;
        cost[from] = 0;
        open.emplace(0, from);
        while (!open.empty() && open.top().second != to) {
            const auto [so_far, vertex] = open.top();
            open.pop();
            for (const auto& [next, step] : m_links[vertex]) {
                if (so_far + step < cost[next]) {
                    cost[next] = so_far + step;
                    before[next] = vertex;
                    open.emplace(cost[next], next);
                }
            }
        }
        std::vector<LonLat> points;
        for (std::size_t vertex = to; std::isfinite(cost[to]); vertex = before[vertex]) {
            points.push_back(m_at[vertex]);
            if (vertex == from) {
                break;
            }
        }
        std::ranges::reverse(points);
        return points;
    }

private:
    std::size_t vertex(LonLat at) {
        const auto [known, fresh] = m_numbers.try_emplace(key_of(at, cells_a_degree), m_at.size());
        if (fresh) {
            m_at.push_back(at);
            m_links.emplace_back();
        }
        return known->second;
    }

    void link(std::size_t a, std::size_t b, double cost) {
        m_links[a].emplace_back(b, cost);
        m_links[b].emplace_back(a, cost);
    }

    void add(const LineString& reach) {
        std::size_t last = vertex(reach.points.front());
        for (std::size_t i = 1; i < reach.points.size(); ++i) {
            const std::size_t next = vertex(reach.points[i]);
            if (next != last) {
                link(last, next, distance_m(m_at[last], m_at[next]));
            }
            last = next;
        }
    }

    bool is_end(std::size_t vertex) const {
        return std::ranges::all_of(m_links[vertex],
                                   [&](const auto& each) { return each.first == m_links[vertex].front().first; });
    }

    void bridge_gaps() {
        std::map<Key, std::vector<std::size_t>> by_cell;
        for (std::size_t i = 0; i < m_at.size(); ++i) {
            by_cell[key_of(m_at[i], gap_cells_a_degree)].push_back(i);
        }
        std::vector<std::pair<std::size_t, std::size_t>> gaps;
        for (std::size_t end = 0; end < m_at.size(); ++end) {
            const Key own = key_of(m_at[end], gap_cells_a_degree);
            for (const auto& [east, north] : neighbours) {
                const auto cell = is_end(end) ? by_cell.find({own.first + east, own.second + north}) : by_cell.end();
                for (const std::size_t other : cell == by_cell.end() ? std::vector<std::size_t>{} : cell->second) {
                    if (other != end && may_bridge(m_at[end], m_at[other])) {
                        gaps.emplace_back(end, other);
                    }
                }
            }
        }
        for (const auto& [end, other] : gaps) {
            link(end, other, gap_cost * distance_m(m_at[end], m_at[other]));
        }
    }

    // The true distance is dear: most are too far north or south.
    static bool may_bridge(LonLat a, LonLat b) {
        constexpr double widest_gap_deg = 0.11;
        return std::abs(a.lat - b.lat) < widest_gap_deg && distance_m(a, b) < widest_gap_m;
    }

    std::map<Key, std::size_t> m_numbers;
    std::vector<LonLat> m_at;
    std::vector<std::vector<std::pair<std::size_t, double>>> m_links;  ///< by vertex: neighbour and cost, metres
};

Box about(LonLat a, LonLat b) {
    return {std::min(a.lon, b.lon) - beyond_deg, std::min(a.lat, b.lat) - beyond_deg,
            std::max(a.lon, b.lon) + beyond_deg, std::max(a.lat, b.lat) + beyond_deg};
}

}  // namespace

LineString river_course(const std::vector<LineString>& reaches, LonLat from, LonLat to) {
    const WaterNet net{reaches, about(from, to)};
    LineString course{net.way(net.nearest(from), net.nearest(to))};
    if (course.points.size() < 2) {
        throw UsageError("no river leads from the one end to the other");
    }
    return course;
}

}  // namespace sitmap
