#pragma once

// All movable things of a map in one list, placed together, and drawn.

#include "engine/map/base_map.hpp"
#include "engine/map/composition.hpp"
#include "engine/map/event_drawing.hpp"
#include "engine/map/label.hpp"
#include "engine/map/naming.hpp"
#include "engine/map/occupied_areas.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace sitmap {

/// How much a panel of its size has to say. Each label finds by itself what it must leave out where
/// others stand: its text, its second name, at last its name for a number. The size of event names
/// is the same for all of them; `size_step` makes it smaller.
struct LabelDetail {
    bool town_second_names = true;
    bool event_second_names = true;
    bool units = true;
    std::size_t annotations = 3;
    int size_step = 0;   ///< 0 to smallest_size_step
    PageBox inset = {};  ///< to keep free in a corner, at the origin; empty: none
};
inline constexpr int smallest_size_step = 4;
/// Of event names, as a share of their full size.
double event_size(int size_step);

/// What labels are made from.
struct LabelInput {
    const EventDrawing& events;
    const BaseMap& base;
    const Naming& naming;
    const MapFrame& frame;
    const std::set<std::string>& focus;  ///< alpha-2 codes of the countries of the events
    const std::vector<OccupiedArea>& occupied;
    std::optional<Date> as_of;
    LabelDetail detail = {};
};

/// Every label that ought to be on the map, with its choices.
std::vector<Label> all_labels(const LabelInput& input, const LabelGround& ground, BlockSetter& setter);

/// What was placed, drawn, and told.
struct PlacedLabels {
    Group dots;
    Group labels;
    std::vector<PlacedLabel> placed;
    std::vector<DroppedLabel> dropped;
    std::vector<std::string> numbered;  ///< names of the places that stand on the map as 1, 2, ...
    std::optional<PageBox> inset;       ///< what was kept free for it
    int size_step = 0;                  ///< of the event names
    std::size_t towns_with_room = 0;    ///< that would have a place if they stood alone; at most the ceiling
    int missing = 0;                    ///< event places with neither name nor number
    std::set<std::string> told;         ///< ids of places of which the map itself says what happened
};
PlacedLabels place_and_draw(std::vector<Label> labels, const MapFrame& frame, BlockSetter& setter);

}  // namespace sitmap
