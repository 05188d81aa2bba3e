#include "engine/map/event_drawing.hpp"

#include "engine/geo/geodesic.hpp"
#include "engine/geo/relation.hpp"
#include "engine/map/count_class.hpp"
#include "engine/map/glyph.hpp"
#include "engine/map/glyph_plan.hpp"
#include "engine/map/hatch.hpp"
#include "engine/map/outline.hpp"
#include "engine/map/soft_area.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

namespace sitmap {

namespace {

const Mark& chief(const MarkedPlace& place) {
    return place.marks.front();
}

LonLat spot_of(const MarkedPlace& place) {
    const std::vector<LonLat> positions = positions_of(place.geometry);
    return positions.empty() ? LonLat{} : positions.front();
}

// The most verified status among the events of one kind decides the glyph.
std::string status_of(const std::vector<const Mark*>& marks) {
    for (const Mark* mark : marks) {
        if (is_verified(mark->status)) {
            return mark->status;
        }
    }
    return marks.front()->status;
}

std::vector<std::pair<Kind, std::vector<const Mark*>>> by_kind(const MarkedPlace& place) {
    std::vector<std::pair<Kind, std::vector<const Mark*>>> kinds;
    for (const Mark& mark : place.marks) {
        const bool same =
            !kinds.empty() && kinds.back().first.name == mark.kind.name && kinds.back().first.glyph == mark.kind.glyph;
        if (!same) {
            kinds.emplace_back(mark.kind, std::vector<const Mark*>{});
        }
        kinds.back().second.push_back(&mark);
    }
    return kinds;
}

GlyphRow row_of(const DrawnPlace& drawn) {
    const auto kinds = by_kind(drawn.place);
    const bool counted = std::ranges::any_of(kinds, [](const auto& kind) { return kind.second.size() > 1; });
    return {drawn.at, kinds.size(), counted};
}

Stroke casing(const Symbology& symbology, double width, double opacity) {
    return {faded(symbology.colour("halo"), opacity), width};
}

void draw_circle(EventDrawing& drawing, DrawnPlace& drawn, const MapFrame& frame, const Symbology& symbology) {
    const Mark& mark = chief(drawn.place);
    const PrecisionRule& rule = symbology.rule(mark.precision);
    const LonLat spot = spot_of(drawn.place);
    drawn.radius = drawn.place.uncertainty_m / 1000 * frame.px_per_km();
    if (drawn.place.uncertainty_m <= 0) {
        return;
    }
    if (drawn.radius < rule.least && drawn.place.drawn == Drawn::disc) {
        drawn.radius = rule.least;
        drawn.outline = disc(drawn.at, rule.least);
    } else {
        drawn.outline = outline(Geometry{circle(spot, drawn.place.uncertainty_m)}, frame);
    }
    Shape shape{drawn.outline, faded(mark.kind.colour, rule.tint), {}};
    if (rule.stroke > 0) {
        shape.stroke = Stroke{mark.kind.colour, rule.stroke, rule.dash};
    }
    drawing.circles.emplace_back(std::move(shape));
}

PageBox glyph_box(const Kind& kind, PagePoint at, double size) {
    PageBox box = grown({at.x, at.y, at.x, at.y}, size / 2 + 1);
    if (kind.unit && !kind.unit->badge.empty()) {
        box.top = std::min(box.top, at.y + bounds(kind.unit->badge).top * size / 18 - 1);
    }
    return box;
}

void draw_glyphs(EventDrawing& drawing, DrawnPlace& drawn, double size, const Symbology& symbology) {
    const auto kinds = by_kind(drawn.place);
    const GlyphRow row = row_of(drawn);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const auto& [kind, marks] = kinds[i];
        const PagePoint at = glyph_spot(row, i, size);
        for (Item& item : glyph(symbology, kind, status_of(marks), at, size)) {
            drawing.glyphs.push_back(std::move(item));
        }
        drawn.glyphs.push_back(glyph_box(kind, at, size));
        drawn.counts.push_back(static_cast<int>(marks.size()));
    }
}

void draw_dot(EventDrawing& drawing, DrawnPlace& drawn, const Symbology& symbology) {
    constexpr double radius = 2.8;
    const Kind& kind = chief(drawn.place).kind;
    drawing.glyphs.emplace_back(Shape{disc(drawn.at, radius), kind.colour, Stroke{symbology.colour("halo"), 1.2}});
}

void draw_spot(EventDrawing& drawing, DrawnPlace& drawn, double size, const MapFrame& frame,
               const Symbology& symbology) {
    if (drawn.place.drawn != Drawn::glyph) {
        draw_circle(drawing, drawn, frame, symbology);
    }
    if (drawn.in_cluster) {
        draw_dot(drawing, drawn, symbology);
    } else {
        draw_glyphs(drawing, drawn, size, symbology);
    }
}

// At this size nobody tells it from a disc, and it is drawn in half the time.
void append_octagon(Path& path, PagePoint at, double radius) {
    const double far = radius * 1.02;
    const double near = far * std::numbers::sqrt2 / 2;
    path.move_to({at.x + far, at.y});
    path.line_to({at.x + near, at.y + near});
    path.line_to({at.x, at.y + far});
    path.line_to({at.x - near, at.y + near});
    path.line_to({at.x - far, at.y});
    path.line_to({at.x - near, at.y - near});
    path.line_to({at.x, at.y - far});
    path.line_to({at.x + near, at.y - near});
    path.close();
}

// Thousands of spots: a dot each, all of a kind in one path. Of dots on the same half pixel one is seen.
void draw_dots(EventDrawing& drawing, const std::vector<const MarkedPlace*>& spots, const MapFrame& frame) {
    constexpr double radius = 1.6;
    constexpr double cells_per_px = 2;
    const PageBox panel = grown(frame.panel(), radius);
    const auto columns = static_cast<std::size_t>(panel.width() * cells_per_px) + 1;
    struct Dots {
        Colour colour;
        Path path;
        std::vector<bool> taken;
    };
    std::map<int, Dots> by_rank;
    for (const MarkedPlace* const spot : spots) {
        const PagePoint at = frame.to_page(spot_of(*spot));
        if (!contains(panel, at)) {
            continue;
        }
        const Kind& kind = chief(*spot).kind;
        Dots& dots = by_rank[-kind.rank];
        dots.colour = kind.colour;
        dots.taken.resize(columns * (static_cast<std::size_t>(panel.height() * cells_per_px) + 1));
        const auto column = static_cast<std::size_t>((at.x - panel.left) * cells_per_px);
        auto taken = dots.taken[static_cast<std::size_t>((at.y - panel.top) * cells_per_px) * columns + column];
        if (!taken) {
            taken = true;
            append_octagon(dots.path, at, radius);
        }
    }
    for (auto& [rank, dots] : by_rank) {
        drawing.glyphs.emplace_back(Shape{std::move(dots.path), faded(dots.colour, 0.75), {}, false});
    }
}

// The outline of places that stand too close, and what happened in all of them.
DrawnPlace cluster_of(EventDrawing& drawing, const std::vector<std::size_t>& members, const Symbology& symbology) {
    constexpr double margin = 7;
    DrawnPlace cluster;
    const auto most =
        std::ranges::max_element(members, {}, [&](std::size_t i) { return drawing.places[i].place.marks.size(); });
    const DrawnPlace& first = drawing.places[*most];
    cluster.place = first.place;
    cluster.place.drawn = Drawn::ring;
    cluster.place.id = "cluster:" + first.place.id;
    cluster.place.marks.clear();
    PageBox box{first.at.x, first.at.y, first.at.x, first.at.y};
    std::vector<std::string> names{first.place.name};
    for (const std::size_t member : members) {
        const DrawnPlace& drawn = drawing.places[member];
        box = united(box, {drawn.at.x, drawn.at.y, drawn.at.x, drawn.at.y});
        cluster.place.marks.insert(cluster.place.marks.end(), drawn.place.marks.begin(), drawn.place.marks.end());
        if (member != *most) {
            names.push_back(drawn.place.name);
        }
    }
    std::ranges::stable_sort(cluster.place.marks, {}, [](const Mark& mark) { return mark.kind.rank; });
    box = grown(box, margin);
    cluster.at = centre(box);
    cluster.outline = rectangle(box);
    const Path drawn = rectangle(box, std::min(margin + 3, std::min(box.width(), box.height()) / 2));
    drawing.circles.emplace_back(
        Shape{drawn, faded(symbology.colour("paper"), 0.55), Stroke{symbology.colour("ink"), 1}});
    drawing.cluster_names.push_back(std::move(names));
    return cluster;
}

void draw_spots(EventDrawing& drawing, const MapFrame& frame, const Symbology& symbology) {
    std::vector<std::size_t> spots;
    std::vector<GlyphRow> rows;
    for (std::size_t i = 0; i < drawing.places.size(); ++i) {
        DrawnPlace& drawn = drawing.places[i];
        if (is_point(drawn.place.drawn)) {
            drawn.at = frame.to_page(spot_of(drawn.place));
            spots.push_back(i);
            rows.push_back(row_of(drawn));
        }
    }
    const GlyphPlan plan = plan_glyphs(rows);
    for (const std::vector<std::size_t>& cluster : plan.clusters) {
        std::vector<std::size_t> members;
        for (const std::size_t row : cluster) {
            drawing.places[spots[row]].in_cluster = true;
            members.push_back(spots[row]);
        }
        drawing.clusters.push_back(cluster_of(drawing, members, symbology));
    }
    for (const std::size_t spot : spots) {
        draw_spot(drawing, drawing.places[spot], plan.size, frame, symbology);
    }
}

// Inside a zone that has its own fill the hatch is finer and the zone's lines are the outline.
void draw_hatch(EventDrawing& drawing, DrawnPlace& drawn, const MapFrame& frame, const Symbology& symbology) {
    const Kind& kind = chief(drawn.place).kind;
    const PrecisionRule& rule = drawn.in_zone ? symbology.rule("zone") : symbology.rule("P5");
    drawn.outline = outline(drawn.place.geometry, frame);
    drawing.tints.emplace_back(Shape{drawn.outline, faded(kind.colour, rule.tint), {}});
    drawing.hatches.emplace_back(Shape{hatch_lines(drawn.outline, kind.hatch, rule.spacing),
                                       {},
                                       Stroke{faded(kind.colour, 0.8), rule.hatch, {}, false}});
    if (!drawn.in_zone) {
        drawing.outlines.emplace_back(Shape{drawn.outline, {}, casing(symbology, 3.4, 0.7)});
        drawing.outlines.emplace_back(Shape{drawn.outline, {}, Stroke{kind.colour, rule.stroke}});
    }
}

void draw_ring(EventDrawing& drawing, DrawnPlace& drawn, const MapFrame& frame, const Symbology& symbology) {
    const Kind& kind = chief(drawn.place).kind;
    const PrecisionRule& rule = symbology.rule(chief(drawn.place).precision);
    drawn.outline = outline(drawn.place.geometry, frame);
    drawn.at = centre(bounds(drawn.outline));
    drawing.circles.emplace_back(
        Shape{drawn.outline, faded(kind.colour, rule.tint), Stroke{kind.colour, rule.stroke, rule.dash}});
}

void draw_fill(EventDrawing& drawing, DrawnPlace& drawn, const MapFrame& frame, const Symbology& symbology) {
    const Kind& kind = chief(drawn.place).kind;
    drawn.outline = outline(drawn.place.geometry, frame);
    const bool zone = kind.name == "zone";
    drawing.fills.emplace_back(Shape{drawn.outline, faded(kind.fill.value_or(kind.colour), zone ? 0.85 : 1), {}});
    if (!zone) {
        drawing.fills.emplace_back(Shape{drawn.outline, {}, Stroke{kind.colour, 0.9}});
    }
    if (zone) {
        drawing.outlines.emplace_back(Shape{drawn.outline, {}, casing(symbology, symbology.line("zone").casing, 0.7)});
        drawing.outlines.emplace_back(Shape{drawn.outline, {}, symbology.line("zone").stroke});
    }
}

void draw_line(EventDrawing& drawing, DrawnPlace& drawn, const MapFrame& frame, const Symbology& symbology) {
    const Kind& kind = chief(drawn.place).kind;
    const LineStyle& style = symbology.line("zone");
    drawn.outline = outline(drawn.place.geometry, frame);
    drawing.lines.emplace_back(Shape{drawn.outline, {}, casing(symbology, style.casing, 0.7)});
    drawing.lines.emplace_back(Shape{drawn.outline, {}, Stroke{kind.colour, style.stroke.width}});
    drawing.zone_lines = true;
}

void draw_counted(EventDrawing& drawing, DrawnPlace& drawn, const std::vector<CountClass>& classes,
                  const MapFrame& frame, const Symbology& symbology) {
    drawn.outline = outline(drawn.place.geometry, frame);
    const Colour shade = faded(symbology.colour("count"), shade_of(classes, drawn.place.marks.size()));
    drawing.shades.emplace_back(Shape{drawn.outline, shade, Stroke{symbology.colour("halo"), 1.2}});
}

void draw_place(EventDrawing& drawing, DrawnPlace& drawn, const MapFrame& frame, const Symbology& symbology) {
    switch (drawn.place.drawn) {
        case Drawn::ring:
            draw_ring(drawing, drawn, frame, symbology);
            break;
        case Drawn::hatch:
            draw_hatch(drawing, drawn, frame, symbology);
            break;
        case Drawn::fill:
            draw_fill(drawing, drawn, frame, symbology);
            break;
        case Drawn::line:
            draw_line(drawing, drawn, frame, symbology);
            break;
        default:
            break;  // soft areas come last, spots all at once
    }
}

}  // namespace

EventDrawing draw_events(const std::vector<MarkedPlace>& places, const MapFrame& frame, const Symbology& symbology,
                         const std::vector<std::pair<std::string, Geometry>>& land) {
    EventDrawing drawing;
    const std::set<std::string> zones = filled_places(places);
    const bool as_dots = drawn_as_dots(places);
    const std::vector<CountClass> classes = count_classes(places);
    std::vector<const MarkedPlace*> dots;
    Path hatched;
    for (const MarkedPlace& place : places) {
        if (as_dots && is_point(place.drawn)) {
            dots.push_back(&place);
            continue;
        }
        DrawnPlace& drawn = drawing.places.emplace_back();
        drawn.place = place;
        drawn.in_zone = place.drawn == Drawn::hatch && zones.contains(place.id);
        if (place.drawn == Drawn::counted) {
            draw_counted(drawing, drawn, classes, frame, symbology);
        } else {
            draw_place(drawing, drawn, frame, symbology);
        }
        if (place.drawn == Drawn::hatch || place.drawn == Drawn::fill) {
            append(hatched, drawn.outline);
        }
    }
    draw_dots(drawing, dots, frame);
    draw_spots(drawing, frame, symbology);
    for (DrawnPlace& drawn : drawing.places) {
        if (drawn.place.drawn == Drawn::soft) {
            draw_soft_area(drawing, drawn, frame, symbology, land, hatched);
        }
    }
    return drawing;
}

// Where areas tell how much happened, the many in none of them, at sea, need no names.
bool drawn_as_dots(const std::vector<MarkedPlace>& places) {
    constexpr std::size_t most_beside_counts = 12;
    const auto spots = static_cast<std::size_t>(
        std::ranges::count_if(places, [](const MarkedPlace& place) { return is_point(place.drawn); }));
    const bool counted =
        std::ranges::any_of(places, [](const MarkedPlace& place) { return place.drawn == Drawn::counted; });
    return spots > (counted ? most_beside_counts : most_with_glyphs);
}

std::string line_letter(const std::string& name) {
    const auto space = name.find_last_of(" -");
    const std::string last = space == std::string::npos ? name : name.substr(space + 1);
    return last.size() == 1 && last[0] >= 'A' && last[0] <= 'Z' ? last : std::string{};
}

}  // namespace sitmap
