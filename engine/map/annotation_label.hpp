#pragma once

// What happened in an area, in words beside it: a name, a row for each kind of event, and a leader
// to the outline.

#include "engine/map/event_drawing.hpp"
#include "engine/map/label.hpp"

#include <string>
#include <vector>

namespace sitmap {

/// One row of an annotation: what happened, with the glyph of its kind.
struct AnnotationRow {
    Kind kind;
    std::string status;
    std::string text;  ///< empty: the glyph alone
};

/// The rows' glyphs, for a name that stands without their texts.
std::vector<Block::Glyph> glyphs_of(const std::vector<AnnotationRow>& rows);

/// Name and rows outside the area with a leader to its outline; failing that, on paper inside it.
Label annotation_label(const DrawnPlace& drawn, const std::vector<AnnotationRow>& rows, const LabelGround& ground,
                       BlockSetter& setter);

/// The paper pill round a block's glyphs.
PageBox pill_box(const Block& block, PagePoint at);

/// Positions of a block beside an outline, each with its leader.
void add_outline_choices(Label& label, std::size_t index, const Path& outline, const LabelGround& ground,
                         bool right_to_left, double form_cost);

}  // namespace sitmap
