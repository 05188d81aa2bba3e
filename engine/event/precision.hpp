#pragma once

// The one scale of place precision. It dictates what is drawn: a city is a point with its circle, a province its
// polygon, a country never a pin, and nothing at all unless it is no larger than a city (geodata/codebook/precision.tsv
// has the radii).

#include "engine/gazetteer/place.hpp"
#include "engine/geoparse/mention.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace sitmap {

enum class GeoPrecision : std::uint8_t {
    p0,  ///< coordinates given
    p1,  ///< named facility or neighbourhood
    p2,  ///< named town or city
    p3,  ///< near, outskirts, x km from
    p4,  ///< district
    p5,  ///< province
    p6,  ///< region, line, zone
    p7,  ///< country only
    p8,  ///< unlocated
};
std::string_view to_string(GeoPrecision precision);  ///< "P0".."P8"

enum class GeometryRole : std::uint8_t { site, area, fuzzy_area, representative_point, country_aggregate, unlocated };
std::string_view to_string(GeometryRole role);

struct Placement {
    GeoPrecision precision = GeoPrecision::p8;
    GeometryRole role = GeometryRole::unlocated;
    double uncertainty_m = 0;
    Geometry geometry;  ///< what may be drawn; empty for countries and the unlocated

    friend bool operator==(const Placement&, const Placement&) = default;
};

/// Where something happened that is only known to have happened at this place (nothing: unlocated).
/// The precision is never finer than the place allows.
Placement placement(const std::optional<Place>& place, Reading reading);

/// Where a table puts something by coordinates that it says to be this precise. Areas become points
/// that stand for them, with the radius of what they stand for; a country and the unlocated nothing.
Placement placement_at(LonLat at, GeoPrecision precision);

/// The coarsest precision that the code of a field's scale allows; nothing for a code it does not have.
std::optional<GeoPrecision> precision_of_acled(std::string_view code);
std::optional<GeoPrecision> precision_of_ucdp(std::string_view code);
/// Of ActionGeo_Type: a country is a country, a state its province, a city a town.
std::optional<GeoPrecision> precision_of_gdelt(std::string_view code);

/// Codes of the same precision in the field's scales; empty where the scale has none.
std::string_view acled_precision(GeoPrecision precision);
std::string_view ucdp_precision(GeoPrecision precision);

}  // namespace sitmap
