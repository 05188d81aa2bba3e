#include "engine/gazetteer/region_formula.hpp"

#include "engine/core/error.hpp"
#include "engine/geo/geodesic.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace sitmap {
namespace {

using ::testing::ElementsAre;

// Two squares of one degree that touch, a point, and a square in two parts.
Geometry square_country(const std::string& id) {
    const std::map<std::string, const char*> areas{
        {"x:west", "POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))"},
        {"x:east", "POLYGON((1 0, 2 0, 2 1, 1 1, 1 0))"},
        {"x:town", "POINT(0.5 0.5)"},
        {"x:islands", "MULTIPOLYGON(((0 0, 1 0, 1 1, 0 1, 0 0)), ((5 5, 7 5, 7 7, 5 7, 5 5)))"}};
    return from_wkt(areas.at(id));
}

Geometry drawn(const std::string& formula) {
    return evaluate(parse_formula(formula), square_country);
}

TEST(RegionFormula, names_the_places_it_stands_on) {
    EXPECT_THAT(places_in(parse_formula("union(iso:SY-QU, part(iso:SD, west), buffer(x:a, 8 km))")),
                ElementsAre("iso:SY-QU", "iso:SD", "x:a"));
}

TEST(RegionFormula, reads_distances_with_their_unit) {
    EXPECT_EQ(parse_formula("buffer(x:a, 8 km)").arguments[1].number, 8000);
    EXPECT_EQ(parse_formula("buffer(x:a, -250 m)").arguments[1].number, -250);
}

TEST(RegionFormula, says_where_it_is_broken) {
    for (const char* broken : {"", "union(", "union(x:a", "union(x:a,)", "union(x:a) x:b", "(x:a)"}) {
        EXPECT_THROW(parse_formula(broken), UsageError) << broken;
    }
}

TEST(RegionFormula, refuses_unknown_functions_and_wrong_arguments) {
    for (const char* wrong : {"blob(x:west)", "buffer(x:west)", "buffer(x:west, x:east)", "part(x:west, upward)",
                              "difference(x:west)", "box(1, 2, 3)"}) {
        EXPECT_THROW(drawn(wrong), UsageError) << wrong;
    }
}

TEST(RegionFormula, unites_neighbours_into_one_area) {
    EXPECT_EQ(type_name(drawn("union(x:west, x:east)")), "Polygon");
    EXPECT_EQ(bounds(drawn("union(x:west, x:east)")), (Box{0, 0, 2, 1}));
}

TEST(RegionFormula, takes_the_half_that_lies_that_way) {
    EXPECT_EQ(bounds(drawn("part(x:west, north)")), (Box{0, 0.5, 1, 1}));
    EXPECT_EQ(bounds(drawn("part(x:west, southeast)")), (Box{0.5, 0, 1, 0.5}));
    EXPECT_EQ(bounds(drawn("part(x:west, centre)")), (Box{0.25, 0.25, 0.75, 0.75}));
}

TEST(RegionFormula, buffers_by_metres_on_the_ground) {
    const double radius_m = 10000;
    EXPECT_NEAR(area_m2(drawn("buffer(x:town, 10 km)")) / (3.14159 * radius_m * radius_m), 1, 0.02);
}

TEST(RegionFormula, keeps_the_largest_part) {
    EXPECT_EQ(bounds(drawn("largest(x:islands)")), (Box{5, 5, 7, 7}));
}

TEST(RegionFormula, cuts_one_side_off_an_outline_as_one_line) {
    const Geometry rest = drawn("difference(outline(x:west), buffer(x:east, 100 m))");
    EXPECT_EQ(type_name(rest), "LineString");
    EXPECT_NEAR(length_m(rest) / 1000, 332, 2);  // three sides of the square
}

TEST(RegionFormula, hulls_points_and_areas) {
    EXPECT_EQ(bounds(drawn("hull(x:town, x:east)")), (Box{0.5, 0, 2, 1}));
}

}  // namespace
}  // namespace sitmap
