#pragma once

// Numbers of events an area in a few classes with round limits, each drawn in one shade.

#include "engine/map/mark.hpp"

#include <cstddef>
#include <vector>

namespace sitmap {

/// From `from` to `to` events.
struct CountClass {
    std::size_t from = 1;
    std::size_t to = 1;
    friend bool operator==(const CountClass&, const CountClass&) = default;
};

/// At most five classes between the numbers 1, 2, 5, 10, 20, ..., none of them empty; the last ends with the largest
/// count.
std::vector<CountClass> count_classes(const std::vector<std::size_t>& counts);
/// Of the areas among the places in which events are counted.
std::vector<CountClass> count_classes(const std::vector<MarkedPlace>& places);

/// How strongly a count is shaded, 0..1.
double shade_of(const std::vector<CountClass>& classes, std::size_t count);

}  // namespace sitmap
