#include "engine/map/hatch.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace sitmap {
namespace {

TEST(Hatch, level_lines_end_at_the_edge_and_stand_a_spacing_apart) {
    const Path lines = hatch_lines(rectangle({10, 11, 50, 39}), HatchDirection::level, 10);
    ASSERT_EQ(lines.points.size(), 4U);
    EXPECT_EQ(lines.points[0], (PagePoint{10, 20}));
    EXPECT_EQ(lines.points[1], (PagePoint{50, 20}));
    EXPECT_EQ(lines.points[2], (PagePoint{10, 30}));
}

TEST(Hatch, leaves_holes_open) {
    Path area = rectangle({0, 1, 90, 12});
    append(area, rectangle({30, 1, 60, 12}));
    const Path lines = hatch_lines(area, HatchDirection::level, 10);
    ASSERT_EQ(lines.points.size(), 4U);
    EXPECT_EQ(lines.points[1].x, 30);
    EXPECT_EQ(lines.points[2].x, 60);
}

TEST(Hatch, up_rises_to_the_right_and_down_falls) {
    const auto slope = [](HatchDirection direction) {
        const Path lines = hatch_lines(rectangle({3, 1, 103, 101}), direction, 20);
        const std::size_t i = lines.points.size() / 4 * 2;
        return (lines.points[i + 1].y - lines.points[i].y) / (lines.points[i + 1].x - lines.points[i].x);
    };
    EXPECT_NEAR(slope(HatchDirection::up), -1, 1e-9);
    EXPECT_NEAR(slope(HatchDirection::down), 1, 1e-9);
}

TEST(Hatch, neighbours_share_the_phase_of_the_page) {
    const Path left = hatch_lines(rectangle({0, 0, 50, 35}), HatchDirection::level, 7);
    const Path right = hatch_lines(rectangle({50, 3, 90, 35}), HatchDirection::level, 7);
    EXPECT_EQ(left.points.back().y, right.points.back().y);
}

TEST(FadingDots, are_full_in_the_core_and_fade_to_the_edge) {
    const auto dots = fading_dots(rectangle({0, 0, 200, 200}), 8.5, 1.1, 40);
    ASSERT_FALSE(dots.empty());
    for (const Dot& dot : dots) {
        const double edge = std::min({dot.at.x, dot.at.y, 200 - dot.at.x, 200 - dot.at.y});
        EXPECT_GE(edge, 0);
        EXPECT_EQ(edge >= 40, dot.radius > 1.1 - 1e-9);
    }
}

}  // namespace
}  // namespace sitmap
