#pragma once

// The desk's rule about zones: their parts lie side by side.

#include "engine/geo/geometry.hpp"
#include "engine/map/finding.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// An area of a layer of zones: the zone, or an area of limitation beside it.
struct ZonePart {
    std::string layer;
    std::string id;
    Geometry geometry;
};

/// Whether a feature of this type and shape is such an area.
bool is_zone_part(std::string_view type, const Geometry& geometry);

/// zones_overlap: two parts of a layer share more than a hundredth of the smaller.
void check_zones(std::span<const ZonePart> parts, std::vector<Finding>& findings);

}  // namespace sitmap
