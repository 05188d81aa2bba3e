#pragma once

// A region that nobody has bounded: nested buffers that fade outwards, and dots that fade with them.

#include "engine/map/event_drawing.hpp"

namespace sitmap {

/// How far a region without an edge may reach, and how wide each of the steps is in which it fades.
struct SoftEdge {
    Geometry edge;
    double step_m = 0;
};

/// The outline that the region's own edge disappears in, within `land` where that is not null or empty.
SoftEdge soft_edge(const Geometry& region, const PrecisionRule& rule, const Geometry* land);

/// Draws one place with Drawn::soft. No dots under `covered` (hatched areas and zones); the tint
/// stays there.
void draw_soft_area(EventDrawing& drawing, DrawnPlace& drawn, const MapFrame& frame, const Symbology& symbology,
                    const std::vector<std::pair<std::string, Geometry>>& land, const Path& covered);

}  // namespace sitmap
