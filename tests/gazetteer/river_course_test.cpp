#include "engine/gazetteer/river_course.hpp"

#include "engine/core/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sitmap {
namespace {

using ::testing::ElementsAre;

TEST(RiverCourse, runs_along_the_reaches_from_end_to_end_and_leaves_tributaries) {
    const std::vector<LineString> reaches{{{{0, 0}, {0.1, 0}, {0.2, 0}}},  // cut at a degree, told in any direction
                                          {{{0.3, 0.05}, {0.25, 0}, {0.2, 0}}},
                                          {{{0.1, 0.3}, {0.1, 0}}}};  // a tributary
    EXPECT_THAT(river_course(reaches, {0, 0.01}, {0.31, 0.05}).points,
                ElementsAre(LonLat{0, 0}, LonLat{0.1, 0}, LonLat{0.2, 0}, LonLat{0.25, 0}, LonLat{0.3, 0.05}));
}

TEST(RiverCourse, crosses_the_gap_that_a_lake_leaves) {
    const std::vector<LineString> reaches{{{{0, 0}, {0.1, 0}}}, {{{0.18, 0}, {0.3, 0}}}};
    EXPECT_THAT(river_course(reaches, {0, 0}, {0.3, 0}).points,
                ElementsAre(LonLat{0, 0}, LonLat{0.1, 0}, LonLat{0.18, 0}, LonLat{0.3, 0}));
}

TEST(RiverCourse, says_where_there_is_none) {
    const std::vector<LineString> reaches{{{{0, 0}, {0.1, 0}}}, {{{0.4, 0}, {0.5, 0}}}};
    EXPECT_THROW(river_course(reaches, {0, 0.2}, {0.1, 0}), UsageError);  // 22 km off the nearest reach
    EXPECT_THROW(river_course(reaches, {0, 0}, {0.5, 0}), UsageError);    // a gap of 33 km
    EXPECT_THROW(river_course({}, {0, 0}, {0.5, 0}), UsageError);
}

}  // namespace
}  // namespace sitmap
