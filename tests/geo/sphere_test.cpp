#include "engine/geo/sphere.hpp"

#include "engine/geo/geodesic.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

TEST(Sphere, the_chord_is_the_distance_within_a_hundredth) {
    for (double lat = -75; lat <= 75; lat += 15) {
        const LonLat here{36, lat};
        for (double bearing = 0; bearing < 360; bearing += 30) {
            for (const double km : {1.0, 50.0, 500.0, 1000.0}) {
                const LonLat there = travel(here, bearing, km * 1000);
                EXPECT_NEAR(chord_km(cosine(on_sphere(here), on_sphere(there))), km, km / 100) << lat << " " << bearing;
            }
        }
    }
}

TEST(Sphere, antipodes_are_a_diameter_apart) {
    EXPECT_NEAR(chord_km(cosine(on_sphere({0, 0}), on_sphere({180, 0}))), 2 * earth_km, 1e-6);
}

}  // namespace
}  // namespace sitmap
