#pragma once

// How large glyphs are where places crowd, and which places stand too close for glyphs of their own.
// One size holds for a whole map; nothing is moved to make room.

#include "engine/map/page.hpp"

#include <cstddef>
#include <vector>

namespace sitmap {

/// A place's glyphs: one a kind, side by side about the spot.
struct GlyphRow {
    PagePoint at;
    std::size_t kinds = 1;
    bool counted = false;  ///< figures stand beside its glyphs
};

/// Of more places each is a dot, and none is named.
inline constexpr std::size_t most_with_glyphs = 600;

struct GlyphPlan {
    double size = 21;
    std::vector<std::vector<std::size_t>> clusters = {};  ///< rows whose glyphs would hide each other
};

/// The box that a row takes at a size.
PageBox row_box(const GlyphRow& row, double size);
/// The middle of a row's glyph number `index`.
PagePoint glyph_spot(const GlyphRow& row, std::size_t index, double size);

/// The largest of the sizes at which no glyph hides more than a quarter of another place's; at the
/// smallest what still does so is a cluster.
GlyphPlan plan_glyphs(const std::vector<GlyphRow>& rows);

}  // namespace sitmap
