#include "engine/geo/border.hpp"

#include "engine/geo/geodesic.hpp"
#include "engine/geo/relation.hpp"

#include <gtest/gtest.h>

#include <array>

namespace sitmap {
namespace {

// Two squares side by side, and an island.
const Geometry west = from_wkt("POLYGON ((0 0, 1 0, 1 1, 1 2, 0 2, 0 0))");
const Geometry east = from_wkt("POLYGON ((1 0, 2 0, 2 2, 1 2, 1 1, 1 0))");
const Geometry island = from_wkt("POLYGON ((9 9, 10 9, 10 10, 9 9))");
const std::array others{&east, &island};

const Box all{-20, -20, 20, 20};

TEST(Border, is_what_two_outlines_share) {
    EXPECT_EQ(to_wkt(shared_edges(west, others, all)), "MULTILINESTRING ((1 0, 1 1, 1 2))");
    EXPECT_EQ(to_wkt(shared_edges(west, others, {0, 0, 3, 1})), "MULTILINESTRING ((1 0, 1 1))");
    EXPECT_TRUE(shared_edges(west, std::array{&island}, all).lines.empty());
}

TEST(Border, neighbours_that_meet_in_a_corner_share_none) {
    const Geometry corner = from_wkt("POLYGON ((1 2, 2 2, 2 3, 1 3, 1 2))");
    EXPECT_TRUE(shared_edges(west, std::array{&corner}, all).lines.empty());
}

TEST(Border, a_coast_runs_on_where_the_ring_begins) {
    EXPECT_EQ(to_wkt(unshared_edges(west, others, all)), "MULTILINESTRING ((1 2, 0 2, 0 0, 1 0))");
}

TEST(Border, of_another_source_it_runs_where_the_outlines_lie_near) {
    const Geometry apart = from_wkt("POLYGON ((1.02 0, 2 0, 2 2, 1.02 2, 1.02 0))");  // 2.2 km east of the other
    const MultiLineString outline = unshared_edges(west, {}, all);
    EXPECT_EQ(to_wkt(edges_along(outline, apart, 4'000)), "MULTILINESTRING ((1 0, 1 1, 1 2))");
    EXPECT_TRUE(edges_along(outline, apart, 1'000).lines.empty());
    EXPECT_TRUE(edges_along(outline, island, 4'000).lines.empty());
}

TEST(Border, the_greatest_distance_is_that_to_the_farthest_position) {
    const MultiLineString lines{{{{{36, 33}, {36.5, 33.1}, {37, 32.4}}}, {{{35.2, 33}, {35.1, 33.6}}}}};
    double metres = 0;
    for (const LonLat at : {LonLat{36, 33}, {36.5, 33.1}, {37, 32.4}, {35.2, 33}, {35.1, 33.6}}) {
        metres = std::max(metres, distance_m({36.1, 32.9}, at));
    }
    EXPECT_EQ(greatest_distance_m({36.1, 32.9}, lines), metres);
}

TEST(Border, a_strip_reaches_as_far_as_it_says_along_the_whole_line) {
    // A thousand kilometres of the meridian, in which no plane about its middle is true.
    const MultiLineString line{{{{{20, 60}, {20, 69}}}}};
    const Geometry strip = outline({line, 5'000});
    for (const double lat : {60.1, 63.0, 64.5, 67.2, 68.9}) {
        EXPECT_TRUE(contains(strip, travel({20, lat}, 90, 4'900))) << lat;
        EXPECT_TRUE(contains(strip, travel({20, lat}, 270, 4'900))) << lat;
        EXPECT_FALSE(contains(strip, travel({20, lat}, 90, 5'100))) << lat;
    }
    EXPECT_TRUE(valid(strip));
    EXPECT_EQ(outline({{}, 5'000}), Geometry{});
}

TEST(Border, smoothing_keeps_the_ends_and_leaves_out_what_is_near_and_what_is_short) {
    const MultiLineString lines{{{{{0, 0}, {0.001, 0}, {1, 0}, {1.001, 0}, {2, 0}}}, {{{5, 5}, {5, 5.001}}}}};
    EXPECT_EQ(to_wkt(smoothed(lines, 500)), "MULTILINESTRING ((0 0, 1 0, 2 0))");
}

TEST(Border, its_middle_lies_half_way_along_the_longest_line) {
    const LonLat middle = middle_of({{{{{0, 0}, {0, 1}}}, {{{5, 0}, {5, 1}, {5, 4}}}}});
    EXPECT_NEAR(middle.lon, 5, 1e-9);
    EXPECT_NEAR(middle.lat, 2, 1e-3);
}

}  // namespace
}  // namespace sitmap
