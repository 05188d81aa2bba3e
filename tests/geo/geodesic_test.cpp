#include "engine/geo/geodesic.hpp"

#include "engine/geo/relation.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

namespace sitmap {
namespace {

constexpr unsigned seed = 1974;

/// Positions away from the poles, where bearings mean little.
class Positions {
public:
    LonLat next() { return {m_lon(m_random), m_lat(m_random)}; }
    double length() { return m_length(m_random); }
    double bearing() { return m_bearing(m_random); }

private:
    std::mt19937 m_random{seed};
    std::uniform_real_distribution<double> m_lon{-180, 180};
    std::uniform_real_distribution<double> m_lat{-80, 80};
    std::uniform_real_distribution<double> m_length{1, 900'000};
    std::uniform_real_distribution<double> m_bearing{0, 360};
};

TEST(Geodesic, measures_a_degree_of_the_meridian_and_of_the_equator) {
    // WGS 84: a quarter meridian is 10 001 965.729 m; the equator's degree is pi a / 180.
    EXPECT_NEAR(distance_m({36, 0}, {36, 90}), 10'001'965.729, 0.001);
    EXPECT_NEAR(distance_m({0, 0}, {1, 0}), 111'319.491, 0.001);
}

TEST(Geodesic, bears_from_north_by_east) {
    EXPECT_NEAR(bearing_deg({36, 33}, {36, 34}), 0, 1e-9);
    EXPECT_NEAR(bearing_deg({0, 0}, {1, 0}), 90, 1e-9);
    EXPECT_NEAR(bearing_deg({36, 34}, {36, 33}), 180, 1e-9);
    EXPECT_NEAR(bearing_deg({1, 0}, {0, 0}), 270, 1e-9);
}

TEST(Geodesic, travels_as_far_as_it_measures) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Positions positions;
    for (int i = 0; i < 500; ++i) {
        const LonLat start = positions.next();
        const double length = positions.length();
        const double bearing = positions.bearing();
        const LonLat end = travel(start, bearing, length);
        EXPECT_TRUE(valid(end));
        EXPECT_NEAR(distance_m(start, end), length, 1e-3);
        EXPECT_NEAR(std::remainder(bearing_deg(start, end) - bearing, 360), 0, 1e-5);
    }
}

TEST(Geodesic, circle_has_the_area_of_its_radius) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Positions positions;
    for (int i = 0; i < 100; ++i) {
        const double radius = 20'000;
        const double flat = std::numbers::pi * radius * radius;
        EXPECT_NEAR(area_m2(circle(positions.next(), radius)), flat, flat / 1000);
    }
}

TEST(Geodesic, circle_is_closed_counter_clockwise_and_of_the_asked_size) {
    const Polygon made = circle({36, 33}, 5'000);
    EXPECT_EQ(made.outer.size(), 96U);
    EXPECT_EQ(made.outer.front(), made.outer.back());
    EXPECT_EQ(oriented(made), Geometry{made});
    EXPECT_TRUE(contains(made, {36, 33}));
    EXPECT_EQ(circle({36, 33}, 5'000, 13).outer.size(), 13U);
}

TEST(Geodesic, area_takes_holes_off) {
    Polygon ring = circle({36, 33}, 20'000);
    const double whole = area_m2(ring);
    const Polygon hole = circle({36, 33}, 10'000);
    ring.holes.push_back(hole.outer);
    EXPECT_NEAR(area_m2(ring), whole - area_m2(hole), 1);
    EXPECT_EQ(area_m2(Point{{36, 33}}), 0);
}

TEST(Geodesic, a_rough_area_is_right_within_a_hundredth_for_a_city) {
    for (double lat = -60; lat <= 60; lat += 20) {
        Polygon city = circle({114, lat}, 18'000);
        city.holes.push_back(circle({114, lat}, 5'000).outer);
        const MultiPolygon two{{city, circle({115, lat}, 3'000)}};
        EXPECT_NEAR(rough_area_m2(two), area_m2(two), area_m2(two) / 100) << lat;
    }
    EXPECT_EQ(rough_area_m2(Point{{36, 33}}), 0);
    EXPECT_EQ(rough_area_m2(Polygon{}), 0);
}

TEST(Geodesic, length_goes_along_the_line) {
    EXPECT_NEAR(length_m(LineString{{{0, 0}, {1, 0}, {2, 0}}}), 2 * 111'319.491, 0.01);
    EXPECT_EQ(length_m(Point{}), 0);
}

TEST(Geodesic, wedge_lies_between_its_bearings_and_radii) {
    const LonLat centre{36, 33};
    const Polygon north_east = wedge(centre, 10'000, 20'000, 0, 90);
    EXPECT_TRUE(contains(north_east, travel(centre, 45, 15'000)));
    EXPECT_FALSE(contains(north_east, travel(centre, 45, 9'000)));
    EXPECT_FALSE(contains(north_east, travel(centre, 135, 15'000)));
    EXPECT_EQ(oriented(north_east), Geometry{north_east});
    const double quarter = std::numbers::pi * (4e8 - 1e8) / 4;
    EXPECT_NEAR(area_m2(north_east), quarter, quarter / 1000);
}

TEST(Geodesic, wedge_may_go_through_north_or_all_the_way_round) {
    const LonLat centre{36, 33};
    EXPECT_TRUE(contains(wedge(centre, 0, 10'000, 315, 45), travel(centre, 0, 5'000)));
    const Polygon ring = wedge(centre, 5'000, 10'000, 0, 360);
    EXPECT_TRUE(contains(ring, travel(centre, 200, 7'000)));
    EXPECT_FALSE(contains(ring, centre));
}

}  // namespace
}  // namespace sitmap
