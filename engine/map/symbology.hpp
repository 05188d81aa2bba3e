#pragma once

// How things look: colours by role, type, lines, glyphs, and what each event type and precision is
// drawn as. Read from styles/symbology/<theme>.json; knows no output format.
//
// The file is one JSON object, format "sitmap/symbology-1":
//   extends    another theme beside this one, whose entries hold where this one has none
//   fonts      folders to look in, and the files to load from the first folder that has them
//   colours    role -> "#RRGGBB"
//   type       style -> size, leading (px), colour; face "sans" or "serif", bold, italic, caps,
//              tracking (px), halo (px), halo_colour, halo_opacity
//   lines      class -> colour, width, dash, casing (px)
//   glyphs     name -> outline and marks as SVG path data (M L C Z, absolute) in a box of 18
//   kinds      kind -> colour, glyph, hatch ("up", "down", "level"), rank (legend order), frames
//              (its events decide what the map shows; others may go to the inset), fill (areas of
//              the kind are filled with this colour, not hatched), units (it tells a position, and is
//              drawn as the unit where a unit's code is given)
//   units      file of unit symbols, beside the theme (map/unit_symbol.hpp); without it there are none
//   types      event type of the codebook -> kind
//   layers     layer -> kind of those of its types that `types` does not name
//   precision  P0..P8 -> how a place so known is drawn; "zone": an event in an area with a fill

#include "engine/map/page.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

struct TypeStyle {
    double size = 12;
    double leading = 15;
    Colour colour;
    bool serif = false;
    bool bold = false;
    bool italic = false;
    bool caps = false;
    double tracking = 0;
    double halo = 0;
    Colour halo_colour;
    friend bool operator==(const TypeStyle&, const TypeStyle&) = default;
};

struct LineStyle {
    Stroke stroke;
    double casing = 0;  ///< width of the halo-coloured line under it; 0: none
};

struct GlyphShape {
    Path outline;
    Path marks;       ///< always solid, in the colour of the stroke
    Path lines = {};  ///< the same, stroked
    Path badge = {};  ///< solid, beside the outline
};

enum class HatchDirection : std::uint8_t { up, down, level };

struct Kind {
    std::string name;
    Colour colour;
    std::string glyph;
    HatchDirection hatch = HatchDirection::up;
    std::optional<Colour> fill = {};  ///< areas of this kind are filled, not hatched
    int rank = 0;
    bool frames = true;
    bool units = false;  ///< tells a position: an event with a unit's code is drawn as the unit
    /// In place of the glyph, whose name is then the unit's (map/unit_symbol.hpp).
    std::shared_ptr<const GlyphShape> unit = {};
};

enum class Drawing : std::uint8_t { glyph, disc, circle, ring, hatch, soft, note, list };

struct PrecisionRule {
    Drawing draw = Drawing::list;
    double tint = 0;     ///< opacity of the fill
    double stroke = 0;   ///< px
    double spacing = 0;  ///< of hatch lines or dots, px
    double hatch = 0;    ///< width of hatch lines, px
    double least = 0;    ///< least radius, px
    double dot = 0;      ///< radius, px
    int steps = 0;       ///< nested buffers of a soft edge
    double step_m = 0;
    double grow_m = 0;
    double shrink_m = 0;
    std::vector<double> dash = {};
};

struct UnitSymbols;

struct Symbology {
    std::string theme;
    std::vector<std::filesystem::path> fonts;
    std::map<std::string, Colour, std::less<>> colours;
    std::map<std::string, TypeStyle, std::less<>> type;
    std::map<std::string, LineStyle, std::less<>> lines;
    std::map<std::string, GlyphShape, std::less<>> glyphs;
    std::map<std::string, Kind, std::less<>> kinds;
    std::map<std::string, std::string, std::less<>> kind_of_type;
    std::map<std::string, std::string, std::less<>> kind_of_layer;
    std::map<std::string, PrecisionRule, std::less<>> precision;
    std::shared_ptr<const UnitSymbols> units;  ///< absent where the theme has none
    /// By dialect and what it lacks: what it draws instead (map/dialect.hpp).
    std::map<std::string, std::map<std::string, std::string, std::less<>>, std::less<>> substitutes;

    // The entries by name. A name that the file lacks is an Error: load_symbology has checked those
    // that the engine asks for.
    const Colour& colour(std::string_view role) const;
    const TypeStyle& style(std::string_view name) const;
    const LineStyle& line(std::string_view name) const;
    const GlyphShape& glyph(std::string_view name) const;
    const Kind& kind(std::string_view name) const;
    /// "P0".."P8"; anything else is listed, not drawn.
    const PrecisionRule& rule(std::string_view precision) const;
};

/// What an event of this type on this layer is drawn as; "context" for what the file does not know.
const Kind& kind_of(const Symbology& symbology, std::string_view type, std::string_view layer);

/// Reads the file. Throws InputError naming the entry that is wrong.
Symbology load_symbology(const std::filesystem::path& file);

/// The file's entries and those of the themes it extends as one JSON object, without fonts: for writers
/// whose readers draw by themselves. Throws InputError.
std::string theme_json(const std::filesystem::path& file);

/// "#RRGGBB"; throws InputError.
Colour parse_colour(std::string_view text);
/// SVG path data of M, L, C and Z in absolute coordinates; throws InputError.
Path parse_path(std::string_view data);

}  // namespace sitmap
