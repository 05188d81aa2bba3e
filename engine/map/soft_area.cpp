#include "engine/map/soft_area.hpp"

#include "engine/geo/geodesic.hpp"
#include "engine/geo/relation.hpp"
#include "engine/map/hatch.hpp"
#include "engine/map/outline.hpp"

#include <algorithm>
#include <cmath>

namespace sitmap {

namespace {

constexpr double degree_km = 111.32;

// Detail that the page cannot show only costs time in the buffers.
Geometry thinned(const Geometry& area, const MapFrame& frame) {
    return simplify(area, 1.5 / frame.px_per_km() / degree_km);
}

// A small region keeps a core: its feather takes no more than a third of its half width.
double step_of(const Geometry& area, const PrecisionRule& rule) {
    const double half_width = std::sqrt(area_m2(area)) / 2;
    return std::min(rule.step_m, half_width / 3 / std::max(rule.steps, 1));
}

Geometry without_hard_edge(const Geometry& area, const PrecisionRule& rule, double step, const Geometry* land) {
    const double share = rule.step_m > 0 ? step / rule.step_m : 1;
    Geometry grown = buffer_m(buffer_m(area, rule.grow_m * share), -rule.shrink_m * share);
    return land == nullptr || empty(*land) ? grown : intersect(grown, *land);
}

bool near_covered(const std::vector<std::vector<PagePoint>>& covered, PagePoint at) {
    constexpr double clearance = 3;
    return inside(covered, at) || distance_to_edge(covered, at, clearance) < clearance;
}

void draw_dots(EventDrawing& drawing, const Path& edge, const PrecisionRule& rule, double feather_px,
               const Colour& colour, const Path& covered) {
    const auto rings = rings_of(covered);
    std::vector<Dot> dots = fading_dots(edge, rule.spacing, rule.dot, feather_px);
    std::erase_if(dots, [&](const Dot& dot) { return near_covered(rings, dot.at); });
    drawing.dots.push_back({faded(colour, 0.8), std::move(dots)});
}

}  // namespace

SoftEdge soft_edge(const Geometry& region, const PrecisionRule& rule, const Geometry* land) {
    const double step = step_of(region, rule);
    return {without_hard_edge(region, rule, step, land), step};
}

void draw_soft_area(EventDrawing& drawing, DrawnPlace& drawn, const MapFrame& frame, const Symbology& symbology,
                    const std::vector<std::pair<std::string, Geometry>>& land, const Path& covered) {
    const Mark& chief = drawn.place.marks.front();
    const PrecisionRule& rule = symbology.rule("P6");
    const Geometry core = thinned(drawn.place.geometry, frame);
    const auto country = std::ranges::find(land, drawn.place.country, &std::pair<std::string, Geometry>::first);
    const auto [widest_edge, step] = soft_edge(core, rule, country == land.end() ? nullptr : &country->second);
    Geometry edge = thinned(widest_edge, frame);
    drawn.outline = outline(edge, frame);
    const Path widest = drawn.outline;
    for (int i = 0; i < rule.steps && !empty(edge); ++i) {
        const Path path = outline(edge, frame);
        if (path.empty()) {
            break;
        }
        drawing.soft.emplace_back(Shape{path, faded(chief.kind.colour, rule.tint), {}});
        edge = thinned(buffer_m(edge, -step), frame);
    }
    draw_dots(drawing, widest, rule, step / 1000 * rule.steps * frame.px_per_km(), chief.kind.colour, covered);
}

}  // namespace sitmap
