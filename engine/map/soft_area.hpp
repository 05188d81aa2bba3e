#pragma once

// A region that nobody has bounded: nested buffers that fade outwards, and dots that fade with them.

#include "engine/map/event_drawing.hpp"

namespace sitmap {

/// Draws one place with Drawn::soft. No dots under `covered` (hatched areas and zones); the tint
/// stays there.
void draw_soft_area(EventDrawing& drawing, DrawnPlace& drawn, const MapFrame& frame, const Symbology& symbology,
                    const std::vector<std::pair<std::string, Geometry>>& land, const Path& covered);

}  // namespace sitmap
