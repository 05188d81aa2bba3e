#include "engine/map/area_labels.hpp"

#include "engine/map/hatch.hpp"
#include "engine/map/outline.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace sitmap {

namespace {

constexpr double annotation_width = 205;
constexpr double glyph_indent = 22;
constexpr double step = 12;

using Rings = std::vector<std::vector<PagePoint>>;

PageBox segment_box(PagePoint a, PagePoint b) {
    return grown({std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)}, 1.5);
}

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

struct Leader {
    std::vector<PagePoint> points;
    double cost = 0;
};

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
    return 0.05 * length(points) + (points.size() > 2 ? 2 : 0) + 0.4 * crossed;
}

void consider(std::vector<Leader>& leaders, std::vector<PagePoint> points, const LabelGround& ground) {
    const double run = length(points);
    const bool inside_panel = std::ranges::all_of(points, [&](PagePoint p) { return contains(ground.panel, p); });
    if (run >= 8 && run <= 0.28 * ground.panel.width() && inside_panel && clear_of_events(points, ground)) {
        const double cost = leader_cost(points, ground);
        leaders.push_back({std::move(points), cost});
    }
}

// Straight, or with one right angle down or up to the outline.
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

double edge_distance(const PageBox& box, const PageBox& panel) {
    return std::min({box.left - panel.left, box.top - panel.top, panel.right - box.right, panel.bottom - box.bottom});
}

PageBox whole_box(const Block& block, PagePoint at) {
    return moved(block.box, at.x, at.y);
}

// A free position beside an area, by what it would cost without its leader.
struct FreePosition {
    PagePoint at;
    double cost = 0;
    double estimate = 0;
};

double apart(const PageBox& a, const PageBox& b) {
    return std::max({a.left - b.right, b.left - a.right, 0.0}) + std::max({a.top - b.bottom, b.top - a.bottom, 0.0});
}

// The most promising of all free positions; leaders are looked for from these alone.
std::vector<FreePosition> free_positions(const Block& block, const PageBox& target, const LabelGround& ground) {
    constexpr std::size_t most = 140;
    std::vector<FreePosition> free;
    for (double y = ground.panel.top + 8; y + block.box.bottom < ground.panel.bottom - 4; y += step) {
        for (double x = ground.panel.left + 8; x + block.box.right < ground.panel.right - 4; x += step) {
            const PageBox box = whole_box(block, {x, y});
            if (!ground.events.any(grown(box, 3)) && !ground.hard.any(grown(box, 2))) {
                const double cost = cover_cost(ground, {box}, 0, 80) + 0.03 * edge_distance(box, ground.panel);
                free.push_back({{x, y}, cost, cost + 0.05 * apart(box, target)});
            }
        }
    }
    std::ranges::stable_sort(free, {}, &FreePosition::estimate);
    free.resize(std::min(free.size(), most));
    return free;
}

// Where a leader leaves the block: beyond the lead line's text on the right, before it on the left.
PagePoint leader_start(const Block& block, PagePoint at, bool right) {
    double edge = block.box.left - 5;
    if (right) {
        const bool two = block.lines.size() > 1 && std::abs(block.lines[1].baseline.y - block.lines[0].baseline.y) < 1;
        edge = block.lines[two ? 1 : 0].ink.right + 6;
    }
    return {at.x + edge, at.y + block.lead_y};
}

void add_outside(Label& label, std::size_t index, const Rings& rings, const PageBox& target, const LabelGround& ground,
                 double form_cost) {
    const Block& block = label.blocks[index];
    for (const FreePosition& free : free_positions(block, target, ground)) {
        for (const bool right : {true, false}) {
            for (Leader& leader : leaders_from(leader_start(block, free.at, right), right, rings, target, ground)) {
                std::vector<PageBox> extra;
                for (std::size_t i = 1; i < leader.points.size(); ++i) {
                    extra.push_back(segment_box(leader.points[i - 1], leader.points[i]));
                }
                add_choice(label, ground, {index, free.at, std::move(leader.points), false, false, {}},
                           form_cost + free.cost + leader.cost, {whole_box(block, free.at)}, extra, {3, 6, 3, 6});
            }
        }
    }
}

// Where everything round an area is taken: a paper panel inside it, as a chip is.
void add_on_paper(Label& label, std::size_t index, const Rings& rings, const LabelGround& ground, double form_cost) {
    const Block& block = label.blocks[index];
    const Pole pole = pole_of(rings, ground.panel);
    for (double dy = -60; dy <= 60; dy += step) {
        for (double dx = -72; dx <= 72; dx += step) {
            const PagePoint at{pole.at.x - centre(block.box).x + dx, pole.at.y - centre(block.box).y + dy};
            const PageBox box = grown(whole_box(block, at), 7);
            const bool kept = inside(rings, {box.left, box.top}) && inside(rings, {box.right, box.top}) &&
                              inside(rings, {box.left, box.bottom}) && inside(rings, {box.right, box.bottom});
            const double outside = kept ? 0 : 60;
            add_choice(label, ground, {index, at, {}, false, true, {}},
                       form_cost + 40 + outside + 0.1 * std::hypot(dx, dy), {box}, {});
        }
    }
}

Block annotation_block(const DrawnPlace& drawn, const std::vector<AnnotationRow>& rows, bool with_text, double width,
                       BlockSetter& setter) {
    Block block = setter.beside({capitalised(drawn.place.name), "area_event"}, {drawn.place.local, "area_event_local"});
    if (!with_text) {
        double x = 8;
        for (const AnnotationRow& row : rows) {
            const PagePoint at{x, block.box.bottom + 12};
            block.glyphs.push_back({row.kind, row.status, at, 15});
            x += 21;
        }
        for (const Block::Glyph& placed : block.glyphs) {
            block.box = united(block.box, grown({placed.at.x, placed.at.y, placed.at.x, placed.at.y}, 8));
        }
        return block;
    }
    for (const AnnotationRow& row : rows) {
        setter.add_row(block, setter.broken({row.text, "annotation"}, width), glyph_indent,
                       Block::Glyph{row.kind, row.status, {}, 15});
    }
    return block;
}

Rings closed_rings(const Path& path) {
    return rings_of(path);
}

PageBox common(const PageBox& a, const PageBox& b) {
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right), std::min(a.bottom, b.bottom)};
}

// The area's visible part as a picture, for questions about boxes.
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

}  // namespace

Label annotation_label(const DrawnPlace& drawn, const std::vector<AnnotationRow>& rows, const LabelGround& ground,
                       BlockSetter& setter) {
    Label label;
    label.feature = {"event:" + drawn.place.id, 1, label_points(900), {}};
    const Rings rings = closed_rings(drawn.outline);
    const PageBox target = bounds(drawn.outline);
    const bool with_text = !rows.empty() && !rows.front().text.empty();
    if (with_text) {
        label.blocks.push_back(annotation_block(drawn, rows, true, annotation_width, setter));
        add_outside(label, 0, rings, target, ground, 0);
        label.blocks.push_back(annotation_block(drawn, rows, true, annotation_width * 0.75, setter));
        add_outside(label, 1, rings, target, ground, 12);
        keep_cheapest(label, 160);
        add_on_paper(label, 0, rings, ground, 30);
        add_on_paper(label, 1, rings, ground, 36);
    }
    const double short_cost = with_text ? 120 : 0;
    const std::size_t chip = label.blocks.size();
    label.blocks.push_back(annotation_block(drawn, rows, false, annotation_width, setter));
    Label outside;
    outside.blocks = label.blocks;
    add_outside(outside, chip, rings, target, ground, short_cost + 10);
    keep_cheapest(outside, 60);
    for (std::size_t i = 0; i < outside.placings.size(); ++i) {
        label.feature.choices.push_back(outside.feature.choices[i]);
        label.placings.push_back(outside.placings[i]);
    }
    add_on_paper(label, chip, rings, ground, short_cost);
    return label;
}

Label soft_label(const DrawnPlace& drawn, const std::vector<AnnotationRow>& rows, const LabelGround& ground,
                 BlockSetter& setter) {
    Label label;
    label.feature = {"event:" + drawn.place.id, 1, label_points(900), {}};
    const Rings rings = closed_rings(drawn.outline);
    const Colour colour = drawn.place.marks.front().kind.colour;
    const std::string name = "\u201c" + capitalised(drawn.place.name) + "\u201d";
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
        for (double y = std::max(area.top, ground.panel.top); y < std::min(area.bottom, ground.panel.bottom); y += 9) {
            for (double x = std::max(area.left, ground.panel.left); x < std::min(area.right, ground.panel.right);
                 x += 9) {
                const std::vector<PageBox> boxes = boxes_at(label.blocks[index], {x, y});
                if (touches_hard(ground, boxes) ||
                    ground.events.any(grown(whole_box(label.blocks[index], {x, y}), 3))) {
                    continue;
                }
                const double share = least_share(area_cells, boxes);
                if (share < 0.9) {
                    continue;
                }
                const PagePoint middle = centre(whole_box(label.blocks[index], {x, y}));
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
    keep_cheapest(label, 90);
    return label;
}

Label inside_label(const std::string& id, const Path& area, const std::vector<std::vector<LineSpec>>& forms,
                   double hatch_cost, double soft_cost, const LabelGround& ground, BlockSetter& setter) {
    Label label;
    label.feature.id = id;
    const Rings rings = closed_rings(area);
    const Pole pole = pole_of(rings, ground.panel);
    const Mask area_cells = area_mask(area, ground.panel);
    const double scale = 20 / std::sqrt(std::max(1.0, area_cells.covered(ground.panel)));
    double form_cost = 0;
    for (const auto& form : forms) {
        label.blocks.push_back(setter.stacked(form, Align::middle));
        const Block& block = label.blocks.back();
        const PageBox box = bounds(area);
        const PagePoint half = centre(block.box);
        for (double y = std::max(box.top, ground.panel.top); y < std::min(box.bottom, ground.panel.bottom); y += 10) {
            for (double x = std::max(box.left, ground.panel.left); x < std::min(box.right, ground.panel.right);
                 x += 11) {
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
                    const PageBox near = grown(whole_box(block, at), 14);
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
    keep_cheapest(label, 60);
    return label;
}

Label letter_label(const std::string& id, const Path& line, const std::string& letter, const LabelGround& ground,
                   BlockSetter& setter) {
    Label label;
    label.feature = {id, 4, label_points(150), {}};
    label.blocks.push_back(setter.stacked({{letter, "tag"}}, Align::middle));
    const PagePoint half = centre(label.blocks.front().box);
    const std::vector<PagePoint>& points = line.points;
    // A goes to the southern part of its line and B to the northern, so that the two stand apart.
    const double preferred = letter < "B" ? 0.62 : 0.4;
    constexpr int tries = 39;
    for (int i = 1; i <= tries && points.size() > 1; ++i) {
        const double part = static_cast<double>(i) / (tries + 1);
        const auto index = static_cast<std::size_t>(part * static_cast<double>(points.size() - 1));
        const PagePoint at = points[index];
        const PageBox box = grown({at.x, at.y, at.x, at.y}, 8);
        add_choice(label, ground, {0, {at.x - half.x, at.y - half.y}, {}, false, false, {}},
                   14 * std::abs(part - preferred), {box}, {}, {1, 1, 1, 1});
    }
    return label;
}

double scale_km(double px_per_km, double width) {
    const double wanted = width / 5 / px_per_km;
    double best = 1;
    for (int power = -2; power <= 4; ++power) {
        for (const double digit : {1.0, 2.0, 5.0}) {
            const double km = digit * std::pow(10, power);
            if (std::abs(std::log(km / wanted)) < std::abs(std::log(best / wanted))) {
                best = km;
            }
        }
    }
    return best;
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
