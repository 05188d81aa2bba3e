#pragma once

// Meridians and parallels under a sheet's map, told in degrees along its upper and left edge.

#include "engine/map/frame.hpp"
#include "engine/map/label_block.hpp"
#include "engine/map/page.hpp"

#include <string>
#include <vector>

namespace sitmap {

struct Graticule {
    /// A line's degrees, and where it meets the panel's edge.
    struct Mark {
        std::string words;  ///< "36° E", "36°30′ E"
        PagePoint at;       ///< where the line crosses the upper or left edge
        bool meridian = true;
    };
    Path lines;
    std::vector<Mark> marks;
};

/// At most seven lines along the panel's longer side, at round degrees or parts of them; none for the whole world or
/// where a pole is near.
Graticule graticule_of(const MapFrame& frame, const Phrasebook& book);

/// Degrees from one line to the next; 0 where none are drawn.
double graticule_step(const MapFrame& frame);

/// The marks as they are set inside the panel.
std::vector<TextRun> graticule_words(const Graticule& graticule, BlockSetter& setter);

}  // namespace sitmap
