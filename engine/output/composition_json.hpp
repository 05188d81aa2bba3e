#pragma once

// A composed page as data, "sitmap/composition-1": what stands where, and what it says, for programs that check a page
// without drawing it. Not its lines and areas: these are in the SVG.
//
//     title, as_of, sources, credits, never_dropped   what the page tells of itself, and what it may not lack
//     page            width, height (px), zoom (CSS px to the px), paper
//     map             panel, projection (PROJ), px_per_km, middle and extent (degrees)
//     legend          text, kind, count; filled, tells_lines where true
//     not_mapped      count, and the lines as they are printed
//     symbols         of a place on its spot: id, boxes, and the events that it stands for
//     labels          id, boxes; leader, lines, glyphs, panel, leader_line where there are some
//     dropped         id, why;  numbered: places that stand as 1, 2, ...
//     words           by group and clip, in the order of drawing: text, at (of the baseline), size, ink, colour, ground
//     alternative_text, metadata
//
// A box is [left, top, right, bottom] and a point [x, y] in px from the page's upper left corner, to a hundredth;
// positions are [longitude, latitude].

#include "engine/map/composition.hpp"

#include <string>

namespace sitmap {

/// One label, symbol or text a line. The same page gives the same bytes.
std::string encode_composition(const Composition& page);

}  // namespace sitmap
