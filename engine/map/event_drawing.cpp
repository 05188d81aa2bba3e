#include "engine/map/event_drawing.hpp"

#include "engine/geo/geodesic.hpp"
#include "engine/geo/relation.hpp"
#include "engine/map/glyph.hpp"
#include "engine/map/hatch.hpp"
#include "engine/map/outline.hpp"
#include "engine/map/soft_area.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace sitmap {

namespace {

constexpr double glyph_size = 21;
constexpr double glyph_step = 24;

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
        if (kinds.empty() || kinds.back().first.name != mark.kind.name) {
            kinds.emplace_back(mark.kind, std::vector<const Mark*>{});
        }
        kinds.back().second.push_back(&mark);
    }
    return kinds;
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

void draw_glyphs(EventDrawing& drawing, DrawnPlace& drawn, const Symbology& symbology) {
    const auto kinds = by_kind(drawn.place);
    double x = drawn.at.x - glyph_step * static_cast<double>(kinds.size() - 1) / 2;
    for (const auto& [kind, marks] : kinds) {
        const PagePoint at{x, drawn.at.y};
        for (Item& item : glyph(symbology, kind, status_of(marks), at, glyph_size)) {
            drawing.glyphs.push_back(std::move(item));
        }
        drawn.glyphs.push_back(grown({at.x, at.y, at.x, at.y}, glyph_size / 2 + 1));
        drawn.shown_as.push_back(kind.name);
        x += glyph_step;
    }
}

void draw_spot(EventDrawing& drawing, DrawnPlace& drawn, const MapFrame& frame, const Symbology& symbology) {
    drawn.at = frame.to_page(spot_of(drawn.place));
    if (drawn.place.drawn != Drawn::glyph) {
        draw_circle(drawing, drawn, frame, symbology);
    }
    draw_glyphs(drawing, drawn, symbology);
}

// Inside a zone that has its own fill the hatch is finer and the zone's lines are the outline.
void draw_hatch(EventDrawing& drawing, DrawnPlace& drawn, const MapFrame& frame, const Symbology& symbology) {
    const Kind& kind = chief(drawn.place).kind;
    const PrecisionRule& rule = drawn.in_zone ? symbology.rule("zone") : symbology.rule("P5");
    drawn.outline = outline(drawn.place.geometry, frame);
    drawn.shown_as.push_back(kind.name);
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
    drawn.shown_as.push_back(kind.name);
    drawing.circles.emplace_back(
        Shape{drawn.outline, faded(kind.colour, rule.tint), Stroke{kind.colour, rule.stroke, rule.dash}});
}

void draw_fill(EventDrawing& drawing, DrawnPlace& drawn, const MapFrame& frame, const Symbology& symbology) {
    const Kind& kind = chief(drawn.place).kind;
    drawn.outline = outline(drawn.place.geometry, frame);
    drawn.shown_as.push_back(kind.name);
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
    drawn.shown_as.push_back(kind.name);
    drawing.lines.emplace_back(Shape{drawn.outline, {}, casing(symbology, style.casing, 0.7)});
    drawing.lines.emplace_back(Shape{drawn.outline, {}, Stroke{kind.colour, style.stroke.width}});
    drawing.zone_lines = true;
}

void draw_place(EventDrawing& drawing, DrawnPlace& drawn, const MapFrame& frame, const Symbology& symbology) {
    switch (drawn.place.drawn) {
        case Drawn::glyph:
        case Drawn::disc:
        case Drawn::circle:
            draw_spot(drawing, drawn, frame, symbology);
            break;
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
        case Drawn::soft:
        case Drawn::off:
            break;
    }
}

}  // namespace

EventDrawing draw_events(const std::vector<MarkedPlace>& places, const MapFrame& frame, const Symbology& symbology,
                         const std::vector<std::pair<std::string, Geometry>>& land) {
    EventDrawing drawing;
    const std::set<std::string> zones = filled_places(places);
    Path hatched;
    for (const MarkedPlace& place : places) {
        DrawnPlace& drawn = drawing.places.emplace_back();
        drawn.place = place;
        drawn.in_zone = place.drawn == Drawn::hatch && zones.contains(place.id);
        draw_place(drawing, drawn, frame, symbology);
        if (place.drawn == Drawn::hatch || place.drawn == Drawn::fill) {
            append(hatched, drawn.outline);
        }
    }
    for (DrawnPlace& drawn : drawing.places) {
        if (drawn.place.drawn == Drawn::soft) {
            draw_soft_area(drawing, drawn, frame, symbology, land, hatched);
        }
    }
    return drawing;
}

std::string line_letter(const std::string& name) {
    const auto space = name.find_last_of(" -");
    const std::string last = space == std::string::npos ? name : name.substr(space + 1);
    return last.size() == 1 && last[0] >= 'A' && last[0] <= 'Z' ? last : std::string{};
}

}  // namespace sitmap
