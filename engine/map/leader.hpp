#pragma once

// Lines from a label to what it speaks of: level, or with one right angle, never aslant.

#include "engine/map/label.hpp"

#include <vector>

namespace sitmap {

using Rings = std::vector<std::vector<PagePoint>>;

struct Leader {
    std::vector<PagePoint> points;
    double cost = 0;
};

/// The box of a level or upright piece of a leader.
PageBox segment_box(PagePoint a, PagePoint b);

/// The two cheapest from a label's edge to an outline: straight, or with one right angle down or up.
/// None runs over an event before its end.
std::vector<Leader> leaders_from(PagePoint from, bool to_right, const Rings& rings, const PageBox& target,
                                 const LabelGround& ground);

}  // namespace sitmap
