#include "engine/geo/parts.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

TEST(Parts, one_and_many_are_read_alike) {
    EXPECT_EQ(polygons_of(from_wkt("POLYGON ((0 0, 1 0, 1 1, 0 0))")).size(), 1U);
    EXPECT_EQ(polygons_of(from_wkt("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))")).size(), 2U);
    EXPECT_EQ(lines_of(from_wkt("LINESTRING (0 0, 1 0)")).size(), 1U);
    EXPECT_EQ(lines_of(from_wkt("MULTILINESTRING ((0 0, 1 0), (2 0, 3 0))")).size(), 2U);
}

TEST(Parts, of_another_kind_there_are_none) {
    EXPECT_TRUE(polygons_of(from_wkt("LINESTRING (0 0, 1 0)")).empty());
    EXPECT_TRUE(lines_of(from_wkt("POINT (0 0)")).empty());
}

}  // namespace
}  // namespace sitmap
