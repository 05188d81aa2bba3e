#include "engine/geo/lonlat.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace sitmap {
namespace {

TEST(LonLat, is_valid_on_the_ellipsoid_only) {
    EXPECT_TRUE(valid({36.3, 33.5}));
    EXPECT_TRUE(valid({-180, 90}));
    EXPECT_FALSE(valid({180.1, 0}));
    EXPECT_FALSE(valid({0, -91.2}));
    EXPECT_FALSE(valid({std::numeric_limits<double>::quiet_NaN(), 0}));
    EXPECT_FALSE(valid({0, std::numeric_limits<double>::infinity()}));
}

TEST(LonLat, of_zero_and_zero_is_null_island) {
    EXPECT_TRUE(null_island({}));
    EXPECT_FALSE(null_island({0, 5}));
}

}  // namespace
}  // namespace sitmap
