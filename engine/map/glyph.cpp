#include "engine/map/glyph.hpp"

namespace sitmap {

namespace {

constexpr double box = 18;
constexpr double line = 1.7;
constexpr double thin = 1.2;
constexpr double casing = 4.6;

PagePoint between(PagePoint a, PagePoint b, double x) {
    return {x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x)};
}

// Left half of a ring of corners. Curves count by their end points: at 18 px nobody sees more.
std::vector<PagePoint> left_half(const std::vector<PagePoint>& ring) {
    std::vector<PagePoint> half;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const PagePoint at = ring[i];
        const PagePoint before = ring[i == 0 ? ring.size() - 1 : i - 1];
        if ((at.x <= 0) != (before.x <= 0)) {
            half.push_back(between(before, at, 0));
        }
        if (at.x <= 0) {
            half.push_back(at);
        }
    }
    return half;
}

Path left_half(const Path& outline) {
    Path half;
    std::vector<PagePoint> ring;
    std::size_t next = 0;
    for (const Verb verb : outline.verbs) {
        if (verb == Verb::close) {
            append(half, chain(left_half(ring), true));
            ring.clear();
        } else {
            next += verb == Verb::curve ? 2 : 0;
            ring.push_back(outline.points[next++]);
        }
    }
    return half;
}

}  // namespace

bool is_verified(std::string_view status) {
    return status == "confirmed" || status == "assessed";
}

std::vector<Item> glyph(const Symbology& symbology, const Kind& kind, std::string_view status, PagePoint at,
                        double size) {
    const GlyphShape& shape = kind.unit ? *kind.unit : symbology.glyph(kind.glyph);
    const double scale = size / box;
    const bool retracted = status == "retracted";
    const Colour colour = retracted ? symbology.colour("mute") : kind.colour;
    const Colour paper = symbology.colour("paper");
    const Path outline = placed(shape.outline, scale, at);
    std::vector<Item> items;
    Path cased = outline;
    append(cased, placed(shape.badge, scale, at));
    items.emplace_back(Shape{cased, symbology.colour("halo"), Stroke{symbology.colour("halo"), casing * scale}});
    items.emplace_back(Shape{outline, is_verified(status) ? colour : paper, {}});
    if (status == "disputed") {
        items.emplace_back(Shape{placed(left_half(shape.outline), scale, at), colour, {}});
    }
    items.emplace_back(Shape{outline, {}, Stroke{colour, line * scale}});
    if (!shape.marks.empty()) {
        items.emplace_back(Shape{placed(shape.marks, scale, at), is_verified(status) ? paper : colour, {}});
    }
    if (!shape.lines.empty()) {
        items.emplace_back(
            Shape{placed(shape.lines, scale, at), {}, Stroke{is_verified(status) ? paper : colour, thin * scale}});
    }
    if (!shape.badge.empty()) {
        items.emplace_back(Shape{placed(shape.badge, scale, at), colour, {}});
    }
    if (retracted) {
        const double reach = size / 2 + 1;
        items.emplace_back(Shape{chain({{at.x - reach, at.y + reach}, {at.x + reach, at.y - reach}}, false),
                                 {},
                                 Stroke{colour, line * scale}});
    }
    return items;
}

}  // namespace sitmap
