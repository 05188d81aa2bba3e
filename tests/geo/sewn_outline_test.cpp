#include "engine/geo/sewn_outline.hpp"

#include "engine/geo/relation.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

TEST(SewnOutline, is_cut_at_the_antimeridian_and_closed_over_the_pole) {
    const Geometry island = from_wkt("POLYGON ((179 0, 180 0, -180 0, -179 0, -179 1, -180 1, 180 1, 179 1, 179 0))");
    const Geometry halves = cut_sewn_outline(island);
    EXPECT_TRUE(intersects(halves, Point{{179.5, 0.5}}) && intersects(halves, Point{{-179.5, 0.5}}));
    EXPECT_FALSE(intersects(halves, Point{{0, 0.5}}));
    const Geometry polar = cut_sewn_outline(from_wkt("POLYGON ((-120 -80, 0 -70, 120 -80, -120 -80))"));
    EXPECT_EQ(bounds(polar), (Box{-180, -90, 180, -70}));
    EXPECT_TRUE(intersects(polar, Point{{0, -89}}) && intersects(polar, Point{{179, -81}}));
    EXPECT_FALSE(intersects(polar, Point{{179, -79}}));
}

}  // namespace
}  // namespace sitmap
