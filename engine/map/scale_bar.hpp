#pragma once

// The scale bar: true at the panel's middle, placed like any other label.

#include "engine/map/label.hpp"

namespace sitmap {

/// 0, half and full of a round figure near a fifth of the panel, with miles under it.
Label scale_label(double px_per_km, const LabelGround& ground, BlockSetter& setter);
/// The round figure: 1, 2, 5 x 10^n km nearest a fifth of the width.
double scale_km(double px_per_km, double width);
/// The line and its ticks for a bar whose figures stand at `at`.
std::vector<Item> scale_line(const Block& block, PagePoint at, const Symbology& symbology);

}  // namespace sitmap
