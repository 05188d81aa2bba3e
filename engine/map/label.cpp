#include "engine/map/label.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <tuple>

namespace sitmap {

LabelGround::LabelGround(const PageBox& area)
    : panel(area),
      hard(area),
      glyphs(area),
      events(area),
      hatched(area),
      soft(area),
      sea(area),
      coast(area),
      lines(area),
      boundaries(area) {}

void LabelGround::count() {
    for (Mask* mask : {&hard, &glyphs, &events, &hatched, &soft, &sea, &coast, &lines, &boundaries}) {
        mask->count();
    }
}

void add_choice(Label& label, const LabelGround& ground, LabelPlacing placing, double cost,
                const std::vector<PageBox>& text, const std::vector<PageBox>& extra, PageBox clearance) {
    const PageBox allowed = grown(ground.panel, -edge_clearance);
    for (const PageBox& box : text) {
        if (!contains(allowed, box)) {
            return;
        }
    }
    LabelChoice choice;
    choice.cost = label_points(cost);
    for (const PageBox& box : text) {
        choice.boxes.push_back({box.left - clearance.left, box.top - clearance.top, box.right + clearance.right,
                                box.bottom + clearance.bottom});
    }
    choice.boxes.insert(choice.boxes.end(), extra.begin(), extra.end());
    label.feature.choices.push_back(std::move(choice));
    label.placings.push_back(std::move(placing));
}

double cover_cost(const LabelGround& ground, const std::vector<PageBox>& boxes, double hatch, double soft) {
    double area = 0;
    double hatched = 0;
    double soft_covered = 0;
    double coast = 0;
    double lines = 0;
    for (const PageBox& box : boxes) {
        area += box.width() * box.height();
        hatched += ground.hatched.covered(box);
        soft_covered += ground.soft.covered(box);
        coast += ground.coast.covered(box);
        lines += ground.lines.covered(box);
    }
    const double whole = std::max(area, 1.0);
    return hatch * std::min(1.0, hatched / whole) + soft * std::min(1.0, soft_covered / whole) +
           std::min(8.0, 0.25 * coast) + std::min(3.0, 0.05 * lines);
}

bool touches_hard(const LabelGround& ground, const std::vector<PageBox>& boxes) {
    return std::ranges::any_of(boxes, [&](const PageBox& box) { return ground.hard.any(grown(box, 1)); });
}

void append_choices(Label& label, Label more) {
    for (std::size_t i = 0; i < more.placings.size(); ++i) {
        label.feature.choices.push_back(std::move(more.feature.choices[i]));
        label.placings.push_back(std::move(more.placings[i]));
    }
}

namespace {

// The `most` cheapest first.
std::vector<std::size_t> by_cost(const Label& label, std::size_t most) {
    std::vector<std::size_t> order(label.placings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::size_t kept = std::min(order.size(), most);
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(kept), {}, [&](std::size_t i) {
        return std::tuple(label.feature.choices[i].cost, label.placings[i].at.x, label.placings[i].at.y, i);
    });
    order.resize(kept);
    return order;
}

void keep(Label& label, const std::vector<std::size_t>& order) {
    std::vector<LabelChoice> choices;
    std::vector<LabelPlacing> placings;
    for (const std::size_t i : order) {
        choices.push_back(std::move(label.feature.choices[i]));
        placings.push_back(std::move(label.placings[i]));
    }
    label.feature.choices = std::move(choices);
    label.placings = std::move(placings);
}

}  // namespace

void keep_cheapest(Label& label, std::size_t most) {
    keep(label, by_cost(label, most));
}

void keep_off(Label& label, const Mask& mask) {
    constexpr double near = 4;
    std::vector<std::size_t> order = by_cost(label, label.placings.size());
    std::erase_if(order, [&](std::size_t i) {
        const std::vector<PagePoint>& leader = label.placings[i].leader;
        return !leader.empty() &&
               mask.any(grown({leader.back().x, leader.back().y, leader.back().x, leader.back().y}, near));
    });
    keep(label, order);
}

void keep_apart(Label& label, std::size_t most, double square_px) {
    std::set<std::tuple<std::size_t, long, long>> taken;
    std::vector<std::size_t> order = by_cost(label, label.placings.size());
    std::erase_if(order, [&](std::size_t i) {
        const auto& [block, at] = std::tie(label.placings[i].block, label.placings[i].at);
        return !taken.insert({block, std::lround(at.x / square_px), std::lround(at.y / square_px)}).second;
    });
    order.resize(std::min(order.size(), most));
    keep(label, order);
}

}  // namespace sitmap
