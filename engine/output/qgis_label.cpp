#include "engine/output/qgis_label.hpp"

#include "engine/output/qgis_symbol.hpp"

namespace sitmap {

namespace {

std::string points(double px) {
    constexpr double points_per_px = 0.75;
    return std::to_string(px * points_per_px);
}

std::string face_of(const TypeStyle& style) {
    return style.bold ? (style.italic ? "Bold Italic" : "Bold") : (style.italic ? "Italic" : "Regular");
}

/// QGIS would take the letters that a font lacks from another one, of other widths than were composed with.
const char* family_of(const LabelRule& rule) {
    switch (rule.script) {
        case Script::arabic:
            return "Noto Sans Arabic";
        case Script::hebrew:
            return "Noto Sans Hebrew";
        default:
            return rule.style.serif ? "Noto Serif" : "Noto Sans";
    }
}

void write_text_style(XmlWriter& xml, const LabelRule& rule) {
    const TypeStyle& style = rule.style;
    xml.element("text-style",
                {{"fieldName", rule.expression},
                 {"isExpression", "1"},
                 {"fontFamily", family_of(rule)},
                 {"namedStyle", face_of(style)},
                 {"fontWeight", style.bold ? "75" : "50"},
                 {"fontItalic", style.italic ? "1" : "0"},
                 {"fontSize", points(style.size)},
                 {"fontSizeUnit", "Point"},
                 {"fontLetterSpacing", points(style.tracking)},
                 {"capitalization", style.caps ? "1" : "0"},
                 {"textColor", qgis_colour(style.colour)},
                 {"textOpacity", "1"},
                 {"multilineHeight", "1"},
                 {"allowHtml", "0"}},
                [&] {
                    xml.leaf("text-buffer", {{"bufferDraw", style.halo > 0 ? "1" : "0"},
                                             {"bufferSize", millimetres(style.halo / 2)},
                                             {"bufferSizeUnits", "MM"},
                                             {"bufferColor", qgis_colour(style.halo_colour)},
                                             {"bufferOpacity", std::to_string(style.halo_colour.opacity)},
                                             {"bufferNoFill", "1"},
                                             {"bufferJoinStyle", "128"}});
                });
}

std::string_view placement_of(LabelSpot spot) {
    constexpr std::string_view over_point = "1";
    constexpr std::string_view horizontal = "4";
    constexpr std::string_view cartographic = "6";
    return spot == LabelSpot::beside ? cartographic : spot == LabelSpot::over ? horizontal : over_point;
}

/// The columns say where the baseline begins; QGIS sets the label's box there, which goes as far down as the
/// font's letters do.
void write_pin(XmlWriter& xml, const LabelRule& rule) {
    const double descent =
        rule.script == Script::arabic ? 0.4 : 0.293;  // of the Noto fonts, to their size, as QGIS sets them (measured)
    write_bound_properties(
        xml, "dd_properties",
        {{"OffsetXY", "\"dx_mm\" || ',' || (\"dy_mm\" + " + millimetres(descent * rule.style.size) + ")"}});
}

void write_settings(XmlWriter& xml, const LabelRule& rule) {
    constexpr std::string_view above_right = "2";
    const bool beside = rule.spot == LabelSpot::beside;
    const bool pinned = rule.spot == LabelSpot::pinned;
    xml.element("settings", {{"calloutType", "simple"}}, [&] {
        write_text_style(xml, rule);
        xml.leaf("text-format", {{"multilineAlign", beside ? "3" : "1"}, {"wrapChar", ""}, {"autoWrapLength", "0"}});
        xml.leaf("placement", {{"placement", placement_of(rule.spot)},
                               {"predefinedPositionOrder", "R,L,TR,BR,TL,BL,TSR,BSR"},
                               {"quadOffset", above_right},
                               {"offsetUnits", "MM"},
                               {"dist", millimetres(pinned ? 0 : rule.distance)},
                               {"distUnits", "MM"},
                               {"offsetType", "1"},
                               {"centroidWhole", "0"},
                               {"centroidInside", "1"},
                               {"priority", std::to_string(rule.priority)}});
        xml.leaf("rendering", {{"drawLabels", "1"},
                               {"displayAll", pinned ? "1" : "0"},
                               {"scaleVisibility", rule.least_scale > 0 ? "1" : "0"},
                               {"scaleMax", std::to_string(rule.least_scale)},
                               {"scaleMin", "0"},
                               {"obstacle", rule.obstacle ? "1" : "0"},
                               {"obstacleFactor", "1"},
                               {"limitNumLabels", "0"},
                               {"upsidedownLabels", "0"}});
        if (pinned) {
            write_pin(xml, rule);
        }
    });
}

}  // namespace

void write_labels(XmlWriter& xml, const std::vector<LabelRule>& rules) {
    xml.element("labeling", {{"type", "rule-based"}}, [&] {
        xml.element("rules", {{"key", "labels"}}, [&] {
            int number = 0;
            for (const LabelRule& rule : rules) {
                const std::string key = "label-" + std::to_string(number++);
                xml.element("rule", {{"key", key}, {"filter", rule.filter}, {"description", ""}},
                            [&] { write_settings(xml, rule); });
            }
        });
    });
}

}  // namespace sitmap
