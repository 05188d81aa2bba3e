#include "engine/geo/box.hpp"

#include <algorithm>
#include <ostream>

namespace sitmap {

namespace {

bool crosses_antimeridian(const Box& box) {
    return box.west > box.east && !empty(box);
}

}  // namespace

bool empty(const Box& box) {
    return box.south > box.north;
}

bool contains(const Box& box, LonLat at) {
    if (at.lat < box.south || at.lat > box.north) {
        return false;
    }
    const bool east_of_west = at.lon >= box.west;
    const bool west_of_east = at.lon <= box.east;
    return crosses_antimeridian(box) ? east_of_west || west_of_east : east_of_west && west_of_east;
}

bool overlap(const Box& a, const Box& b) {
    return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

void extend(Box& box, LonLat at) {
    extend(box, Box{at.lon, at.lat, at.lon, at.lat});
}

void extend(Box& box, const Box& other) {
    box.west = std::min(box.west, other.west);
    box.south = std::min(box.south, other.south);
    box.east = std::max(box.east, other.east);
    box.north = std::max(box.north, other.north);
}

double width(const Box& box) {
    if (empty(box)) {
        return 0;
    }
    return box.east - box.west + (crosses_antimeridian(box) ? 360 : 0);
}

LonLat centre(const Box& box) {
    const double lon = box.west + width(box) / 2;
    return {lon > 180 ? lon - 360 : lon, (box.south + box.north) / 2};
}

std::ostream& operator<<(std::ostream& out, const Box& box) {
    return out << '[' << box.west << ' ' << box.south << ' ' << box.east << ' ' << box.north << ']';
}

}  // namespace sitmap
