#include "engine/geo/relation.hpp"

#include "engine/core/error.hpp"
#include "engine/geo/geodesic.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

namespace sitmap {
namespace {

const Geometry square = from_wkt("POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))");
const Geometry east_of_it = from_wkt("POLYGON ((1 0, 3 0, 3 2, 1 2, 1 0))");
const Geometry far_away = from_wkt("POLYGON ((9 9, 10 9, 10 10, 9 9))");

TEST(Relation, unites_neighbours_and_keeps_the_far_apart) {
    const Geometry joined = unite(std::vector{square, east_of_it});
    EXPECT_EQ(type_name(joined), "Polygon");
    EXPECT_EQ(bounds(joined), (Box{0, 0, 3, 2}));
    EXPECT_EQ(type_name(unite(std::vector{far_away, square})), "MultiPolygon");
    EXPECT_EQ(unite({}), Geometry{});
}

TEST(Relation, intersects_and_subtracts) {
    EXPECT_EQ(bounds(intersect(square, east_of_it)), (Box{1, 0, 2, 2}));
    EXPECT_EQ(bounds(subtract(square, east_of_it)), (Box{0, 0, 1, 2}));
    EXPECT_EQ(intersect(square, far_away), Geometry{});
}

TEST(Relation, tells_the_relations_of_simple_features) {
    const Geometry inside = from_wkt("POLYGON ((0.5 0.5, 1 0.5, 1 1, 0.5 0.5))");
    const Geometry beside = from_wkt("POLYGON ((2 0, 4 0, 4 2, 2 2, 2 0))");
    EXPECT_TRUE(related(square, east_of_it, Relation::intersects));
    EXPECT_TRUE(related(square, east_of_it, Relation::overlaps));
    EXPECT_TRUE(related(inside, square, Relation::within));
    EXPECT_TRUE(related(square, inside, Relation::contains));
    EXPECT_TRUE(related(square, square, Relation::equals));
    EXPECT_TRUE(related(square, beside, Relation::touches));
    EXPECT_TRUE(related(from_wkt("LINESTRING (1 1, 5 1)"), square, Relation::crosses));
    EXPECT_FALSE(related(square, beside, Relation::overlaps));
    EXPECT_FALSE(related(square, far_away, Relation::intersects));
}

TEST(Relation, keeps_the_highest_dimension_of_a_mixed_result) {
    // They share a square, and touch along an edge elsewhere.
    const Geometry hooked = from_wkt("POLYGON ((2 0, 3 0, 3 2, 1 2, 1 1, 2 1, 2 0))");
    EXPECT_EQ(type_name(intersect(square, hooked)), "Polygon");
}

TEST(Relation, buffers_in_metres_on_the_ground) {
    const LonLat at{36.2, 33.1};
    const Geometry grown = buffer_m(Point{at}, 10'000);
    const double flat = std::numbers::pi * 1e8;
    EXPECT_NEAR(area_m2(grown), flat, flat / 1000);
    EXPECT_TRUE(contains(grown, travel(at, 77, 9'900)));
    EXPECT_FALSE(contains(grown, travel(at, 77, 10'100)));
}

TEST(Relation, buffer_below_zero_shrinks_until_nothing_is_left) {
    EXPECT_LT(area_m2(buffer_m(square, -10'000)), area_m2(square));
    EXPECT_EQ(buffer_m(square, -200'000), Geometry{});
    EXPECT_EQ(buffer_m({}, 10), Geometry{});
}

TEST(Relation, buffer_contains_what_it_grew_from) {
    const unsigned seed = 338;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random{seed};
    std::uniform_real_distribution<double> lon{-170, 170};
    std::uniform_real_distribution<double> lat{-75, 75};
    std::uniform_real_distribution<double> metres{10, 100'000};
    for (int i = 0; i < 100; ++i) {
        const LonLat at{lon(random), lat(random)};
        EXPECT_TRUE(contains(buffer_m(Point{at}, metres(random)), at)) << at;
    }
}

TEST(Relation, clips_to_the_box) {
    EXPECT_EQ(bounds(clip(square, {1, -1, 5, 1})), (Box{1, 0, 2, 1}));
    EXPECT_EQ(clip(square, {-1, -1, 5, 5}), square);
    EXPECT_EQ(clip(square, {5, 5, 6, 6}), Geometry{});
}

TEST(Relation, mends_a_bow_tie) {
    const Geometry bow_tie = from_wkt("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))");
    EXPECT_FALSE(valid(bow_tie));
    EXPECT_TRUE(valid(make_valid(bow_tie)));
}

TEST(Relation, turns_what_geos_refuses_into_an_error) {
    const Geometry open_ring = Polygon{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}, {}};
    EXPECT_THROW(unite(std::vector{open_ring}), Error);
    EXPECT_THROW(intersect(square, open_ring), Error);
}

TEST(Relation, simplifies_without_moving_corners) {
    const Geometry wavy = from_wkt("LINESTRING (0 0, 1 0.001, 2 0, 2 2)");
    EXPECT_EQ(simplify(wavy, 0.01), from_wkt("LINESTRING (0 0, 2 0, 2 2)"));
    EXPECT_EQ(bounds(convex_hull(wavy)), (Box{0, 0, 2, 2}));
}

TEST(Relation, says_what_touches) {
    EXPECT_TRUE(intersects(square, east_of_it));
    EXPECT_TRUE(intersects(square, Point{{2, 2}}));
    EXPECT_FALSE(intersects(square, far_away));
}

TEST(Relation, finds_positions_for_labels) {
    const Geometry horseshoe = from_wkt("POLYGON ((0 0, 6 0, 6 4, 5 4, 5 1, 1 1, 1 4, 0 4, 0 0))");
    EXPECT_FALSE(contains(horseshoe, centroid(horseshoe)));
    EXPECT_TRUE(contains(horseshoe, point_inside(horseshoe)));
    EXPECT_TRUE(contains(horseshoe, pole_of_inaccessibility(horseshoe)));
    EXPECT_NEAR(pole_of_inaccessibility(square).lon, 1, 0.01);
    EXPECT_THROW(centroid({}), Error);
}

TEST(Ring, contains_what_is_inside_and_not_in_a_hole) {
    const Geometry area = from_wkt("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 3 6, 6 6, 6 3, 3 3))");
    EXPECT_TRUE(contains(area, {1, 1}));
    EXPECT_FALSE(contains(area, {4, 4}));
    EXPECT_FALSE(contains(area, {10, 4}));
    EXPECT_FALSE(contains(Point{{1, 1}}, {1, 1}));
}

TEST(Ring, turns_as_rfc_7946_asks_and_puts_the_largest_first) {
    const Geometry wrong =
        from_wkt("MULTIPOLYGON (((0 0, 0 1, 1 1, 0 0)), ((5 5, 9 5, 9 9, 5 9, 5 5), (6 6, 7 6, 7 7, 6 6)))");
    EXPECT_EQ(to_wkt(oriented(wrong)),
              "MULTIPOLYGON (((5 5, 9 5, 9 9, 5 9, 5 5), (6 6, 7 7, 7 6, 6 6)), ((0 0, 1 1, 0 1, 0 0)))");
}

TEST(Antimeridian, cuts_what_crosses_it) {
    const Geometry cut = cut_at_antimeridian(from_wkt("POLYGON ((179 0, -179 0, -179 1, 179 1, 179 0))"));
    EXPECT_EQ(type_name(cut), "MultiPolygon");
    EXPECT_EQ(bounds(cut), (Box{-180, 0, 180, 1}));
    EXPECT_TRUE(contains(cut, {179.5, 0.5}));
    EXPECT_TRUE(contains(cut, {-179.5, 0.5}));
    EXPECT_FALSE(contains(cut, {0, 0.5}));
}

TEST(Antimeridian, cuts_lines_and_longitudes_beyond_it) {
    EXPECT_EQ(cut_at_antimeridian(from_wkt("LINESTRING (179 0, 181 0)")),
              cut_at_antimeridian(from_wkt("LINESTRING (179 0, -179 0)")));
}

TEST(Antimeridian, leaves_the_rest_as_it_is) {
    const Geometry world = from_wkt("POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90))");
    EXPECT_EQ(cut_at_antimeridian(world), world);
    EXPECT_EQ(cut_at_antimeridian(square), square);
    EXPECT_EQ(cut_at_antimeridian({}), Geometry{});
    const Geometry antarctica =
        from_wkt("POLYGON ((-179.99 -90, 179.99 -90, 179.99 -80, 0 -70, -179.99 -80, -179.99 -90))");
    EXPECT_EQ(cut_at_antimeridian(antarctica), antarctica);
    const Geometry hollow = MultiLineString{{{}, {}}};
    EXPECT_EQ(cut_at_antimeridian(hollow), hollow);
    EXPECT_TRUE(empty(cut_at_antimeridian(MultiPolygon{{{}}})));
}

}  // namespace
}  // namespace sitmap
