#include "engine/map/inside_label.hpp"

#include "engine/map/hatch.hpp"
#include "engine/map/leader.hpp"
#include "engine/map/outline.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <cmath>

namespace sitmap {

namespace {

PageBox common(const PageBox& a, const PageBox& b) {
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right), std::min(a.bottom, b.bottom)};
}

}  // namespace

std::vector<double> steps(double from, double to, double step) {
    std::vector<double> values;
    const int count = std::max(0, static_cast<int>(std::ceil((to - from) / step)));
    values.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        values.push_back(from + step * i);
    }
    return values;
}

Mask area_mask(const Path& area, const PageBox& panel) {
    Mask mask(common(bounds(area), panel));
    mask.fill(area);
    mask.count();
    return mask;
}

double least_share(const Mask& area, const std::vector<PageBox>& boxes) {
    double least = 1;
    for (const PageBox& box : boxes) {
        least = std::min(least, area.share(box));
    }
    return least;
}

Label soft_label(const DrawnPlace& drawn, const std::vector<AnnotationRow>& rows, const LabelGround& ground,
                 BlockSetter& setter) {
    Label label;
    label.feature = {"event:" + drawn.place.id, 1, label_points(900), {}};
    const Rings rings = rings_of(drawn.outline);
    const Colour colour = drawn.place.marks.front().kind.colour;
    const std::string name = setter.book().say("quoted", {capitalised(drawn.place.name)});
    const Pole pole = pole_of(rings, ground.panel);
    const Mask area_cells = area_mask(drawn.outline, ground.panel);
    const double scale = 20 / std::sqrt(std::max(1.0, area_cells.covered(ground.panel)));
    for (const double width : {150.0, 115.0, 0.0}) {
        Block block = setter.stacked({{name, "vague", colour}}, Align::start);
        for (const AnnotationRow& row : rows) {
            if (width > 0 && !row.text.empty()) {
                setter.add_row(block, setter.broken({row.text, "vague_text", row.kind.colour}, width), 0, {});
            }
        }
        label.blocks.push_back(std::move(block));
        const std::size_t index = label.blocks.size() - 1;
        const PageBox area = bounds(drawn.outline);
        for (const double y :
             steps(std::max(area.top, ground.panel.top), std::min(area.bottom, ground.panel.bottom), 9)) {
            for (const double x :
                 steps(std::max(area.left, ground.panel.left), std::min(area.right, ground.panel.right), 9)) {
                const std::vector<PageBox> boxes = boxes_at(label.blocks[index], {x, y});
                if (touches_hard(ground, boxes) || ground.events.any(grown(moved(label.blocks[index].box, x, y), 3))) {
                    continue;
                }
                const double share = least_share(area_cells, boxes);
                if (share < 0.9) {
                    continue;
                }
                const PagePoint middle = centre(moved(label.blocks[index].box, x, y));
                const double away = std::hypot(middle.x - pole.at.x, middle.y - pole.at.y);
                const double cost = scale * away + 30 * (1 - share) +
                                    (width == 0    ? 25
                                     : width < 150 ? 4
                                                   : 0) +
                                    cover_cost(ground, boxes, 10, 0);
                add_choice(label, ground, {index, {x, y}, {}, false, false, {}}, cost, boxes, {}, {5, 5, 5, 5});
            }
        }
    }
    keep_apart(label, 90, 18);
    Label outside;
    outside.blocks = label.blocks;
    add_outline_choices(outside, label.blocks.size() - 1, drawn.outline, ground, setter.right_to_left(), 150);
    keep_off(outside, ground.hatched);  // on an edge that it shares
    keep_cheapest(outside, 40);
    append_choices(label, std::move(outside));
    label.name = capitalised(drawn.place.name);
    add_number_inside(label, bounds(drawn.outline), ground.soft, ground, setter);
    return label;
}

void add_number_inside(Label& label, const PageBox& box, const Mask& area, const LabelGround& ground,
                       BlockSetter& setter) {
    constexpr double most = 100;  // places for it, or a little more
    constexpr double number_cost = 300;
    const double step = std::max(7.0, std::sqrt(box.width() * box.height() / most));
    label.blocks.push_back(setter.stacked({{"88", "count"}}, Align::middle));
    const Block& figure = label.blocks.back();
    const PagePoint middle = centre(box);
    for (const double y : steps(box.top, box.bottom - figure.box.height(), step)) {
        for (const double x : steps(box.left, box.right - figure.box.width(), step)) {
            const PagePoint at{x - figure.box.left, y - figure.box.top};
            const std::vector<PageBox> boxes = boxes_at(figure, at);
            const PagePoint own = centre(moved(figure.box, at.x, at.y));
            if (area.at(own) && !touches_hard(ground, boxes)) {
                LabelPlacing placing{label.blocks.size() - 1, at, {}, false, false, {}};
                placing.numbered = true;
                add_choice(label, ground, std::move(placing),
                           number_cost + 0.2 * std::hypot(own.x - middle.x, own.y - middle.y), boxes, {});
            }
        }
    }
}

Label inside_label(const std::string& id, const Path& area, const std::vector<std::vector<LineSpec>>& forms,
                   double hatch_cost, double soft_cost, const LabelGround& ground, BlockSetter& setter) {
    Label label;
    label.feature.id = id;
    const Rings rings = rings_of(area);
    const Pole pole = pole_of(rings, ground.panel);
    const Mask area_cells = area_mask(area, ground.panel);
    const double scale = 20 / std::sqrt(std::max(1.0, area_cells.covered(ground.panel)));
    double form_cost = 0;
    for (const auto& form : forms) {
        label.blocks.push_back(setter.stacked(form, Align::middle));
        const Block& block = label.blocks.back();
        const PageBox box = bounds(area);
        const PagePoint half = centre(block.box);
        for (const double y :
             steps(std::max(box.top, ground.panel.top), std::min(box.bottom, ground.panel.bottom), 10)) {
            for (const double x :
                 steps(std::max(box.left, ground.panel.left), std::min(box.right, ground.panel.right), 11)) {
                if (!area_cells.at({x, y})) {
                    continue;
                }
                const PagePoint at{x - half.x, y - half.y};
                const std::vector<PageBox> boxes = boxes_at(block, at);
                if (touches_hard(ground, boxes)) {
                    continue;
                }
                const double share = least_share(area_cells, boxes);
                if (share >= 0.9) {
                    const PageBox near = grown(moved(block.box, at.x, at.y), 14);
                    const double over = ground.events.share(near) + (ground.events.any(near) ? 0.2 : 0);
                    const double cost = form_cost + scale * std::hypot(x - pole.at.x, y - pole.at.y) +
                                        30 * (1 - share) + 40 * over + cover_cost(ground, boxes, hatch_cost, soft_cost);
                    add_choice(label, ground, {label.blocks.size() - 1, at, {}, false, false, {}}, cost, boxes, {},
                               {9, 5, 9, 5});
                }
            }
        }
        form_cost += 8;
    }
    keep_apart(label, 60, 24);
    return label;
}

Pole pole_of(const Rings& rings, const PageBox& panel) {
    Pole best;
    PageBox area{INFINITY, INFINITY, -INFINITY, -INFINITY};
    for (const auto& ring : rings) {
        for (const PagePoint& point : ring) {
            area = united(area, {point.x, point.y, point.x, point.y});
        }
    }
    area = {std::max(area.left, panel.left), std::max(area.top, panel.top), std::min(area.right, panel.right),
            std::min(area.bottom, panel.bottom)};
    constexpr int cells = 16;
    for (int row = 1; row < cells; ++row) {
        for (int column = 1; column < cells; ++column) {
            const PagePoint at{area.left + area.width() * column / cells, area.top + area.height() * row / cells};
            if (!contains(area, at) || !inside(rings, at)) {
                continue;
            }
            const double edge =
                std::min({at.x - panel.left, panel.right - at.x, at.y - panel.top, panel.bottom - at.y});
            const double distance = std::min(edge, distance_to_edge(rings, at, 1e9));
            if (distance > best.distance) {
                best = {at, distance};
            }
        }
    }
    return best;
}

double visible_area(const Path& area, const PageBox& panel) {
    return area_mask(area, panel).covered(panel);
}

}  // namespace sitmap
