#include "engine/map/lake_labels.hpp"

#include "engine/map/inside_label.hpp"
#include "engine/map/named_waters.hpp"
#include "engine/map/outline.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace sitmap {

namespace {

constexpr double least_area = 350;  // square px: smaller ones are but a mark
constexpr double least_for_wide = 6000;
constexpr double lake_names_reach = 4;  // degrees from the frame to a lake's own position

using Forms = std::vector<std::vector<LineSpec>>;

// In one line and in several, the narrower the dearer.
Forms forms_of(const std::string& name, double area, BlockSetter& setter) {
    const char* style = area >= least_for_wide ? "water" : "water_small";
    Forms forms;
    for (const double width : {160.0, 70.0, 30.0}) {
        std::vector<LineSpec> lines = setter.broken({name, style}, width);
        if (forms.empty() || forms.back().size() != lines.size()) {
            forms.push_back(std::move(lines));
        }
    }
    return forms;
}

// Across a lake that is narrower than its name: centred on the water, near its middle.
void add_across(Label& label, const Path& lake, const Forms& forms, const LabelGround& ground, BlockSetter& setter) {
    const Mask water = area_mask(lake, ground.panel);
    const PageBox box = bounds(lake);
    const PagePoint middle = pole_of(rings_of(lake), ground.panel).at;
    for (const auto& form : forms) {
        label.blocks.push_back(setter.stacked(form, Align::middle));
        const Block& block = label.blocks.back();
        const PagePoint half = centre(block.box);
        for (const double y : steps(box.top, box.bottom, 5)) {
            for (const double x : steps(box.left, box.right, 5)) {
                const PagePoint at{x - half.x, y - half.y};
                const std::vector<PageBox> boxes = boxes_at(block, at);
                if (!water.at({x, y}) || touches_hard(ground, boxes)) {
                    continue;
                }
                const double over_shore = 1 - least_share(water, boxes);
                const double cost =
                    10 * over_shore + std::hypot(x - middle.x, y - middle.y) / 4 + cover_cost(ground, boxes, 40, 30);
                add_choice(label, ground, {label.blocks.size() - 1, at, {}, false, false, {}}, cost, boxes, {},
                           {4, 2, 4, 2});
            }
        }
    }
    keep_cheapest(label, 40);
}

}  // namespace

void add_lake_labels(std::vector<Label>& labels, const LabelInput& input, const LabelGround& ground,
                     BlockSetter& setter) {
    if (input.naming.gazetteer == nullptr) {
        return;
    }
    for (const Place& lake : waters_near(*input.naming.gazetteer, input.frame.box(), Water::lake, lake_names_reach)) {
        const DisplayName name = display_name(lake, input.naming);
        const Path path = outline(lake.footprint, input.frame);
        const double area = path.empty() ? 0 : visible_area(path, ground.panel);
        if (area < least_area || !in_page_script(name.name, setter.book())) {
            continue;
        }
        const Forms forms = forms_of(name.name, area, setter);
        Label label = inside_label("lake:" + lake.id, path, forms, 40, 30, ground, setter);
        if (label.placings.empty()) {
            label.blocks.clear();
            add_across(label, path, forms, ground, setter);
        }
        label.feature.order = 8;
        label.feature.drop_cost = label_points(area >= least_for_wide ? 40 : 20);
        if (!label.placings.empty()) {
            labels.push_back(std::move(label));
        }
    }
}

}  // namespace sitmap
