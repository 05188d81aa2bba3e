#pragma once

// An axis-parallel box in degrees. A box whose west is greater than its east crosses the
// antimeridian; only `contains` and `width` know that.

#include "engine/geo/lonlat.hpp"

#include <iosfwd>
#include <limits>

namespace sitmap {

struct Box {
    double west = std::numeric_limits<double>::infinity();
    double south = std::numeric_limits<double>::infinity();
    double east = -std::numeric_limits<double>::infinity();
    double north = -std::numeric_limits<double>::infinity();

    friend bool operator==(const Box&, const Box&) = default;
};

/// True for the default box, which holds nothing.
bool empty(const Box& box);
bool contains(const Box& box, LonLat at);
bool overlap(const Box& a, const Box& b);

/// Grows the box so that it holds the position.
void extend(Box& box, LonLat at);
void extend(Box& box, const Box& other);

/// Degrees of longitude from west to east, across the antimeridian if need be.
double width(const Box& box);
LonLat centre(const Box& box);

std::ostream& operator<<(std::ostream& out, const Box& box);

}  // namespace sitmap
