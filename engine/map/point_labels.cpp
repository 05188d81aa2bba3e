#include "engine/map/point_labels.hpp"

#include "engine/map/inside_label.hpp"
#include "engine/map/leader.hpp"
#include "engine/map/town_class.hpp"
#include "engine/map/wording.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace sitmap {

namespace {

constexpr double px2_per_town = 24000;
constexpr std::int64_t large_town = 50000;
constexpr double annotation_width = 195;  // 38 characters
constexpr double dot_gap = 6.5;
constexpr double glyph_indent = 22;

struct Place8 {
    int dx;  ///< -1 left, 0 centred, 1 right
    int dy;  ///< -1 above, 0 level, 1 below
    double cost;
};
constexpr std::array positions{Place8{1, 0, 0},   Place8{-1, 0, 3}, Place8{1, -1, 5}, Place8{1, 1, 6},
                               Place8{-1, -1, 7}, Place8{-1, 1, 8}, Place8{0, -1, 8}, Place8{0, 1, 9}};

// The block's corner for a place round `around`: a dot, or a row of glyphs with their circle.
PagePoint corner(const PageBox& box, const PageBox& around, const Place8& place, double gap, double slide) {
    const PagePoint middle = centre(around);
    // Aslant of a circle there is room inside the corner of its box.
    const double reach = place.dx != 0 && place.dy != 0 ? gap * 0.4 - 0.13 * around.height() : gap;
    const double left = place.dx > 0   ? around.right + reach
                        : place.dx < 0 ? around.left - reach - box.width()
                                       : middle.x - box.width() / 2 + slide * box.width();
    const double top = place.dy < 0   ? around.top - reach - box.height()
                       : place.dy > 0 ? around.bottom + reach
                                      : middle.y - box.height() / 2 + slide * box.height();
    return {left - box.left, top - box.top};
}

std::vector<double> slides(const Place8& place) {
    if (place.dx != 0 && place.dy != 0) {
        return {0};
    }
    return place.dy == 0 ? std::vector<double>{0, -0.28, 0.28} : std::vector<double>{0, -0.25, 0.25};
}

// On a page that is read from the right the better side is the left.
Place8 seen_from(const Place8& place, bool right) {
    return {right ? -place.dx : place.dx, place.dy, place.cost};
}

// Text on the sea for a town inland is a small untruth.
double sea_cost(const LabelGround& ground, const std::vector<PageBox>& boxes, PagePoint at) {
    if (ground.sea.at(at)) {
        return 0;
    }
    double share = 0;
    for (const PageBox& box : boxes) {
        share = std::max(share, ground.sea.share(box));
    }
    return 12 * share;
}

// A block of several lines is one box: nothing tucks in beside a short line.
std::vector<PageBox> solid_boxes(const Block& block, PagePoint at) {
    return block.lines.size() + block.glyphs.size() > 2 ? std::vector{moved(block.box, at.x, at.y)}
                                                        : boxes_at(block, at);
}

void add_positions(Label& label, std::size_t block, const PageBox& around, double gap, double form_cost,
                   const LabelGround& ground, const std::vector<PageBox>& extra,
                   const std::vector<std::string>& left_out) {
    for (const Place8& listed : positions) {
        const Place8 place = seen_from(listed, label.blocks[block].from_right);
        for (const double slide : slides(place)) {
            const PagePoint at = corner(label.blocks[block].box, around, place, gap, slide);
            const std::vector<PageBox> boxes = solid_boxes(label.blocks[block], at);
            if (!touches_hard(ground, boxes)) {
                const double cost = form_cost + place.cost + (slide != 0 ? 1.5 : 0) + cover_cost(ground, boxes, 10, 4) +
                                    sea_cost(ground, boxes, centre(around));
                add_choice(label, ground, {block, at, {}, false, false, left_out}, cost, boxes, extra);
            }
        }
    }
}

// Whether a leader that ends at a spot only ever leaves areas on its way from it: a spot lies in its
// province, and what it says may stand outside; but no leader runs over another area or a glyph.
bool leaves_once(const std::vector<PagePoint>& leader, const LabelGround& ground) {
    constexpr int widest_edge = 6;
    bool outside = false;
    int edge = 0;
    for (std::size_t i = leader.size() - 1; i > 0; --i) {
        const PagePoint from = leader[i];
        const PagePoint to = leader[i - 1];
        const int steps = static_cast<int>(std::abs(to.x - from.x) + std::abs(to.y - from.y));
        for (int step = 1; step <= steps; ++step) {
            const double part = static_cast<double>(step) / steps;
            const PagePoint at{from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)};
            const bool in_area = ground.events.at(at);
            edge = ground.hard.at(at) ? edge + 1 : 0;
            if ((in_area && outside) || edge > widest_edge) {
                return false;
            }
            outside = !in_area;
        }
    }
    return true;
}

// A level leader from the spot's edge to a block that found no room beside it.
void add_leaders(Label& label, std::size_t block, const DrawnPlace& drawn, const PageBox& around,
                 const LabelGround& ground, double form_cost, const std::vector<std::string>& left_out) {
    for (const double reach : {24.0, 40.0, 60.0, 90.0, 130.0}) {
        for (const double rise : {0.0, -14.0, 14.0, -28.0, 28.0, -46.0, 46.0, -70.0, 70.0}) {
            for (const bool right : {true, false}) {
                const Block& set = label.blocks[block];
                const double edge = right ? around.right : around.left;
                const double x = right ? edge + reach : edge - reach;
                const double y = drawn.at.y + rise;
                const PagePoint at{right ? x + 4 - set.box.left : x - 4 - set.box.right, y - set.lead_y};
                std::vector<PagePoint> leader{{x, y}, {edge, y}};
                if (std::abs(rise) > around.height() / 2 - 2) {
                    const double end = rise < 0 ? around.top : around.bottom;
                    leader = {{x, y}, {drawn.at.x, y}, {drawn.at.x, end}};
                }
                const std::vector<PageBox> boxes = solid_boxes(set, at);
                std::vector<PageBox> extra;
                for (std::size_t i = 1; i < leader.size(); ++i) {
                    extra.push_back(segment_box(leader[i - 1], leader[i]));
                }
                if (leaves_once(leader, ground) && !touches_hard(ground, boxes)) {
                    const double cost = form_cost + 16 + 0.06 * reach + 0.06 * std::abs(rise) + (rise != 0 ? 2 : 0) +
                                        cover_cost(ground, boxes, 10, 4);
                    add_choice(label, ground, {block, at, leader, false, false, left_out}, cost, boxes, extra);
                }
            }
        }
    }
}

std::vector<Item> town_dot(const Town& town, const Symbology& symbology) {
    const Colour ink = symbology.colour("ink");
    const Colour halo = symbology.colour("halo");
    if (town.rank == 0) {
        const PageBox box = grown({town.at.x, town.at.y, town.at.x, town.at.y}, 2.8);
        return {Shape{rectangle(box), ink, Stroke{halo, 1.2}}, Shape{rectangle(box), ink, {}}};
    }
    return {Shape{disc(town.at, 2.4), halo, Stroke{halo, 3.2}},
            Shape{disc(town.at, 2.4), symbology.colour("paper"), Stroke{ink, 1.3}}};
}

double town_drop_cost(const Town& town) {
    constexpr std::array base{60.0, 34.0, 24.0, 16.0, 10.0};
    const double people = std::max<double>(static_cast<double>(town.population), 100);
    return (town.abroad ? 0.6 : 1) * (base[static_cast<std::size_t>(town.rank)] + 4 * std::log10(people / 100));
}

// What happened, under the name; a ring has no glyph of its own, and so its rows have.
Block with_rows(Block block, const std::vector<AnnotationRow>& rows, bool glyphs, BlockSetter& setter) {
    for (const AnnotationRow& row : rows) {
        const auto lines = setter.broken({row.text, "annotation"}, annotation_width);
        setter.add_row(block, lines, glyphs ? glyph_indent : 0,
                       glyphs ? std::optional(Block::Glyph{row.kind, row.status, {}, 15}) : std::nullopt);
    }
    return block;
}

Block with_glyphs(Block block, const std::vector<AnnotationRow>& rows, bool glyphs, BlockSetter& setter) {
    return glyphs ? setter.behind(glyphs_of(rows), std::move(block)) : block;
}

// The last resort: a figure beside the glyph, in the ring, or at the end of a leader, explained beside the map.
void add_number(Label& label, const DrawnPlace& drawn, const PageBox& around, const LabelGround& ground,
                BlockSetter& setter) {
    constexpr double number_cost = 300;
    label.blocks.push_back(setter.stacked({{"88", "count"}}, Align::middle));
    const std::size_t index = label.blocks.size() - 1;
    const std::size_t before = label.placings.size();
    add_positions(label, index, around, 1.5, number_cost, ground, {}, {});
    add_leaders(label, index, drawn, around, ground, number_cost, {});
    for (std::size_t i = before; i < label.placings.size(); ++i) {
        label.placings[i].numbered = true;
    }
    if (drawn.place.drawn == Drawn::ring) {
        add_number_inside(label, around, ground.events, ground, setter);
    }
}

PageBox around_spot(const DrawnPlace& drawn) {
    if (drawn.place.drawn == Drawn::ring) {
        return bounds(drawn.outline);
    }
    PageBox box = grown({drawn.at.x, drawn.at.y, drawn.at.x, drawn.at.y}, std::max(drawn.radius, 9.0));
    for (const PageBox& glyph : drawn.glyphs) {
        box = united(box, glyph);
    }
    return box;
}

}  // namespace

std::size_t town_ceiling(const PageBox& panel) {
    return static_cast<std::size_t>(panel.width() * panel.height() / px2_per_town);
}

std::vector<Town> towns_in(const Naming& naming, const MapFrame& frame, const std::set<std::string>& taken,
                           const std::set<std::string>& focus, TownChoice choice, TypeSetter& type) {
    const Gazetteer& gazetteer = *naming.gazetteer;
    struct Found {
        PlaceIndex index;
        int rank;
        std::int64_t population;
        bool abroad;
        PagePoint at;
    };
    std::vector<Found> found;
    const PageBox inner = grown(frame.panel(), -8);
    for (const PlaceIndex index : gazetteer.within(frame.box())) {
        const PlaceSummary summary = gazetteer.summary(index);
        if (summary.feature_class != FeatureClass::populated || summary.feature_code == "PPLX") {
            continue;
        }
        const int rank = town_rank(summary.feature_code);
        const bool abroad = !focus.empty() && !focus.contains(std::string(summary.country));
        if (!(choice == TownChoice::largest ? rank == 0 || summary.population >= large_town
                                            : town_is_named(rank, summary.population, frame.px_per_km(), abroad)) ||
            taken.contains(std::string(gazetteer.id(index)))) {
            continue;
        }
        const PagePoint at = frame.to_page(summary.point);
        if (contains(inner, at)) {
            found.push_back({index, rank, summary.population, abroad, at});
        }
    }
    std::ranges::sort(found, {}, [&](const Found& f) {
        const int rank = choice == TownChoice::largest ? std::min(f.rank, 1) : f.rank;
        return std::tuple(rank, -f.population, gazetteer.id(f.index));
    });
    const std::size_t ceiling = town_ceiling(frame.panel());
    found.resize(std::min(found.size(), choice == TownChoice::largest ? ceiling / 2 : ceiling * 11 / 5));
    std::vector<Town> towns;
    for (const Found& f : found) {
        const Place place = gazetteer.place(f.index);
        DisplayName name = display_name(place, naming);
        // A town that the page cannot name in its own script is not one of its towns.
        if (!in_page_script(name.name, naming.book)) {
            continue;
        }
        const bool second = !naming.book.right_to_left && !name.second.empty() && type.can_show(name.second);
        towns.push_back(
            {place.id, name.name, second ? name.second : "", f.at, f.rank, f.population, f.abroad || focus.empty()});
    }
    return towns;
}

Label town_label(const Town& town, const LabelGround& ground, BlockSetter& setter) {
    const std::string style = town.rank == 0 ? "capital" : town.rank == 1 ? "seat" : "town";
    Label label;
    label.feature = {"town:" + town.id, 8, label_points(town_drop_cost(town)), {}};
    label.always = town_dot(town, setter.symbology());
    const PageBox dot = grown({town.at.x, town.at.y, town.at.x, town.at.y}, 5);
    if (ground.events.any(dot) && ground.hard.any(dot)) {
        return label;
    }
    if (!town.local.empty()) {
        const std::vector<LineSpec> both{{town.name, style}, {town.local, style + "_local"}};
        for (const Align align : {Align::start, Align::end}) {
            label.blocks.push_back(setter.stacked(both, align));
            for (const Place8& listed : positions) {
                const Place8 place = seen_from(listed, setter.right_to_left());
                if ((listed.dx < 0) != (align == Align::end)) {
                    continue;
                }
                // Level with the dot stands the name, not the middle of both lines.
                const Block& block = label.blocks.back();
                PagePoint at = corner(block.box, dot, place, dot_gap - 5, 0);
                at.y = place.dy == 0 ? town.at.y - block.lead_y : at.y;
                const std::vector<PageBox> boxes = boxes_at(block, at);
                if (!touches_hard(ground, boxes)) {
                    const double cost =
                        place.cost + cover_cost(ground, boxes, 10, 4) + sea_cost(ground, boxes, town.at);
                    add_choice(label, ground, {label.blocks.size() - 1, at, {}, false, false, {}}, cost, boxes, {dot});
                }
            }
        }
    }
    label.blocks.push_back(setter.stacked({{town.name, style}}, Align::start));
    add_positions(label, label.blocks.size() - 1, dot, dot_gap - 5, town.local.empty() ? 0 : 6, ground, {dot}, {});
    return label;
}

Label spot_label(const DrawnPlace& drawn, const std::vector<AnnotationRow>& rows, const LabelGround& ground,
                 BlockSetter& setter) {
    Label label;
    label.feature = {"event:" + drawn.place.id, 2, label_points(1000), {}};
    label.name = capitalised(drawn.place.name);
    const PageBox around = around_spot(drawn);
    const LineSpec name{label.name, "event"};
    const LineSpec local{drawn.place.local, "event_local"};
    const bool ring = drawn.place.drawn == Drawn::ring;
    const auto add_form = [&](Block block, double gap, double cost, bool leaders,
                              const std::vector<std::string>& left_out) {
        label.blocks.push_back(std::move(block));
        const std::size_t index = label.blocks.size() - 1;
        add_positions(label, index, around, gap, cost, ground, {}, left_out);
        if (leaders) {
            add_leaders(label, index, drawn, around, ground, cost, left_out);
        }
    };
    double short_cost = 0;
    std::vector<std::string> no_text;
    if (!rows.empty() && !rows.front().text.empty()) {
        add_form(with_rows(setter.beside(name, local), rows, ring, setter), 7, 0, true, {});
        if (!local.text.empty()) {
            add_form(with_rows(setter.stacked({name}, Align::start), rows, ring, setter), 7, 8, true, {});
        }
        short_cost = 120;
        no_text = {"text"};
    }
    add_form(with_glyphs(setter.beside(name, local), rows, ring, setter), 6, short_cost, false, no_text);
    add_form(with_glyphs(setter.stacked({name}, Align::start), rows, ring, setter), 6, short_cost + 8, true, no_text);
    add_form(with_glyphs(setter.stacked({{label.name, "capital"}}, Align::start), rows, ring, setter), 5,
             short_cost + 40, true, no_text);
    add_number(label, drawn, around, ground, setter);
    return label;
}

}  // namespace sitmap
