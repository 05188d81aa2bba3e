#include "engine/geo/box.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

const Box syria{35.7, 32.3, 42.4, 37.3};
const Box fiji{177, -19, -178, -16};

TEST(Box, holds_nothing_until_it_is_extended) {
    Box box;
    EXPECT_TRUE(empty(box));
    EXPECT_FALSE(contains(box, {0, 0}));
    EXPECT_EQ(width(box), 0);
    extend(box, LonLat{36, 33});
    EXPECT_FALSE(empty(box));
    EXPECT_EQ(box, (Box{36, 33, 36, 33}));
    extend(box, syria);
    EXPECT_EQ(box, syria);
}

TEST(Box, contains_its_edge) {
    EXPECT_TRUE(contains(syria, {35.7, 37.3}));
    EXPECT_FALSE(contains(syria, {35.6, 33}));
}

TEST(Box, may_cross_the_antimeridian) {
    EXPECT_TRUE(contains(fiji, {179, -17}));
    EXPECT_TRUE(contains(fiji, {-179, -17}));
    EXPECT_FALSE(contains(fiji, {0, -17}));
    EXPECT_DOUBLE_EQ(width(fiji), 5);
    EXPECT_EQ(centre(fiji), (LonLat{179.5, -17.5}));
}

TEST(Box, overlaps_where_it_touches) {
    EXPECT_TRUE(overlap(syria, {42.4, 37.3, 50, 40}));
    EXPECT_FALSE(overlap(syria, {42.5, 32, 50, 40}));
    EXPECT_FALSE(overlap(syria, Box{}));
}

}  // namespace
}  // namespace sitmap
