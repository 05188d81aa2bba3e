#pragma once

// Names that stand inside what they name: countries, units, occupied areas, soft regions, seas.

#include "engine/map/annotation_label.hpp"

#include <string>
#include <vector>

namespace sitmap {

/// Name in quotation marks and text inside a soft region, off the hatched areas.
Label soft_label(const DrawnPlace& drawn, const std::vector<AnnotationRow>& rows, const LabelGround& ground,
                 BlockSetter& setter);

/// The last resort: a figure within the box where `area` is marked, explained beside the map.
void add_number_inside(Label& label, const PageBox& box, const Mask& area, const LabelGround& ground,
                       BlockSetter& setter);

/// A name inside an area. Forms are tried in turn, each dearer than the one before. Empty of choices
/// if none fits.
Label inside_label(const std::string& id, const Path& area, const std::vector<std::vector<LineSpec>>& forms,
                   double hatch_cost, double soft_cost, const LabelGround& ground, BlockSetter& setter);

/// The position inside the rings that is farthest from their edge, on a grid, within the panel.
struct Pole {
    PagePoint at;
    double distance = 0;
};
Pole pole_of(const std::vector<std::vector<PagePoint>>& rings, const PageBox& panel);
/// The area's visible part, for questions about boxes.
Mask area_mask(const Path& area, const PageBox& panel);
/// Of the boxes the one that lies least in the area: its share, 0..1.
double least_share(const Mask& area, const std::vector<PageBox>& boxes);
/// from, from + step, ... below `to`.
std::vector<double> steps(double from, double to, double step);
/// Area inside the panel, in square px.
double visible_area(const Path& area, const PageBox& panel);

}  // namespace sitmap
