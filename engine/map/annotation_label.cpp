#include "engine/map/annotation_label.hpp"

#include "engine/map/hatch.hpp"
#include "engine/map/inside_label.hpp"
#include "engine/map/leader.hpp"
#include "engine/map/outline.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace sitmap {

namespace {

constexpr double annotation_width = 205;
constexpr double glyph_indent = 22;
constexpr double narrow_name_width = 96;
constexpr double step = 12;
constexpr double beyond_its_area = 150;  // a name that runs over its outline reads as the neighbour's

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
    constexpr std::size_t most = 180;
    constexpr double square = 24;
    std::vector<FreePosition> free;
    for (double y = ground.panel.top + 8; y + block.box.bottom < ground.panel.bottom - 4; y += step) {
        for (double x = ground.panel.left + 8 - block.box.left; x + block.box.right < ground.panel.right - 4;
             x += step) {
            const PageBox box = whole_box(block, {x, y});
            if (!ground.events.any(grown(box, 3)) && !ground.hard.any(grown(box, 2))) {
                const double cost = cover_cost(ground, {box}, 0, 80) + 0.03 * edge_distance(box, ground.panel);
                free.push_back({{x, y}, cost, cost + 0.05 * apart(box, target)});
            }
        }
    }
    std::ranges::stable_sort(free, {}, &FreePosition::estimate);
    std::set<std::pair<long, long>> taken;
    std::erase_if(free, [&](const FreePosition& one) {
        return !taken.insert({std::lround(one.at.x / square), std::lround(one.at.y / square)}).second;
    });
    free.resize(std::min(free.size(), most));
    return free;
}

// Where a leader leaves the block: beside the lead line's text where that ends, before it where it begins.
PagePoint leader_start(const Block& block, PagePoint at, bool right, bool right_to_left) {
    PageBox lead = block.lines.front().ink;
    for (const Block::Line& line : block.lines) {
        lead = std::abs(line.baseline.y - block.lines.front().baseline.y) < 1 ? united(lead, line.ink) : lead;
    }
    const double ending = right ? lead.right + 6 : lead.left - 6;
    const double beginning = right ? block.box.right + 5 : block.box.left - 5;
    return {at.x + (right != right_to_left ? ending : beginning), at.y + block.lead_y};
}

std::vector<PageBox> segment_boxes(const std::vector<PagePoint>& leader) {
    std::vector<PageBox> boxes;
    for (std::size_t i = 1; i < leader.size(); ++i) {
        boxes.push_back(segment_box(leader[i - 1], leader[i]));
    }
    return boxes;
}

// A short lead line's leader may come down on the longer rows under it.
bool meets(const std::vector<PageBox>& leader, const std::vector<PageBox>& rows) {
    return std::ranges::any_of(leader, [&](const PageBox& segment) {
        return std::ranges::any_of(rows, [&](const PageBox& row) { return overlap(segment, row); });
    });
}

void add_outside(Label& label, std::size_t index, const Rings& rings, const PageBox& target, const LabelGround& ground,
                 bool right_to_left, double form_cost) {
    const Block& block = label.blocks[index];
    for (const FreePosition& free : free_positions(block, target, ground)) {
        for (const bool right : {true, false}) {
            for (Leader& leader :
                 leaders_from(leader_start(block, free.at, right, right_to_left), right, rings, target, ground)) {
                std::vector<PageBox> extra = segment_boxes(leader.points);
                if (meets(extra, boxes_at(block, free.at))) {
                    continue;
                }
                add_choice(label, ground, {index, free.at, std::move(leader.points), false, false, {}},
                           form_cost + free.cost + leader.cost, {whole_box(block, free.at)}, extra, {3, 6, 3, 6});
            }
        }
    }
}

bool holds(const Rings& rings, const PageBox& box) {
    return inside(rings, {box.left, box.top}) && inside(rings, {box.right, box.top}) &&
           inside(rings, {box.left, box.bottom}) && inside(rings, {box.right, box.bottom});
}

// Inside the area: a name with its glyphs in a pill, or, where everything round it is taken, the
// whole annotation on a paper panel.
void add_inside(Label& label, std::size_t index, const Rings& rings, const LabelGround& ground, bool pill,
                double form_cost, const std::vector<std::string>& left_out = {}) {
    const Block& block = label.blocks[index];
    const Pole pole = pole_of(rings, ground.panel);
    constexpr int reach = 8;
    for (int row = -reach; row <= reach; ++row) {
        for (int column = -reach; column <= reach; ++column) {
            const double dx = step * column;
            const double dy = step * row;
            const PagePoint at{pole.at.x - centre(block.box).x + dx, pole.at.y - centre(block.box).y + dy};
            const PageBox box = grown(whole_box(block, at), pill ? 2 : 7);
            if (ground.glyphs.any(box) || (pill && !holds(rings, pill_box(block, at)))) {
                continue;
            }
            const bool kept = holds(rings, box);
            const double cost =
                form_cost + (kept ? 0 : beyond_its_area) + 300 * ground.hard.share(box) + 0.1 * std::hypot(dx, dy);
            LabelPlacing placing{index, at, {}, false, !pill, {}};
            placing.pill = pill;
            placing.left_out = left_out;
            add_choice(label, ground, std::move(placing), cost, {box}, {}, {6, 5, 6, 5});
        }
    }
}

// The glyphs of what happened, side by side under the name.
void add_glyph_row(Block& block, const std::vector<AnnotationRow>& rows, BlockSetter& setter) {
    constexpr double glyph_step = 21;
    const double y = block.box.bottom + 14;
    double x = 10;
    for (const AnnotationRow& row : rows) {
        block.glyphs.push_back({row.kind, row.status, {setter.right_to_left() ? -x : x, y}, 15});
        x += glyph_step;
    }
    for (const Block::Glyph& placed : block.glyphs) {
        block.box = united(block.box, grown({placed.at.x, placed.at.y, placed.at.x, placed.at.y}, 10.5));
    }
}

Block annotation_block(Block name, const std::vector<AnnotationRow>& rows, double width, BlockSetter& setter) {
    Block block = std::move(name);
    for (const AnnotationRow& row : rows) {
        setter.add_row(block, setter.broken({row.text, "annotation"}, width), glyph_indent,
                       Block::Glyph{row.kind, row.status, {}, 15});
    }
    return block;
}

Block chip_block(Block name, const std::vector<AnnotationRow>& rows, BlockSetter& setter) {
    add_glyph_row(name, rows, setter);
    return name;
}

}  // namespace

std::vector<Block::Glyph> glyphs_of(const std::vector<AnnotationRow>& rows) {
    std::vector<Block::Glyph> glyphs;
    glyphs.reserve(rows.size());
    for (const AnnotationRow& row : rows) {
        glyphs.push_back({row.kind, row.status, {}, 15});
    }
    return glyphs;
}

PageBox pill_box(const Block& block, PagePoint at) {
    const PagePoint first = block.glyphs.front().at;
    PageBox box{first.x, first.y, first.x, first.y};
    for (const Block::Glyph& glyph : block.glyphs) {
        box = united(box, {glyph.at.x, glyph.at.y, glyph.at.x, glyph.at.y});
    }
    box = {box.left - 12, box.top - 10.5, box.right + 12, box.bottom + 10.5};
    for (const Block::Line& line : block.lines) {
        box = line.spec.style == "count" ? united(box, {line.ink.left - 7, box.top, line.ink.right + 7, box.bottom})
                                         : box;
    }
    return moved(box, at.x, at.y);
}

void add_outline_choices(Label& label, std::size_t index, const Path& outline, const LabelGround& ground,
                         bool right_to_left, double form_cost) {
    add_outside(label, index, rings_of(outline), bounds(outline), ground, right_to_left, form_cost);
}

Label annotation_label(const DrawnPlace& drawn, const std::vector<AnnotationRow>& rows, const LabelGround& ground,
                       BlockSetter& setter) {
    Label label;
    label.feature = {"event:" + drawn.place.id, 1, label_points(900), {}};
    const Rings rings = rings_of(drawn.outline);
    const PageBox target = bounds(drawn.outline);
    const bool with_text = !rows.empty() && !rows.front().text.empty();
    const std::string& local = drawn.place.local;
    const LineSpec name{capitalised(drawn.place.name), "area_event"};
    const Block plain = setter.stacked({name}, Align::start);
    const Block with_local = setter.beside(name, {local, "area_event_local"});
    const Block narrow = setter.stacked(setter.broken(name, narrow_name_width), Align::start);
    if (with_text) {
        label.blocks = {annotation_block(with_local, rows, annotation_width, setter),
                        annotation_block(plain, rows, annotation_width * 0.75, setter),
                        annotation_block(narrow, rows, annotation_width * 0.6, setter)};
        for (const auto& [index, form_cost] : {std::pair(0U, 0.0), std::pair(1U, 12.0), std::pair(2U, 16.0)}) {
            add_outside(label, index, rings, target, ground, setter.right_to_left(), form_cost);
        }
        add_inside(label, 0, rings, ground, false, 170);
        add_inside(label, 1, rings, ground, false, 176);
    }
    const double short_cost = with_text ? 120 : 0;
    const std::vector<std::string> left_out = with_text ? std::vector<std::string>{"text"} : std::vector<std::string>{};
    const std::vector<Block> chips{chip_block(with_local, rows, setter), chip_block(plain, rows, setter),
                                   chip_block(narrow, rows, setter)};
    double form_cost = short_cost;
    for (const Block& chip : chips) {
        label.blocks.push_back(chip);
        add_inside(label, label.blocks.size() - 1, rings, ground, true, form_cost, left_out);
        form_cost += 8;
    }
    keep_apart(label, 300, 24);
    label.blocks.push_back(setter.behind(glyphs_of(rows), plain));
    Label outside;
    outside.blocks = label.blocks;
    add_outside(outside, label.blocks.size() - 1, rings, target, ground, setter.right_to_left(), short_cost + 18);
    keep_cheapest(outside, 60);
    for (LabelPlacing& placing : outside.placings) {
        placing.left_out = left_out;
    }
    append_choices(label, std::move(outside));
    label.name = name.text;
    add_number_inside(label, target, ground.hatched, ground, setter);
    return label;
}

}  // namespace sitmap
