#pragma once

// Places as points of the unit sphere: for the many distances of which a rough one will do.

#include "engine/geo/geometry.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace sitmap {

inline constexpr double earth_km = 6371.0088;  ///< mean radius

using OnSphere = std::array<double, 3>;  ///< a unit vector

inline OnSphere on_sphere(LonLat at) {
    constexpr double radians = std::numbers::pi / 180;
    const double parallel = std::cos(at.lat * radians);
    return {parallel * std::cos(at.lon * radians), parallel * std::sin(at.lon * radians), std::sin(at.lat * radians)};
}

/// Of the angle between two of them.
inline double cosine(const OnSphere& a, const OnSphere& b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/// Kilometres by the chord: true within 1 % below 1,000 km.
inline double chord_km(double cosine) {
    return earth_km * std::sqrt(std::max(0.0, 2 - 2 * cosine));
}

}  // namespace sitmap
