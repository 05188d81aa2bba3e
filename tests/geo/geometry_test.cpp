#include "engine/geo/geometry.hpp"

#include "engine/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using testing::HasSubstr;

const char* const with_hole = "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 1 1))";

TEST(Geometry, is_empty_without_positions) {
    EXPECT_TRUE(empty(Geometry{}));
    EXPECT_TRUE(empty(MultiPolygon{}));
    EXPECT_FALSE(empty(Point{}));
}

TEST(Geometry, tells_type_bounds_and_size) {
    const Geometry area = from_wkt(with_hole);
    EXPECT_EQ(type_name(area), "Polygon");
    EXPECT_EQ(bounds(area), (Box{0, 0, 9, 9}));
    EXPECT_EQ(position_count(area), 9U);
    EXPECT_EQ(type_name({}), "");
    EXPECT_TRUE(empty(bounds(Geometry{})));
}

TEST(Wkt, comes_back_as_it_was_written) {
    for (const char* wkt : {"POINT (36.3 33.5)", "LINESTRING (0 0, 1 1.5)", with_hole, "MULTIPOINT ((1 2), (3 4))",
                            "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
                            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))", "POINT (-1e-07 1e+20)"}) {
        EXPECT_EQ(to_wkt(from_wkt(wkt)), wkt);
    }
}

TEST(Wkt, of_nothing_is_no_geometry) {
    EXPECT_EQ(from_wkt("POLYGON EMPTY"), Geometry{});
    EXPECT_EQ(from_wkt(to_wkt({})), Geometry{});
}

TEST(Wkt, is_read_in_any_case_and_spacing) {
    EXPECT_EQ(from_wkt(" point(1  2) "), (Geometry{Point{{1, 2}}}));
    EXPECT_EQ(from_wkt("MULTIPOINT(1 2,3 4)"), (Geometry{MultiPoint{{{1, 2}, {3, 4}}}}));
}

TEST(Wkt, that_is_none_is_refused_with_the_place) {
    for (const char* wkt : {"", "CIRCLE (1 2)", "POINT", "POINT ()", "POINT (1)", "POINT (1 2", "POINT (1 2) x",
                            "POINT (nan 2)", "POINT (1e999 2)", "LINESTRING (0 0)", "POLYGON ((0 0, 1 0, 1 1))",
                            "POLYGON ((0 0, 1 0, 1 1, 2 2))", "MULTIPOLYGON ((0 0))"}) {
        EXPECT_THROW(from_wkt(wkt), InputError) << wkt;
    }
    try {
        from_wkt("POINT (1 x)");
    } catch (const InputError& error) {
        EXPECT_THAT(error.what(), HasSubstr("expected a number at byte 9"));
    }
}

}  // namespace
}  // namespace sitmap
