#include "engine/geo/lonlat.hpp"

#include <cmath>
#include <ostream>

namespace sitmap {

bool valid(LonLat at) {
    return std::abs(at.lon) <= 180 && std::abs(at.lat) <= 90;  // false for NaN
}

bool null_island(LonLat at) {
    return at.lon == 0 && at.lat == 0;
}

std::ostream& operator<<(std::ostream& out, LonLat at) {
    return out << '(' << at.lon << ' ' << at.lat << ')';
}

}  // namespace sitmap
