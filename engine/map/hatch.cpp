#include "engine/map/hatch.hpp"

#include "engine/map/outline.hpp"

#include <algorithm>
#include <cmath>

namespace sitmap {

namespace {

constexpr double pi = 3.14159265358979323846;

// Turns the page so that hatch lines lie level, and back.
struct Turn {
    double cosine = 1;
    double sine = 0;

    PagePoint there(PagePoint p) const { return {p.x * cosine - p.y * sine, p.x * sine + p.y * cosine}; }
    PagePoint back(PagePoint p) const { return {p.x * cosine + p.y * sine, -p.x * sine + p.y * cosine}; }
};

Turn turn_for(HatchDirection direction) {
    const double angle = direction == HatchDirection::level ? 0 : direction == HatchDirection::up ? pi / 4 : -pi / 4;
    return {std::cos(angle), std::sin(angle)};
}

struct Crossing {
    long line = 0;
    double x = 0;
    friend auto operator<=>(const Crossing&, const Crossing&) = default;
};

void add_crossings(std::vector<Crossing>& crossings, PagePoint a, PagePoint b, double spacing) {
    if (a.y > b.y) {
        std::swap(a, b);
    }
    const long first = std::lround(std::ceil(a.y / spacing));
    for (long line = first; static_cast<double>(line) * spacing < b.y; ++line) {
        const double y = static_cast<double>(line) * spacing;
        crossings.push_back({line, a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y)});
    }
}

double distance_to_segment(PagePoint at, PagePoint a, PagePoint b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double part = length > 0 ? std::clamp(((at.x - a.x) * dx + (at.y - a.y) * dy) / length, 0.0, 1.0) : 0;
    return std::hypot(at.x - a.x - part * dx, at.y - a.y - part * dy);
}

double smooth(double part) {
    const double t = std::clamp(part, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

}  // namespace

Path hatch_lines(const Path& area, HatchDirection direction, double spacing) {
    const Turn turn = turn_for(direction);
    std::vector<Crossing> crossings;
    for (const auto& ring : rings_of(area)) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            add_crossings(crossings, turn.there(ring[i]), turn.there(ring[(i + 1) % ring.size()]), spacing);
        }
    }
    std::ranges::sort(crossings);
    Path lines;
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
        const double y = static_cast<double>(crossings[i].line) * spacing;
        lines.move_to(turn.back({crossings[i].x, y}));
        lines.line_to(turn.back({crossings[i + 1].x, y}));
    }
    return lines;
}

std::vector<Dot> fading_dots(const Path& area, double step, double radius, double feather) {
    constexpr double least = 0.25;
    const auto rings = rings_of(area);
    const PageBox box = bounds(area);
    const double row_height = step * std::sqrt(3) / 2;
    std::vector<Dot> dots;
    for (double row = std::floor(box.top / row_height); row * row_height < box.bottom; ++row) {
        const double shift = std::fmod(std::abs(row), 2) == 1 ? step / 2 : 0;
        for (double column = std::floor(box.left / step) - 1; column * step < box.right; ++column) {
            const PagePoint at{column * step + shift, row * row_height};
            if (inside(rings, at)) {
                const double size = radius * smooth(distance_to_edge(rings, at, feather) / feather);
                if (size >= least) {
                    dots.push_back({at, size});
                }
            }
        }
    }
    return dots;
}

bool inside(const std::vector<std::vector<PagePoint>>& rings, PagePoint at) {
    bool within = false;
    for (const auto& ring : rings) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            if ((ring[i].y > at.y) != (ring[j].y > at.y) &&
                at.x < (ring[j].x - ring[i].x) * (at.y - ring[i].y) / (ring[j].y - ring[i].y) + ring[i].x) {
                within = !within;
            }
        }
    }
    return within;
}

double distance_to_edge(const std::vector<std::vector<PagePoint>>& rings, PagePoint at, double limit) {
    double nearest = limit;
    for (const auto& ring : rings) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            if (std::min(ring[i].y, ring[j].y) - at.y < nearest && at.y - std::max(ring[i].y, ring[j].y) < nearest &&
                std::min(ring[i].x, ring[j].x) - at.x < nearest && at.x - std::max(ring[i].x, ring[j].x) < nearest) {
                nearest = std::min(nearest, distance_to_segment(at, ring[i], ring[j]));
            }
        }
    }
    return nearest;
}

}  // namespace sitmap
