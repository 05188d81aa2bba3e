#include "engine/geo/thinned.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

TEST(Thinned, leaves_out_vertices_that_the_tolerance_does_not_show) {
    const LineString line{{{0, 0}, {1, 0.01}, {2, 0}, {3, 0.5}, {4, 0}}};
    EXPECT_EQ(thinned(line, 0.1), Geometry(LineString{{{0, 0}, {2, 0}, {3, 0.5}, {4, 0}}}));
    EXPECT_EQ(thinned(line, 0.001), Geometry{line});
}

TEST(Thinned, keeps_rings_closed) {
    const Polygon square{{{0, 0}, {1, -0.01}, {2, 0}, {2, 2}, {0, 2}, {0, 0}}, {}};
    EXPECT_EQ(thinned(square, 0.1), Geometry(MultiPolygon{{{{{0, 0}, {2, 0}, {2, 2}, {0, 2}, {0, 0}}, {}}}}));
}

TEST(Thinned, leaves_out_islands_and_holes_that_are_specks) {
    const auto speck = [](double at) { return Ring{{at, at}, {at + 0.01, at}, {at, at + 0.01}, {at, at}}; };
    const Ring square{{0, 0}, {2, 0}, {2, 2}, {0, 2}, {0, 0}};
    EXPECT_EQ(thinned(MultiPolygon{{{square, {speck(1)}}, {speck(5), {}}}}, 0.1),
              Geometry(MultiPolygon{{{square, {}}}}));
    EXPECT_EQ(thinned(Polygon{speck(5), {}}, 0.1), Geometry{});
}

TEST(Thinned, leaves_points_alone) {
    EXPECT_EQ(thinned(Point{{1, 2}}, 10), Geometry(Point{{1, 2}}));
}

}  // namespace
}  // namespace sitmap
