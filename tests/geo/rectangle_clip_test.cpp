#include "engine/geo/rectangle_clip.hpp"

#include "engine/geo/relation.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace sitmap {
namespace {

constexpr Box ten{0, 0, 10, 10};

std::string clipped(const char* wkt) {
    return to_wkt(clip_to_rectangle(from_wkt(wkt), ten));
}

TEST(RectangleClip, leaves_what_is_inside_as_it_is) {
    EXPECT_EQ(clip_to_rectangle(from_wkt("LINESTRING(1 1,2 2)"), ten), from_wkt("LINESTRING(1 1,2 2)"));
    EXPECT_EQ(clip_to_rectangle(from_wkt("POLYGON((1 1,2 1,2 2,1 1))"), ten), from_wkt("POLYGON((1 1,2 1,2 2,1 1))"));
}

TEST(RectangleClip, gives_nothing_for_what_is_outside) {
    EXPECT_EQ(clip_to_rectangle(from_wkt("LINESTRING(11 0,12 5)"), ten), Geometry{});
    EXPECT_EQ(clip_to_rectangle(from_wkt("POLYGON((20 20,30 20,30 30,20 20))"), ten), Geometry{});
    // Its box overlaps, it does not.
    EXPECT_EQ(clip_to_rectangle(from_wkt("LINESTRING(9 -5,15 1)"), ten), Geometry{});
    EXPECT_EQ(clip_to_rectangle({}, ten), Geometry{});
}

TEST(RectangleClip, cuts_a_line_into_the_pieces_inside) {
    EXPECT_EQ(clipped("LINESTRING(-5 5,5 5,5 15,8 15,8 5)"),
              to_wkt(from_wkt("MULTILINESTRING((0 5,5 5,5 10),(8 10,8 5))")));
}

TEST(RectangleClip, cuts_an_area_and_its_hole) {
    EXPECT_EQ(clipped("POLYGON((5 5,15 5,15 8,5 8,5 5),(8 6,8 7,12 7,12 6,8 6))"),
              to_wkt(from_wkt("MULTIPOLYGON(((5 5,10 5,10 8,5 8,5 5),(8 6,8 7,10 7,10 6,8 6)))")));
}

TEST(RectangleClip, of_an_area_around_the_box_is_the_box) {
    const Geometry all = clip_to_rectangle(from_wkt("POLYGON((-5 -5,15 -5,15 15,-5 15,-5 -5))"), ten);
    EXPECT_EQ(bounds(all), ten);
    EXPECT_EQ(position_count(all), 5U);
}

double area(const Geometry& geometry) {
    double doubled = 0;
    for (const Polygon& polygon : std::get<MultiPolygon>(geometry).polygons) {
        for (std::size_t i = 1; i < polygon.outer.size(); ++i) {
            doubled +=
                polygon.outer[i - 1].lon * polygon.outer[i].lat - polygon.outer[i].lon * polygon.outer[i - 1].lat;
        }
    }
    return std::abs(doubled) / 2;
}

// Stars about random centres, against GEOS.
TEST(RectangleClip, keeps_the_area_that_geos_keeps) {
    std::mt19937 random{11};
    std::uniform_real_distribution<double> centre{-4, 14};
    std::uniform_real_distribution<double> radius{1, 8};
    for (int round = 0; round < 300; ++round) {
        const LonLat middle{centre(random), centre(random)};
        Ring ring;
        for (int corner = 0; corner < 24; ++corner) {
            const double away = radius(random);
            ring.push_back(
                {middle.lon + away * std::cos(corner * 0.2618), middle.lat + away * std::sin(corner * 0.2618)});
        }
        ring.push_back(ring.front());
        const Geometry star = Polygon{ring, {}};
        const Geometry ours = clip_to_rectangle(star, ten);
        const Geometry theirs = clip(star, ten);
        if (empty(theirs)) {
            EXPECT_TRUE(empty(ours)) << round;
            continue;
        }
        const auto* one = std::get_if<Polygon>(&theirs);
        const auto* other = std::get_if<Polygon>(&ours);
        EXPECT_NEAR(area(other != nullptr ? MultiPolygon{{*other}} : std::get<MultiPolygon>(ours)),
                    area(one != nullptr ? MultiPolygon{{*one}} : std::get<MultiPolygon>(theirs)), 1e-9)
            << round;
    }
}

}  // namespace
}  // namespace sitmap
