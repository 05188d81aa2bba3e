#include "engine/output/wkb.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

TEST(Wkb, writes_order_type_and_coordinates) {
    const std::string expected{
        "\x01"
        "\x01\x00\x00\x00"
        "\x00\x00\x00\x00\x00\x00\xf8\x3f"   // 1.5
        "\x00\x00\x00\x00\x00\x00\x00\xc0",  // -2
        21};
    EXPECT_EQ(to_wkb(Point{{1.5, -2}}), expected);
}

TEST(Wkb, is_empty_for_no_geometry) {
    EXPECT_EQ(to_wkb(Geometry{}), "");
}

TEST(Wkb, counts_rings_and_parts) {
    // 9 bytes of head, 4 of count a ring, 16 a position.
    EXPECT_EQ(to_wkb(from_wkt("POLYGON((0 0,9 0,9 9,0 0),(2 1,3 2,3 1,2 1))")).size(), 9U + 2 * (4 + 4 * 16));
    EXPECT_EQ(to_wkb(from_wkt("MULTIPOINT((0 0),(1 1))")).size(), 9U + 2 * 21);
}

}  // namespace
}  // namespace sitmap
