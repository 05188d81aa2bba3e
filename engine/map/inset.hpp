#pragma once

// A small map in the margin: where the main map lies, and the events outside it.

#include "engine/map/base_map.hpp"
#include "engine/map/frame.hpp"
#include "engine/map/label_block.hpp"
#include "engine/map/mark.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sitmap {

struct Inset {
    MapFrame frame;
    std::vector<MarkedPlace> places;
};

/// Shows the places outside and the main frame; without places, the main frame's wider surroundings.
Inset make_inset(const std::vector<MarkedPlace>& outside, const MapFrame& main, const PageBox& box);

Group inset_group(const Inset& inset, const MapFrame& main, const BaseMap& base, std::optional<Date> as_of,
                  BlockSetter& setter);

}  // namespace sitmap
