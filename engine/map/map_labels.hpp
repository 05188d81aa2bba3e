#pragma once

// All movable things of a map in one list, placed together, and drawn.

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/map/base_map.hpp"
#include "engine/map/composition.hpp"
#include "engine/map/event_drawing.hpp"
#include "engine/map/label.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace sitmap {

/// What labels are made from.
struct LabelInput {
    const EventDrawing& events;
    const BaseMap& base;
    const Gazetteer* gazetteer;
    const MapFrame& frame;
    const std::set<std::string>& focus;  ///< alpha-2 codes of the countries of the events
    std::optional<Date> as_of;
};

/// Every label that ought to be on the map, with its choices.
std::vector<Label> all_labels(const LabelInput& input, const LabelGround& ground, BlockSetter& setter);

/// What was placed, drawn, and told.
struct PlacedLabels {
    Group dots;
    Group labels;
    std::vector<PlacedLabel> placed;
    std::vector<DroppedLabel> dropped;
};
PlacedLabels place_and_draw(std::vector<Label> labels, const MapFrame& frame, BlockSetter& setter);

/// A country's name in the house language and its own.
struct CountryName {
    std::string name;
    std::string local;
};
CountryName country_name(const std::string& iso, const Gazetteer* gazetteer);

}  // namespace sitmap
