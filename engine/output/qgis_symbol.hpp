#pragma once

// The symbology's looks as symbols of QGIS 3.22, in its XML: textures, circles of true ground radius,
// glyphs embedded as SVG.

#include "engine/core/xml_writer.hpp"
#include "engine/map/symbology.hpp"
#include "engine/output/event_rules.hpp"
#include "engine/output/label_tables.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sitmap {

/// A symbol called `name` for an event so drawn. Circles take their radius from the field `unc_m`; the dots of
/// a region without an edge leave out the areas of the layers called `hatched`.
void write_event_symbol(XmlWriter& xml, std::string_view name, const EventLook& look, const Symbology& symbology,
                        const std::vector<std::string>& hatched = {});

/// Glyphs of a label, where the fields `dx_mm` and `dy_mm` say.
void write_glyph_symbol(XmlWriter& xml, std::string_view name, const GlyphLook& look, const Symbology& symbology);

void write_line_symbol(XmlWriter& xml, std::string_view name, const Stroke& stroke);
void write_area_symbol(XmlWriter& xml, std::string_view name, Colour fill, const std::optional<Stroke>& outline);
void write_dot_symbol(XmlWriter& xml, std::string_view name, Colour fill, const Stroke& outline, double diameter_px);
/// A spot that is not drawn: for layers that have labels alone.
void write_empty_symbol(XmlWriter& xml, std::string_view name);

/// Properties that take their value from an expression, feature by feature, in an element of this name.
void write_bound_properties(XmlWriter& xml, std::string_view element,
                            const std::vector<std::pair<std::string, std::string>>& properties);

/// Page pixels as QGIS takes lengths: millimetres on paper, 1/96 inch to the pixel.
std::string millimetres(double px);
/// "190,30,20", without its opacity.
std::string qgis_rgb(Colour colour);
/// "190,30,20,255".
std::string qgis_colour(Colour colour);

}  // namespace sitmap
