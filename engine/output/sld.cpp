#include "engine/output/sld.hpp"

#include "engine/core/base64.hpp"
#include "engine/core/hex.hpp"
#include "engine/core/json_text.hpp"
#include "engine/core/xml_writer.hpp"
#include "engine/map/dialect.hpp"

#include <array>
#include <optional>

namespace sitmap {

namespace {

std::string number(double value) {
    std::string text;
    append_json_fixed(text, value, 2);
    return text;
}

std::string hex(Colour colour) {
    return '#' + hex_digits(std::array{colour.red, colour.green, colour.blue});
}

// QGIS takes such a literal for a number, and of 20 figures it keeps six.
bool is_all_figures(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

class SldWriter {
public:
    explicit SldWriter(const Symbology& symbology) : m_symbology(symbology) {}

    std::string document(const std::string& layer, std::span<const EventRule> rules) {
        m_xml.element("StyledLayerDescriptor",
                      {{"version", "1.1.0"},
                       {"xmlns", "http://www.opengis.net/sld"},
                       {"xmlns:se", "http://www.opengis.net/se"},
                       {"xmlns:ogc", "http://www.opengis.net/ogc"},
                       {"xmlns:xlink", "http://www.w3.org/1999/xlink"}},
                      [&] {
                          m_xml.element("NamedLayer", {}, [&] {
                              m_xml.text("se:Name", layer);
                              m_xml.element("UserStyle", {}, [&] {
                                  m_xml.text("se:Name", m_symbology.theme);
                                  m_xml.element("se:FeatureTypeStyle", {}, [&] { write_rules(rules); });
                              });
                          });
                      });
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + m_xml.str();
    }

private:
    void write_rules(std::span<const EventRule> rules) {
        for (const EventRule& rule : rules) {
            m_xml.element("se:Rule", {}, [&] {
                m_xml.text("se:Name", rule.label);
                m_xml.element("se:Description", {}, [&] { m_xml.text("se:Title", rule.label); });
                write_filter(rule);
                write_symbolizers(rule.look);
                write_name(rule.look);
            });
        }
    }

    void write_equal(const std::string& field, const std::string& value) {
        if (value.empty()) {
            m_xml.element("ogc:PropertyIsNull", {}, [&] { m_xml.text("ogc:PropertyName", field); });
        }
        const auto both = [&] {
            m_xml.text("ogc:PropertyName", field);
            m_xml.text("ogc:Literal", value);
        };
        if (is_all_figures(value)) {
            m_xml.element("ogc:PropertyIsLike", {{"wildCard", "*"}, {"singleChar", "?"}, {"escapeChar", "\\"}}, both);
        } else {
            m_xml.element("ogc:PropertyIsEqualTo", {}, both);
        }
    }

    void write_one_of(const RuleCondition& condition) {
        const auto values = [&] {
            for (const std::string& value : condition.values) {
                write_equal(condition.field, value);
            }
        };
        // Or takes two operands at least.
        const bool several = condition.values.size() > 1 || condition.values.contains("");
        several ? m_xml.element("ogc:Or", {}, values) : values();
    }

    /// Of a field without a value SQL says neither that it is one of them nor that it is not.
    void write_none_of(const RuleCondition& condition) {
        m_xml.element("ogc:Or", {}, [&] {
            m_xml.element("ogc:PropertyIsNull", {}, [&] { m_xml.text("ogc:PropertyName", condition.field); });
            m_xml.element("ogc:Not", {}, [&] { write_one_of(condition); });
        });
    }

    void write_filter(const EventRule& rule) {
        m_xml.element("ogc:Filter", {}, [&] {
            m_xml.element("ogc:And", {}, [&] {
                for (const RuleCondition& condition : rule.conditions) {
                    condition.none_of ? write_none_of(condition) : write_one_of(condition);
                }
            });
        });
    }

    void parameter(const char* name, const std::string& value) {
        m_xml.text("se:SvgParameter", value, {{"name", name}});
    }

    void write_fill(Colour colour) {
        m_xml.element("se:Fill", {}, [&] {
            parameter("fill", hex(colour));
            parameter("fill-opacity", number(colour.opacity));
        });
    }

    void write_stroke(const Stroke& stroke) {
        m_xml.element("se:Stroke", {}, [&] {
            parameter("stroke", hex(stroke.colour));
            parameter("stroke-opacity", number(stroke.colour.opacity));
            parameter("stroke-width", number(stroke.width));
            parameter("stroke-linejoin", "round");
            std::string dash;
            for (const double length : stroke.dash) {
                dash += (dash.empty() ? "" : " ") + number(length);
            }
            if (!dash.empty()) {
                parameter("stroke-dasharray", dash);
            }
        });
    }

    void write_area(const std::optional<Colour>& fill, const std::optional<Stroke>& outline) {
        m_xml.element("se:PolygonSymbolizer", {}, [&] {
            if (fill) {
                write_fill(*fill);
            }
            if (outline) {
                write_stroke(*outline);
            }
        });
    }

    void write_line(const Stroke& stroke) {
        m_xml.element("se:LineSymbolizer", {}, [&] { write_stroke(stroke); });
    }

    /// An area filled with a mark again and again, `step` pixels apart; `content` draws the mark.
    template <typename Content>
    void write_pattern(const char* mark, double step, const char* rotation, Content content) {
        m_xml.element("se:PolygonSymbolizer", {}, [&] {
            m_xml.element("se:Fill", {}, [&] {
                m_xml.element("se:GraphicFill", {}, [&] {
                    m_xml.element("se:Graphic", {}, [&] {
                        m_xml.element("se:Mark", {}, [&] {
                            m_xml.text("se:WellKnownName", mark);
                            content();
                        });
                        m_xml.text("se:Size", number(step));
                        if (*rotation != '0') {
                            m_xml.element("se:Rotation", {}, [&] { m_xml.text("ogc:Literal", rotation); });
                        }
                    });
                });
            });
        });
    }

    void write_hatch(const Kind& kind, const PrecisionRule& rule) {
        const char* const rotation = kind.hatch == HatchDirection::up     ? "45"
                                     : kind.hatch == HatchDirection::down ? "135"
                                                                          : "0";
        write_pattern("horline", rule.spacing, rotation, [&] {
            write_stroke({faded(kind.colour, 0.8), rule.hatch, {}, false});
        });
    }

    /// As wide on the ground as `unc_m` says.
    void write_circle(const Kind& kind, const PrecisionRule& rule) {
        m_xml.element("se:PointSymbolizer", {{"uom", "http://www.opengeospatial.org/se/units/metre"}}, [&] {
            m_xml.element("se:Graphic", {}, [&] {
                m_xml.element("se:Mark", {}, [&] {
                    m_xml.text("se:WellKnownName", "circle");
                    write_fill(faded(kind.colour, rule.tint));
                    if (rule.stroke > 0) {
                        write_stroke({kind.colour, rule.stroke, rule.dash});
                    }
                });
                m_xml.element("se:Size", {}, [&] {
                    m_xml.element("ogc:Mul", {}, [&] {
                        m_xml.text("ogc:Literal", "2");
                        m_xml.text("ogc:PropertyName", "unc_m");
                    });
                });
            });
        });
    }

    void write_glyph(const EventLook& look) {
        const EventGlyph drawn = event_glyph(look, m_symbology);
        m_xml.element("se:Graphic", {}, [&] {
            m_xml.element("se:ExternalGraphic", {}, [&] {
                m_xml.leaf("se:OnlineResource",
                           {{"xlink:type", "simple"}, {"xlink:href", "base64:" + base64(drawn.svg)}});
                m_xml.text("se:Format", "image/svg+xml");
            });
            m_xml.text("se:Size", number(drawn.side));
            if (look.slots > 1) {
                m_xml.element("se:Displacement", {}, [&] {
                    m_xml.text("se:DisplacementX", number(event_glyph_box * (look.slot - (look.slots - 1) / 2.0)));
                    m_xml.text("se:DisplacementY", "0");
                });
            }
        });
    }

    void write_spot(const EventLook& look) {
        if (look.drawn != Drawn::glyph && look.slot == 0) {
            write_circle(m_symbology.kind(look.kind), m_symbology.rule(look.precision));
        }
        m_xml.element("se:PointSymbolizer", {}, [&] { write_glyph(look); });
    }

    void write_soft(const Kind& kind, const PrecisionRule& rule) {
        write_area(faded(kind.colour, rule.tint * rule.steps), {});
        if (substitute(m_symbology, "sld", "soft") == "dots") {
            write_pattern("circle", rule.spacing, "0", [&] { write_fill(faded(kind.colour, 0.75)); });
        }
    }

    void write_texture(const EventLook& look) {
        const Kind& kind = m_symbology.kind(look.kind);
        const PrecisionRule& rule = m_symbology.rule(look.in_zone ? "zone" : look.precision);
        switch (look.drawn) {
            case Drawn::fill:
                write_area(kind.fill.value_or(kind.colour),
                           kind.name == "zone" ? m_symbology.line("zone").stroke : Stroke{kind.colour, 0.9});
                break;
            case Drawn::soft:
                write_soft(kind, rule);
                break;
            case Drawn::ring:
                write_area(faded(kind.colour, rule.tint), Stroke{kind.colour, rule.stroke, rule.dash});
                break;
            default:
                write_area(faded(kind.colour, rule.tint),
                           rule.stroke > 0 ? std::optional{Stroke{kind.colour, rule.stroke}} : std::nullopt);
                write_hatch(kind, rule);
        }
    }

    void write_symbolizers(const EventLook& look) {
        if (is_point(look.drawn)) {
            write_spot(look);
        } else if (look.drawn == Drawn::line) {
            const LineStyle& style = m_symbology.line("zone");
            write_line({faded(m_symbology.colour("halo"), 0.7), style.casing});
            write_line({m_symbology.kind(look.kind).colour, style.stroke.width});
        } else if (look.slot == 0) {
            write_texture(look);
        } else {
            // The first kind has the area's texture; of the others the legend alone tells.
            m_xml.element("se:PolygonSymbolizer", {}, [&] { write_stroke({faded({}, 0), 0}); });
        }
    }

    void point(const char* name, double x, double y) {
        const std::string element = std::string{"se:"} + name;
        m_xml.element(element, {}, [&] {
            m_xml.text(element + "X", number(x));
            m_xml.text(element + "Y", number(y));
        });
    }

    void write_font(const TypeStyle& style) {
        m_xml.element("se:Font", {}, [&] {
            parameter("font-family", style.serif ? "Noto Serif" : "Noto Sans");
            parameter("font-size", number(style.size));
            parameter("font-weight", style.bold ? "bold" : "normal");
            parameter("font-style", style.italic ? "italic" : "normal");
        });
    }

    /// What happened at one place has its name once, beside the glyph or over the area; in a zone that is the zone's.
    void write_name(const EventLook& look) {
        const TypeStyle* const style = name_style_of(look);
        if (style == nullptr || look.slot > 0 || look.in_zone) {
            return;
        }
        constexpr double gap = 3;
        const bool beside = is_point(look.drawn);
        m_xml.element("se:TextSymbolizer", {}, [&] {
            m_xml.element("se:Label", {}, [&] { m_xml.text("ogc:PropertyName", "place"); });
            write_font(*style);
            m_xml.element("se:LabelPlacement", {}, [&] {
                m_xml.element("se:PointPlacement", {}, [&] {
                    point("AnchorPoint", beside ? 0 : 0.5, 0.5);
                    point("Displacement", beside ? event_glyph_box * look.slots / 2.0 + gap : 0, 0);
                });
            });
            m_xml.element("se:Halo", {}, [&] {
                m_xml.text("se:Radius", number(style->halo / 2));
                write_fill(style->halo_colour);
            });
            write_fill(look.drawn == Drawn::soft ? m_symbology.kind(look.kind).colour : style->colour);
        });
    }

    const TypeStyle* name_style_of(const EventLook& look) const {
        switch (look.drawn) {
            case Drawn::line:
            case Drawn::off:
                return nullptr;
            case Drawn::soft:
                return name_style(m_symbology, Drawing::soft);
            case Drawn::hatch:
            case Drawn::fill:
                return name_style(m_symbology, Drawing::hatch);
            default:
                return name_style(m_symbology, Drawing::glyph);
        }
    }

    XmlWriter m_xml;
    const Symbology& m_symbology;
};

}  // namespace

std::string sld_style(const std::string& layer, std::span<const EventRule> rules, const Symbology& symbology) {
    return SldWriter(symbology).document(layer, rules);
}

}  // namespace sitmap
