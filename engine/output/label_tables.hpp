#pragma once

// What a composed page says on its map, as tables for programs that draw by themselves: each line of a
// label hangs on a position on the ground, its distance in millimetres of paper beside it, so that it
// stays with its place at any scale and looks as composed at the page's own.

#include "engine/core/text.hpp"
#include "engine/layer/layer.hpp"
#include "engine/map/composition.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// A table and what its column `look` means.
template <class Look>
struct LookTable {
    Layer layer;
    std::map<std::string, Look> looks;
};

/// Glyphs, and the paper under them: drawn as one symbol.
struct GlyphLook {
    std::vector<SetGlyph> glyphs;  ///< positions from the middle of all
    double width = 0;              ///< px
    double height = 0;
    double radius = 0;  ///< of the paper's corners
    bool paper = false;
    bool tag = false;  ///< the disc under the letter of a line
};

/// A line's type, and the script of its letters, which decides the font.
struct LineLook {
    TypeStyle style;
    Script script = Script::latin;
};

struct LabelTables {
    LookTable<LineLook> lines;    ///< spots; columns text, look, dx_mm and dy_mm (down), label, place
    LookTable<GlyphLook> glyphs;  ///< spots; columns look, dx_mm, dy_mm, label
    Layer leaders;                ///< lines; column label
};

/// Where the spot that the label names is on the ground ("town:...", "event:..."), or nothing.
using LabelSpots = std::function<std::optional<LonLat>(std::string_view label)>;

LabelTables label_tables(const Composition& page, const LabelSpots& spots, const LayerMetadata& metadata);

}  // namespace sitmap
