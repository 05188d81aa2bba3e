#pragma once

// Map's front door: what every picture, page and project is made from: the layers in drawing
// order, the base they lie on, title, credits, point of view, and what could not be mapped.

#include "engine/geo/box.hpp"
#include "engine/layer/layer.hpp"

#include <string>
#include <vector>

namespace sitmap {

/// Something reported that is on no layer or has no geometry: quoted words and the reason.
struct NotMapped {
    std::string words;
    std::string reason;
    std::string layer;  ///< of the event; "none" if it belongs to no layer
    std::string doc;
    std::size_t start = 0;  ///< code points
    std::size_t end = 0;
    std::string what = {};  ///< "event", or "mention": a name at which no event is said to happen
    std::string type = {};  ///< the event's type or the mention's reading

    friend bool operator==(const NotMapped&, const NotMapped&) = default;
};

struct Map {
    std::string title;
    std::string subtitle;
    std::string as_of;          ///< YYYY-MM-DD
    std::vector<Layer> layers;  ///< first drawn first
    std::vector<NotMapped> not_mapped;
    std::vector<std::string> sources;  ///< of the events
    std::vector<std::string> credits;  ///< of the base data, with licences
    std::string pov = "neutral";
    std::string disclaimer;
    std::string map_id;  ///< first 8 hex digits of the inputs' hash
};

/// The first 8 hex digits of the sum of the inputs' SHA-256 sums: the same map for the same texts.
std::string map_id_of(const std::vector<std::string>& sums);

/// Title, subtitle and credits from the layers themselves, where none are given.
Map make_map(std::vector<Layer> layers, std::vector<NotMapped> not_mapped, const std::vector<std::string>& credits);

}  // namespace sitmap
