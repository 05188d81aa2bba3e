#include "engine/geo/area_clip.hpp"

#include "engine/geo/relation.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace sitmap {
namespace {

/// Square degrees, holes taken off.
double area_of(const Geometry& geometry) {
    const auto ring_area = [](const Ring& ring) {
        double sum = 0;
        for (std::size_t i = 1; i < ring.size(); ++i) {
            sum += ring[i - 1].lon * ring[i].lat - ring[i].lon * ring[i - 1].lat;
        }
        return std::abs(sum) / 2;
    };
    const auto polygon_area = [&](const Polygon& polygon) {
        double sum = ring_area(polygon.outer);
        for (const Ring& hole : polygon.holes) {
            sum -= ring_area(hole);
        }
        return sum;
    };
    double sum = 0;
    if (const auto* one = std::get_if<Polygon>(&geometry)) {
        sum = polygon_area(*one);
    } else if (const auto* many = std::get_if<MultiPolygon>(&geometry)) {
        for (const Polygon& polygon : many->polygons) {
            sum += polygon_area(polygon);
        }
    }
    return sum;
}

Geometry clipped(const std::string& wkt, const Box& box) {
    return clip_area(from_wkt(wkt), box);
}

TEST(AreaClip, what_lies_inside_stays_as_it_is) {
    const std::string square = "POLYGON((1 1, 2 1, 2 2, 1 2, 1 1))";
    EXPECT_EQ(clipped(square, {0, 0, 3, 3}), from_wkt(square));
    EXPECT_EQ(clipped(square, {1, 1, 2, 2}), from_wkt(square));
}

TEST(AreaClip, nothing_is_left_of_what_lies_outside_or_has_no_area) {
    EXPECT_TRUE(empty(clipped("POLYGON((1 1, 2 1, 2 2, 1 2, 1 1))", {5, 5, 6, 6})));
    EXPECT_TRUE(empty(clipped("LINESTRING(0 0, 9 9)", {1, 1, 2, 2})));
    EXPECT_TRUE(empty(clip_area({}, {1, 1, 2, 2})));
}

TEST(AreaClip, a_side_cuts_straight_through) {
    EXPECT_EQ(clipped("POLYGON((0 0, 4 0, 4 2, 0 2, 0 0))", {1, -1, 3, 1}),
              from_wkt("POLYGON((1 1, 1 0, 3 0, 3 1, 1 1))"));
}

TEST(AreaClip, bays_of_a_coast_become_pieces_of_their_own) {
    // A comb with its back in the north, three teeth pointing south.
    const Geometry teeth =
        clipped("POLYGON((0 0, 1 0, 1 2, 2 2, 2 0, 3 0, 3 2, 4 2, 4 0, 5 0, 5 3, 0 3, 0 0))", {-1, -1, 6, 1});
    ASSERT_TRUE(std::holds_alternative<MultiPolygon>(teeth));
    EXPECT_EQ(std::get<MultiPolygon>(teeth).polygons.size(), 3U);
    EXPECT_TRUE(valid(teeth));
    EXPECT_DOUBLE_EQ(area_of(teeth), 3);
}

TEST(AreaClip, a_hole_that_the_side_cuts_becomes_part_of_the_edge_and_a_whole_one_stays_a_hole) {
    const std::string wkt =
        "POLYGON((0 0, 6 0, 6 6, 0 6, 0 0), (1 2, 1 4, 2 4, 2 2, 1 2), (4 0.5, 4 1, 5 1, 5 0.5, 4 0.5))";
    const Geometry south = clipped(wkt, {0, 0, 6, 3});
    ASSERT_TRUE(std::holds_alternative<Polygon>(south));
    EXPECT_EQ(std::get<Polygon>(south).holes.size(), 1U);
    EXPECT_TRUE(valid(south));
    EXPECT_DOUBLE_EQ(area_of(south), 18 - 1 - 0.5);
}

TEST(AreaClip, rings_that_go_the_other_way_round_are_cut_alike) {
    EXPECT_EQ(clipped("POLYGON((0 0, 0 2, 4 2, 4 0, 0 0))", {1, -1, 3, 1}),
              from_wkt("POLYGON((3 1, 1 1, 1 0, 3 0, 3 1))"));
}

TEST(AreaClip, the_quarters_of_a_ragged_island_are_sound_and_add_up_to_it) {
    std::mt19937 random{20260726};
    std::uniform_real_distribution<double> reach{1, 10};
    for (int round = 0; round < 200; ++round) {
        Ring ring;
        constexpr int corners = 60;
        for (int i = 0; i < corners; ++i) {
            const double angle = 2 * 3.14159265358979 * i / corners;
            const double far = reach(random);
            ring.push_back({far * std::cos(angle), far * std::sin(angle)});
        }
        ring.push_back(ring.front());
        const Geometry island = Polygon{ring, {}};
        double sum = 0;
        for (const Box& quarter :
             {Box{-20, -20, 0.5, 0.3}, Box{0.5, -20, 20, 0.3}, Box{-20, 0.3, 0.5, 20}, Box{0.5, 0.3, 20, 20}}) {
            const Geometry piece = clip_area(island, quarter);
            EXPECT_TRUE(valid(piece)) << "round " << round;
            sum += area_of(piece);
        }
        EXPECT_NEAR(sum, area_of(island), 1e-9) << "round " << round;
    }
}

}  // namespace
}  // namespace sitmap
