#pragma once

// Where every label goes: all movable things in one problem, so that a town gives way to a scale bar
// and a country name to an annotation. Greedy by importance, then ejection descent: a label moves to
// a better place, what stood there moves on, and the exchange is kept if the whole gets cheaper.
// Conflict-free at every step, without randomness; costs are integers, so that the order never hangs
// on floating point.

#include "engine/map/page.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace sitmap {

/// One way to place a label: the boxes it takes (clearance included) and what that costs.
struct LabelChoice {
    std::int64_t cost = 0;  ///< label_points(...)
    std::vector<PageBox> boxes;
};

struct LabelFeature {
    std::string id;
    int order = 0;               ///< greedy order, lower first
    std::int64_t drop_cost = 0;  ///< of not being placed
    std::vector<LabelChoice> choices;
};

struct LabelSolution {
    std::vector<int> chosen;  ///< choice of each feature; -1: dropped
    std::int64_t cost = 0;
    std::int64_t greedy_cost = 0;
};

/// Points as the whole 64ths that costs are kept in.
std::int64_t label_points(double points);

LabelSolution place_labels(const std::vector<LabelFeature>& features);

}  // namespace sitmap
