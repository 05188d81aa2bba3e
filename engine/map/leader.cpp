#include "engine/map/leader.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace sitmap {

namespace {

// Where a level (or upright) ray from `from` first meets the rings; nothing if it never does.
std::optional<double> first_hit(const Rings& rings, PagePoint from, bool level, bool forward) {
    std::optional<double> nearest;
    const double start = level ? from.x : from.y;
    const double across = level ? from.y : from.x;
    for (const auto& ring : rings) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const double a = level ? ring[j].y : ring[j].x;
            const double b = level ? ring[i].y : ring[i].x;
            if ((a > across) == (b > across)) {
                continue;
            }
            const double part = (across - a) / (b - a);
            const double hit =
                level ? ring[j].x + part * (ring[i].x - ring[j].x) : ring[j].y + part * (ring[i].y - ring[j].y);
            const bool ahead = forward ? hit > start : hit < start;
            if (ahead && (!nearest || std::abs(hit - start) < std::abs(*nearest - start))) {
                nearest = hit;
            }
        }
    }
    return nearest;
}

double length(const std::vector<PagePoint>& points) {
    double sum = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        sum += std::abs(points[i].x - points[i - 1].x) + std::abs(points[i].y - points[i - 1].y);
    }
    return sum;
}

// Shortened at its end, a leader must not run over any event.
bool clear_of_events(std::vector<PagePoint> points, const LabelGround& ground) {
    constexpr double last = 5;
    PagePoint& end = points.back();
    const PagePoint before = points[points.size() - 2];
    const double run = std::abs(end.x - before.x) + std::abs(end.y - before.y);
    if (run <= last) {
        return false;
    }
    end = {end.x + (before.x - end.x) * last / run, end.y + (before.y - end.y) * last / run};
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (ground.events.any(segment_box(points[i - 1], points[i]))) {
            return false;
        }
    }
    return true;
}

double leader_cost(const std::vector<PagePoint>& points, const LabelGround& ground) {
    double crossed = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        crossed += ground.boundaries.covered(segment_box(points[i - 1], points[i])) / 3;
    }
    constexpr double seen_at_once = 60;  // a longer leader has to be followed
    const double run = length(points);
    return 0.05 * run + 0.15 * std::max(0.0, run - seen_at_once) + (points.size() > 2 ? 2 : 0) + 0.4 * crossed;
}

void consider(std::vector<Leader>& leaders, std::vector<PagePoint> points, const LabelGround& ground) {
    const double run = length(points);
    const bool inside_panel = std::ranges::all_of(points, [&](PagePoint p) { return contains(ground.panel, p); });
    if (run >= 8 && run <= std::max(0.28 * ground.panel.width(), 150.0) && inside_panel &&
        clear_of_events(points, ground)) {
        const double cost = leader_cost(points, ground);
        leaders.push_back({std::move(points), cost});
    }
}

}  // namespace

PageBox segment_box(PagePoint a, PagePoint b) {
    return grown({std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)}, 1.5);
}

std::vector<Leader> leaders_from(PagePoint from, bool to_right, const Rings& rings, const PageBox& target,
                                 const LabelGround& ground) {
    std::vector<Leader> leaders;
    if (const auto x = first_hit(rings, from, true, to_right)) {
        consider(leaders, {from, {*x, from.y}}, ground);
    }
    for (const double part : {0.04, 0.2, 0.35, 0.5, 0.65, 0.8, 0.96}) {
        const double x = target.left + part * target.width();
        if ((x > from.x + 10) != to_right || std::abs(x - from.x) < 10) {
            continue;
        }
        const bool down = from.y < centre(target).y;
        if (const auto y = first_hit(rings, {x, from.y}, false, down)) {
            consider(leaders, {from, {x, from.y}, {x, *y}}, ground);
        }
    }
    std::ranges::stable_sort(leaders, {}, &Leader::cost);
    leaders.resize(std::min<std::size_t>(leaders.size(), 2));
    return leaders;
}

}  // namespace sitmap
