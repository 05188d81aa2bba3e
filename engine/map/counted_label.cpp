#include "engine/map/counted_label.hpp"

#include "engine/map/inside_label.hpp"
#include "engine/map/outline.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace sitmap {

namespace {

constexpr double narrow_name = 84;

std::vector<LineSpec> with_sum(std::vector<LineSpec> name, const std::string& sum) {
    name.push_back({sum, "area_event_local"});
    return name;
}

Block with_figures(Block block, const std::vector<AnnotationRow>& rows, std::size_t in_line, BlockSetter& setter) {
    std::vector<Block::Figure> figures;
    figures.reserve(rows.size());
    for (const AnnotationRow& row : rows) {
        figures.push_back({{row.kind, row.status, {}, 13}, {row.text, "count"}});
    }
    setter.add_figures(block, figures, in_line);
    return block;
}

// Every place for the block inside the area, the nearer to its middle the cheaper.
void add_within(Label& label, std::size_t index, const Path& area, const Mask& cells, double form_cost, bool pill,
                const LabelGround& ground) {
    constexpr double step = 8;
    constexpr double least_inside = 0.9;
    const Block& block = label.blocks[index];
    const PagePoint half = centre(block.box);
    const Pole pole = pole_of(rings_of(area), ground.panel);
    const double scale = 20 / std::sqrt(std::max(1.0, cells.covered(ground.panel)));
    const PageBox box = bounds(area);
    for (const double y : steps(std::max(box.top, ground.panel.top), std::min(box.bottom, ground.panel.bottom), step)) {
        for (const double x :
             steps(std::max(box.left, ground.panel.left), std::min(box.right, ground.panel.right), step)) {
            const PagePoint at{x - half.x, y - half.y};
            std::vector<PageBox> boxes = boxes_at(block, at);
            if (pill) {
                boxes.push_back(pill_box(block, at));
            }
            const double share = least_share(cells, boxes);
            if (!cells.at({x, y}) || share < least_inside || touches_hard(ground, boxes)) {
                continue;
            }
            LabelPlacing placing{index, at, {}, false, false, {}};
            placing.pill = pill;
            const double cost = form_cost + scale * std::hypot(x - pole.at.x, y - pole.at.y) + 40 * (1 - share) +
                                cover_cost(ground, boxes, 10, 0);
            add_choice(label, ground, std::move(placing), cost, boxes, {}, {3, 2, 3, 2});
        }
    }
}

}  // namespace

Label counted_label(const DrawnPlace& drawn, const std::vector<AnnotationRow>& rows, const LabelGround& ground,
                    BlockSetter& setter) {
    const std::string sum = std::to_string(drawn.place.marks.size());
    const LineSpec name{capitalised(drawn.place.name), "area_event"};
    Label label;
    label.feature = {"event:" + drawn.place.id, 1, label_points(900), {}};
    label.name = setter.book().say("counted", {name.text, sum});
    const Mask cells = area_mask(drawn.outline, ground.panel);
    const std::vector<LineSpec> broken = setter.broken(name, narrow_name);
    const auto add_form = [&](Block block, double cost, bool pill) {
        label.blocks.push_back(std::move(block));
        add_within(label, label.blocks.size() - 1, drawn.outline, cells, cost, pill, ground);
    };
    add_form(with_figures(setter.stacked({name}, Align::middle), rows, 4, setter), 0, true);
    add_form(with_figures(setter.stacked(broken, Align::middle), rows, 2, setter), 6, true);
    add_form(with_figures(setter.stacked(broken, Align::middle), rows, 1, setter), 12, true);
    add_form(setter.beside(name, {sum, "area_event_local"}), 60, false);
    add_form(setter.stacked(with_sum(broken, sum), Align::middle), 66, false);
    keep_cheapest(label, 90);
    label.blocks.push_back(setter.beside(name, {sum, "area_event_local"}));
    Label outside;
    outside.blocks = label.blocks;
    add_outline_choices(outside, label.blocks.size() - 1, drawn.outline, ground, setter.right_to_left(), 90);
    keep_cheapest(outside, 50);
    append_choices(label, std::move(outside));
    add_number_inside(label, bounds(drawn.outline), cells, ground, setter);
    return label;
}

}  // namespace sitmap
