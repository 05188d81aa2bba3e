#include "engine/output/qgis_symbol.hpp"

#include "engine/core/base64.hpp"
#include "engine/core/json_text.hpp"
#include "engine/map/glyph.hpp"
#include "engine/map/unit_symbol.hpp"
#include "engine/output/svg.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace sitmap {

namespace {

using Option = std::pair<std::string_view, std::string>;
using Options = std::initializer_list<Option>;

void write_options(XmlWriter& xml, Options options) {
    xml.element("Option", {{"type", "Map"}}, [&] {
        for (const auto& [name, value] : options) {
            xml.leaf("Option", {{"name", name}, {"type", "QString"}, {"value", value}});
        }
    });
}

/// One layer of a symbol; `below` writes what belongs to it: a symbol of its own, a bound property.
template <typename Below>
void symbol_layer(XmlWriter& xml, std::string_view kind, Options options, Below below) {
    xml.element("layer", {{"class", kind}, {"enabled", "1"}, {"locked", "0"}, {"pass", "0"}}, [&] {
        write_options(xml, options);
        below();
    });
}

void symbol_layer(XmlWriter& xml, std::string_view kind, Options options) {
    symbol_layer(xml, kind, options, [] {});
}

template <typename Layers>
void symbol(XmlWriter& xml, std::string_view type, std::string_view name, Layers layers) {
    xml.element("symbol", {{"type", type}, {"name", name}, {"alpha", "1"}, {"clip_to_extent", "1"}, {"force_rhr", "0"}},
                layers);
}

void bind_property(XmlWriter& xml, const std::string& property, const std::string& expression) {
    write_bound_properties(xml, "data_defined_properties", {{property, expression}});
}

void line_layer(XmlWriter& xml, const Stroke& stroke) {
    std::string dash;
    for (const double length : stroke.dash) {
        dash += (dash.empty() ? "" : ";") + millimetres(length);
    }
    symbol_layer(xml, "SimpleLine",
                 {{"line_color", qgis_colour(stroke.colour)},
                  {"line_style", "solid"},
                  {"line_width", millimetres(stroke.width)},
                  {"line_width_unit", "MM"},
                  {"capstyle", dash.empty() ? "round" : "flat"},
                  {"joinstyle", "round"},
                  {"customdash", dash.empty() ? "5;2" : dash},
                  {"customdash_unit", "MM"},
                  {"use_custom_dash", dash.empty() ? "0" : "1"}});
}

void fill_layer(XmlWriter& xml, Colour fill, const std::optional<Stroke>& outline) {
    symbol_layer(xml, "SimpleFill",
                 {{"color", qgis_colour(fill)},
                  {"style", fill.opacity > 0 ? "solid" : "no"},
                  {"outline_style", !outline                ? "no"
                                    : outline->dash.empty() ? "solid"
                                                            : "dash"},
                  {"outline_color", outline ? qgis_colour(outline->colour) : "0,0,0,0"},
                  {"outline_width", outline ? millimetres(outline->width) : "0"},
                  {"outline_width_unit", "MM"},
                  {"joinstyle", "round"}});
}

std::string angle_of(HatchDirection direction) {
    return direction == HatchDirection::up ? "45" : direction == HatchDirection::down ? "135" : "0";
}

void hatch_layer(XmlWriter& xml, const Kind& kind, const PrecisionRule& rule) {
    symbol_layer(xml, "LinePatternFill",
                 {{"angle", angle_of(kind.hatch)}, {"distance", millimetres(rule.spacing)}, {"distance_unit", "MM"}},
                 [&] {
                     symbol(xml, "line", "@hatch", [&] {
                         line_layer(xml, Stroke{faded(kind.colour, 0.8), rule.hatch, {}, false});
                     });
                 });
}

/// Fading towards an edge that nobody has told.
void fading_layer(XmlWriter& xml, const Kind& kind, const PrecisionRule& rule) {
    constexpr double fade_px = 26;
    symbol_layer(xml, "ShapeburstFill",
                 {{"color", qgis_colour(faded(kind.colour, 0))},
                  {"color_type", "0"},
                  {"gradient_color2", qgis_colour(faded(kind.colour, rule.tint * rule.steps))},
                  {"use_whole_shape", "0"},
                  {"max_distance", millimetres(fade_px)},
                  {"distance_unit", "MM"},
                  {"ignore_rings", "1"}});
}

/// On a grid of 60 degrees.
void dots_layer(XmlWriter& xml, const Kind& kind, const PrecisionRule& rule) {
    const double row = rule.spacing * std::sqrt(3) / 2;
    symbol_layer(xml, "PointPatternFill",
                 {{"distance_x", millimetres(rule.spacing)},
                  {"distance_x_unit", "MM"},
                  {"distance_y", millimetres(row)},
                  {"distance_y_unit", "MM"},
                  {"displacement_x", millimetres(rule.spacing / 2)},
                  {"displacement_x_unit", "MM"}},
                 [&] {
                     write_dot_symbol(xml, "@dot", faded(kind.colour, 0.75), Stroke{{}, 0}, 2 * rule.dot);
                 });
}

/// The area without what the layers have: those of their features that the filter lets through.
std::string area_without(const std::string& area, const std::string& layer, const std::string& filter) {
    return "coalesce(try(difference(" + area + ", buffer(aggregate('" + layer + "', 'collect', $geometry" +
           (filter.empty() ? "" : ", " + filter) + "), 0))), " + area + ")";
}

/// A fill of what the expression makes of the feature's area.
template <typename Layers>
void generated_fill(XmlWriter& xml, const std::string& expression, std::string_view name, Layers layers) {
    symbol_layer(xml, "GeometryGenerator",
                 {{"SymbolType", "Fill"}, {"geometryModifier", expression}, {"units", "MapUnit"}},
                 [&] { symbol(xml, "fill", name, layers); });
}

/// A region without an edge ends where an occupied area begins, whose status is its own; its dots leave
/// out what is hatched.
void soft_layers(XmlWriter& xml, const EventLook& look, const Symbology& symbology,
                 const std::vector<std::string>& hatched) {
    const Kind& kind = symbology.kind(look.kind);
    const PrecisionRule& rule = symbology.rule(look.precision);
    std::string area = area_without("$geometry", "sitmap_ground_occupied", "");
    generated_fill(xml, area, "@tint", [&] { fading_layer(xml, kind, rule); });
    for (const std::string& layer : hatched) {
        area = area_without(area, layer, "\"geom_role\" = 'area'");
    }
    generated_fill(xml, area, "@dots", [&] { dots_layer(xml, kind, rule); });
}

void glyph_layer(XmlWriter& xml, const EventLook& look, const Symbology& symbology) {
    const std::string aside = millimetres(event_glyph_box * (look.slot - (look.slots - 1) / 2.0));
    const EventGlyph drawn = event_glyph(look, symbology);
    const std::string side = millimetres(drawn.side);
    symbol_layer(
        xml, "SvgMarker",
        {{"name", "base64:" + base64(drawn.svg)},
         {"size", side},
         {"size_unit", "MM"},
         {"offset", "0,0"},
         {"offset_unit", "MM"},
         {"fixedAspectRatio", "0"}},
        [&] {
            std::vector<std::pair<std::string, std::string>> bound{{"size", "if($id IS NULL, 0, " + side + ")"}};
            if (look.slots > 1) {
                bound.emplace_back("offset", "'" + aside + ",0'");
            }
            write_bound_properties(xml, "data_defined_properties", bound);
        });
}

/// The picture's own swatch, where there is no feature: in legends, over what the layers below it make of a box there.
void swatch_layer(XmlWriter& xml, const EventLook& look, const Symbology& symbology) {
    const EventSwatch swatch = event_swatch(look, symbology);
    const std::string width = millimetres(swatch.width);
    symbol_layer(xml, "SvgMarker",
                 {{"name", "base64:" + base64(swatch.svg)},
                  {"size", width},
                  {"size_unit", "MM"},
                  {"offset", "0,0"},
                  {"offset_unit", "MM"},
                  {"fixedAspectRatio", "0"}},
                 [&] { bind_property(xml, "size", "if($id IS NULL, " + width + ", 0)"); });
}

/// On the map an area's glyphs stand beside its name, and never on a spot.
void swatch_of_area(XmlWriter& xml, const EventLook& look, const Symbology& symbology) {
    symbol_layer(xml, "CentroidFill", {{"point_on_surface", "1"}, {"point_on_all_parts", "0"}, {"clip_points", "0"}},
                 [&] { symbol(xml, "marker", "@swatch", [&] { swatch_layer(xml, look, symbology); }); });
}

/// The circle that the place lies in somewhere, as wide on the ground as `unc_m` says.
void circle_layer(XmlWriter& xml, const Kind& kind, const PrecisionRule& rule) {
    symbol_layer(xml, "SimpleMarker",
                 {{"name", "circle"},
                  {"color", qgis_colour(faded(kind.colour, rule.tint))},
                  {"outline_color", qgis_colour(kind.colour)},
                  {"outline_style", rule.stroke <= 0    ? "no"
                                    : rule.dash.empty() ? "solid"
                                                        : "dash"},
                  {"outline_width", millimetres(rule.stroke)},
                  {"outline_width_unit", "MM"},
                  {"size", "1"},
                  {"size_unit", "RenderMetersInMapUnits"}},
                 [&] { bind_property(xml, "size", "2 * coalesce(\"unc_m\", 0)"); });
}

void texture_layers(XmlWriter& xml, const EventLook& look, const Symbology& symbology,
                    const std::vector<std::string>& hatched) {
    const Kind& kind = symbology.kind(look.kind);
    const PrecisionRule& rule = symbology.rule(look.in_zone ? "zone" : look.precision);
    switch (look.drawn) {
        case Drawn::fill:
            fill_layer(xml, kind.fill.value_or(kind.colour),
                       kind.name == "zone" ? symbology.line("zone").stroke : Stroke{kind.colour, 0.9});
            break;
        case Drawn::soft:
            soft_layers(xml, look, symbology, hatched);
            break;
        case Drawn::ring:
            fill_layer(xml, faded(kind.colour, rule.tint), Stroke{kind.colour, rule.stroke, rule.dash});
            break;
        default: {
            const bool outlined = rule.stroke > 0;
            fill_layer(xml, faded(kind.colour, rule.tint),
                       outlined ? std::optional{Stroke{kind.colour, rule.stroke}} : std::nullopt);
            hatch_layer(xml, kind, rule);
        }
    }
}

void area_layers(XmlWriter& xml, const EventLook& look, const Symbology& symbology,
                 const std::vector<std::string>& hatched) {
    if (look.slot == 0) {
        texture_layers(xml, look, symbology, hatched);
    }
    swatch_of_area(xml, look, symbology);
}

/// The pill or panel with the glyphs on it, round the middle of `box`.
std::vector<Item> items_of(const GlyphLook& look, const PageBox& box, const Symbology& symbology) {
    std::vector<Item> items;
    const PagePoint middle = centre(box);
    const PageBox paper = grown({middle.x, middle.y, middle.x, middle.y}, 0);
    const PageBox area{paper.left - look.width / 2, paper.top - look.height / 2, paper.right + look.width / 2,
                       paper.bottom + look.height / 2};
    if (look.tag) {
        const Stroke edge{symbology.colour("zone"), 1.4};
        items.emplace_back(Shape{disc(middle, look.width / 2), symbology.colour("paper"), edge});
    } else if (look.paper) {
        const Stroke edge{symbology.colour("ink"), 1.1};
        items.emplace_back(Shape{rectangle(area, look.radius), symbology.colour("paper"), edge});
    }
    for (const SetGlyph& set : look.glyphs) {
        const PagePoint at{middle.x + set.at.x, middle.y + set.at.y};
        std::ranges::move(glyph(symbology, kind_of_unit(symbology, set.kind, set.unit), set.status, at, set.size),
                          std::back_inserter(items));
    }
    return items;
}

}  // namespace

void write_bound_properties(XmlWriter& xml, std::string_view element,
                            const std::vector<std::pair<std::string, std::string>>& properties) {
    xml.element(element, {}, [&] {
        xml.element("Option", {{"type", "Map"}}, [&] {
            xml.leaf("Option", {{"name", "name"}, {"type", "QString"}, {"value", ""}});
            xml.element("Option", {{"name", "properties"}, {"type", "Map"}}, [&] {
                for (const auto& bound : properties) {
                    xml.element("Option", {{"name", bound.first}, {"type", "Map"}}, [&] {
                        xml.leaf("Option", {{"name", "active"}, {"type", "bool"}, {"value", "true"}});
                        xml.leaf("Option", {{"name", "expression"}, {"type", "QString"}, {"value", bound.second}});
                        xml.leaf("Option", {{"name", "type"}, {"type", "int"}, {"value", "3"}});
                    });
                }
            });
            xml.leaf("Option", {{"name", "type"}, {"type", "QString"}, {"value", "collection"}});
        });
    });
}

void write_glyph_symbol(XmlWriter& xml, std::string_view name, const GlyphLook& look, const Symbology& symbology) {
    constexpr double edge = 2;
    const PageBox box{0, 0, look.width + 2 * edge, look.height + 2 * edge};
    symbol(xml, "marker", name, [&] {
        symbol_layer(xml, "SvgMarker",
                     {{"name", "base64:" + base64(encode_svg_symbol(items_of(look, box, symbology), box))},
                      {"size", millimetres(box.width())},
                      {"size_unit", "MM"},
                      {"offset", "0,0"},
                      {"offset_unit", "MM"},
                      {"fixedAspectRatio", "0"}},
                     [&] { bind_property(xml, "offset", "\"dx_mm\" || ',' || \"dy_mm\""); });
    });
}

std::string millimetres(double px) {
    std::string text;
    append_json_fixed(text, px * 25.4 / 96, 3);
    return text;
}

std::string qgis_rgb(Colour colour) {
    return std::to_string(colour.red) + "," + std::to_string(colour.green) + "," + std::to_string(colour.blue);
}

std::string qgis_colour(Colour colour) {
    return qgis_rgb(colour) + "," + std::to_string(std::lround(colour.opacity * 255));
}

void write_event_symbol(XmlWriter& xml, std::string_view name, const EventLook& look, const Symbology& symbology,
                        const std::vector<std::string>& hatched) {
    const Kind& kind = symbology.kind(look.kind);
    switch (look.drawn) {
        case Drawn::glyph:
        case Drawn::disc:
        case Drawn::circle:
            symbol(xml, "marker", name, [&] {
                if (look.drawn != Drawn::glyph && look.slot == 0) {
                    circle_layer(xml, kind, symbology.rule(look.precision));
                }
                glyph_layer(xml, look, symbology);
                swatch_layer(xml, look, symbology);
            });
            break;
        case Drawn::line:
            symbol(xml, "line", name, [&] {
                const LineStyle& style = symbology.line("zone");
                line_layer(xml, Stroke{faded(symbology.colour("halo"), 0.7), style.casing});
                line_layer(xml, Stroke{kind.colour, style.stroke.width});
            });
            break;
        default:
            symbol(xml, "fill", name, [&] { area_layers(xml, look, symbology, hatched); });
    }
}

void write_line_symbol(XmlWriter& xml, std::string_view name, const Stroke& stroke) {
    symbol(xml, "line", name, [&] { line_layer(xml, stroke); });
}

void write_area_symbol(XmlWriter& xml, std::string_view name, Colour fill, const std::optional<Stroke>& outline) {
    symbol(xml, "fill", name, [&] { fill_layer(xml, fill, outline); });
}

void write_dot_symbol(XmlWriter& xml, std::string_view name, Colour fill, const Stroke& outline, double diameter_px) {
    symbol(xml, "marker", name, [&] {
        symbol_layer(xml, "SimpleMarker",
                     {{"name", "circle"},
                      {"color", qgis_colour(fill)},
                      {"outline_color", qgis_colour(outline.colour)},
                      {"outline_style", outline.width > 0 ? "solid" : "no"},
                      {"outline_width", millimetres(outline.width)},
                      {"outline_width_unit", "MM"},
                      {"size", millimetres(diameter_px)},
                      {"size_unit", "MM"}});
    });
}

void write_empty_symbol(XmlWriter& xml, std::string_view name) {
    write_dot_symbol(xml, name, faded({}, 0), Stroke{{}, 0}, 1);
}

}  // namespace sitmap
