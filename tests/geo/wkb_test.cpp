#include "engine/geo/wkb.hpp"

#include "engine/core/error.hpp"

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

TEST(Wkb, reads_what_it_wrote) {
    for (const char* wkt :
         {"POINT(36.3 33.5)", "LINESTRING(0 0,1 1,2 0)", "POLYGON((0 0,9 0,9 9,0 0),(2 1,3 2,3 1,2 1))",
          "MULTIPOINT((0 0),(1 1))", "MULTILINESTRING((0 0,1 1),(2 2,3 3))",
          "MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))"}) {
        const Geometry geometry = from_wkt(wkt);
        EXPECT_EQ(from_wkb(to_wkb(geometry)), geometry) << wkt;
        EXPECT_EQ(from_geopackage_blob(to_geopackage_blob(geometry)), geometry) << wkt;
    }
}

TEST(Wkb, reads_the_other_byte_order) {
    const std::string big_endian{
        "\x00"
        "\x00\x00\x00\x01"
        "\x3f\xf8\x00\x00\x00\x00\x00\x00"   // 1.5
        "\xc0\x00\x00\x00\x00\x00\x00\x00",  // -2
        21};
    EXPECT_EQ(from_wkb(big_endian), Geometry{(Point{{1.5, -2}})});
}

TEST(Wkb, refuses_every_cut) {
    const std::string whole = to_geopackage_blob(from_wkt("MULTIPOLYGON(((0 0,1 0,1 1,0 0)))"));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        EXPECT_THROW(from_geopackage_blob(whole.substr(0, size)), InputError) << size;
    }
}

TEST(Wkb, refuses_a_count_that_it_cannot_hold) {
    std::string line = to_wkb(from_wkt("LINESTRING(0 0,1 1)"));
    line[8] = '\x7f';
    EXPECT_THROW(from_wkb(line), InputError);
}

TEST(Wkb, tells_the_box_and_the_system_to_readers_of_geopackages) {
    EXPECT_EQ(to_geopackage_blob(from_wkt("POINT(1 2)")).substr(0, 8), (std::string{"GP\0\1\xe6\x10\0\0", 8}));
    EXPECT_EQ(to_geopackage_blob(from_wkt("LINESTRING(0 0,1 1)")).size(), 8U + 32 + 9 + 2 * 16);
}

}  // namespace
}  // namespace sitmap
