#include "engine/geo/area_finder.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

Polygon square(double west, double south, double side) {
    return {{{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}, {west, south}},
            {}};
}

// Two squares side by side; the first has a hole, the second an island to the north.
AreaFinder finder() {
    Polygon first = square(30, 10, 2);
    first.holes.push_back(square(30.5, 10.5, 0.5).outer);
    return AreaFinder{{{first}, {square(32, 10, 2), square(32, 14, 1)}}};
}

TEST(AreaFinder, finds_the_area_round_a_position) {
    EXPECT_EQ(finder().area_at({31.5, 11.5}), 0U);
    EXPECT_EQ(finder().area_at({33, 11}), 1U);
    EXPECT_EQ(finder().area_at({32.5, 14.5}), 1U);
    EXPECT_EQ(finder().area_at({29, 11}), std::nullopt);
}

TEST(AreaFinder, leaves_holes_out) {
    EXPECT_EQ(finder().area_at({30.7, 10.7}), std::nullopt);
}

TEST(AreaFinder, takes_the_nearest_edge_within_reach) {
    EXPECT_EQ(finder().area_at({34.03, 11}, 5000), 1U);  // 3.3 km east of the shore
    EXPECT_EQ(finder().area_at({34.06, 11}, 5000), std::nullopt);
    EXPECT_EQ(finder().area_at({31, 9.96}, 5000), 0U);  // 4.4 km south
}

TEST(AreaFinder, answers_alike_when_it_need_know_a_stretch_of_latitudes_alone) {
    const AreaFinder some{{{square(30, 10, 2)}, {square(32, 10, 2), square(32, 14, 1)}}, 11.2, 11.8};
    for (double lon = 29.9; lon < 34.2; lon += 0.01) {
        for (const double lat : {11.25, 11.5, 11.75}) {
            EXPECT_EQ(some.area_at({lon, lat}, 5000), finder().area_at({lon, lat}, 5000)) << lon << ' ' << lat;
        }
    }
}

TEST(AreaFinder, of_no_areas_finds_none) {
    EXPECT_EQ(AreaFinder{{}}.area_at({31, 11}, 5000), std::nullopt);
}

}  // namespace
}  // namespace sitmap
