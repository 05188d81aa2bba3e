#pragma once

// A position on the WGS 84 ellipsoid, in degrees. Not for projected coordinates: those are XY
// (geo/projection.hpp).

#include <compare>
#include <iosfwd>

namespace sitmap {

struct LonLat {
    double lon = 0;
    double lat = 0;

    friend auto operator<=>(const LonLat&, const LonLat&) = default;
};

/// Finite, lon within [-180, 180], lat within [-90, 90].
bool valid(LonLat at);

/// Both coordinates exactly zero: the mark of a lost position, not a place.
bool null_island(LonLat at);

std::ostream& operator<<(std::ostream& out, LonLat at);

}  // namespace sitmap
