#pragma once

// A small map in the margin or in a corner of the map: where the main map lies, and the events outside it.

#include "engine/map/base_map.hpp"
#include "engine/map/extent.hpp"
#include "engine/map/frame.hpp"
#include "engine/map/label.hpp"
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

/// Whether there is something for an inset to tell: events outside, or where this is.
bool wants_inset(const FramedPlaces& places, const MapFrame& main);
/// The box of an inset on a map of this panel, at the origin; empty where the places outside are too many for it.
PageBox inset_on(const PageBox& panel, const FramedPlaces& places);
/// Keeps the box free in a corner of the map, on the sea if it can be, and never on what happened.
Label inset_label(const PageBox& box, const LabelGround& ground, bool right_to_left);

/// Shows the places outside and the main frame; without places, the main frame's wider surroundings, and of the
/// `countries` (their outlines' boxes) all, where these are no larger than a continent.
Inset make_inset(const std::vector<MarkedPlace>& outside, const MapFrame& main, const PageBox& box,
                 const std::vector<Box>& countries = {});

Group inset_group(const Inset& inset, const MapFrame& main, const BaseMap& base, std::optional<Date> as_of,
                  BlockSetter& setter);

}  // namespace sitmap
