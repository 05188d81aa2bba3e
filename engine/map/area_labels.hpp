#pragma once

// Labels of areas: annotations beside hatched areas with a leader, names inside soft, occupied and
// quiet areas, letters on lines, the scale bar.

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

/// Name and rows outside the area with a leader to its outline; failing that, on paper inside it.
Label annotation_label(const DrawnPlace& drawn, const std::vector<AnnotationRow>& rows, const LabelGround& ground,
                       BlockSetter& setter);

/// Name in quotation marks and text inside a soft region, off the hatched areas.
Label soft_label(const DrawnPlace& drawn, const std::vector<AnnotationRow>& rows, const LabelGround& ground,
                 BlockSetter& setter);

/// A name inside an area: country, first-order unit, occupied area. Forms are tried in turn, each
/// dearer than the one before. Empty of choices if none fits.
Label inside_label(const std::string& id, const Path& area, const std::vector<std::vector<LineSpec>>& forms,
                   double hatch_cost, double soft_cost, const LabelGround& ground, BlockSetter& setter);

/// A round letter tag somewhere along a line.
Label letter_label(const std::string& id, const Path& line, const std::string& letter, const LabelGround& ground,
                   BlockSetter& setter);

/// 0, half and full of a round figure near a fifth of the panel, with miles under it.
Label scale_label(double px_per_km, const LabelGround& ground, BlockSetter& setter);
/// The round figure: 1, 2, 5 x 10^n km nearest a fifth of the width.
double scale_km(double px_per_km, double width);

/// The position inside the rings that is farthest from their edge, on a grid, within the panel.
struct Pole {
    PagePoint at;
    double distance = 0;
};
Pole pole_of(const std::vector<std::vector<PagePoint>>& rings, const PageBox& panel);
/// Area inside the panel, in square px.
double visible_area(const Path& area, const PageBox& panel);

}  // namespace sitmap
