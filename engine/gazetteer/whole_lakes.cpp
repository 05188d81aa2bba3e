#include "engine/gazetteer/whole_lakes.hpp"

#include "engine/geo/geodesic.hpp"
#include "engine/geo/parts.hpp"
#include "engine/geo/relation.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace sitmap {

namespace {

bool is_whole(double degrees) {
    constexpr double rounding = 1e-9;
    return std::abs(degrees - std::round(degrees)) < rounding;
}

bool is_cut(const Lake& lake) {
    return std::ranges::any_of(lake.outline.outer, [](LonLat at) { return is_whole(at.lon) || is_whole(at.lat); });
}

}  // namespace

std::vector<Lake> whole_lakes(std::vector<Lake> parts) {
    const auto cut = std::stable_partition(parts.begin(), parts.end(), [](const Lake& lake) { return !is_cut(lake); });
    std::vector<Geometry> pieces;
    std::transform(cut, parts.end(), std::back_inserter(pieces), [](Lake& lake) { return std::move(lake.outline); });
    parts.erase(cut, parts.end());
    for (Polygon& outline : polygons_of(unite(pieces))) {
        const double km2 = area_m2(outline) / 1e6;
        parts.push_back({std::move(outline), km2});
    }
    return parts;
}

}  // namespace sitmap
