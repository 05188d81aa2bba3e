#include "engine/layer/point_pyramid.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

namespace sitmap {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::vector<std::uint32_t> all_at(const PointPyramid& pyramid, unsigned zoom) {
    std::vector<std::uint32_t> rows;
    pyramid.find({0, 0}, {1, 1}, zoom, rows);
    return rows;
}

std::vector<RankedPoint> random_points(std::size_t count) {
    std::mt19937 random{5};
    std::uniform_real_distribution<double> part{0.4, 0.6};
    std::vector<RankedPoint> points;
    for (std::uint32_t row = 0; row < count; ++row) {
        points.push_back({{part(random), part(random)}, row, static_cast<std::uint32_t>(random() % 1000)});
    }
    return points;
}

TEST(PointPyramid, shows_one_of_a_crowd_below_the_largest_zoom) {
    const PointPyramid pyramid{{{{0.5, 0.5}, 0, 7}, {{0.5, 0.5}, 1, 3}, {{0.5, 0.5}, 2, 9}}, 4, Thinning::by_cell};
    EXPECT_THAT(all_at(pyramid, 0), ElementsAre(1));
    EXPECT_THAT(all_at(pyramid, 3), ElementsAre(1));
    EXPECT_THAT(all_at(pyramid, 4), UnorderedElementsAre(0, 1, 2));
    EXPECT_THAT(all_at(pyramid, 9), UnorderedElementsAre(0, 1, 2));
}

TEST(PointPyramid, shows_all_everywhere_where_nothing_is_thinned) {
    const PointPyramid pyramid{{{{0.5, 0.5}, 0, 0}, {{0.5, 0.5}, 1, 0}}, 4, Thinning::none};
    EXPECT_THAT(all_at(pyramid, 0), UnorderedElementsAre(0, 1));
}

TEST(PointPyramid, of_no_points_finds_nothing) {
    EXPECT_THAT(all_at(PointPyramid{{}, 12, Thinning::by_cell}, 12), IsEmpty());
}

// The rule itself, cell by cell: no cell of a zoom is without a point that has one at all, what a zoom
// shows the next shows too, and nothing is lost at the end.
TEST(PointPyramid, loses_no_cell_at_any_zoom) {
    const auto points = random_points(20'000);
    const PointPyramid pyramid{points, 6, Thinning::by_cell};
    std::set<std::uint32_t> before;
    for (unsigned zoom = 0; zoom <= 6; ++zoom) {
        const double cells = std::ldexp(1.0, static_cast<int>(zoom + PointPyramid::cells_per_tile_log2));
        const auto cell = [&](std::uint32_t row) {
            return std::pair{std::floor(points[row].at.x * cells), std::floor(points[row].at.y * cells)};
        };
        const auto rows = all_at(pyramid, zoom);
        const std::set<std::uint32_t> shown{rows.begin(), rows.end()};
        EXPECT_TRUE(std::ranges::includes(shown, before)) << zoom;
        std::set<std::pair<double, double>> seen;
        for (const std::uint32_t row : shown) {
            seen.insert(cell(row));
        }
        std::set<std::pair<double, double>> wanted;
        for (const RankedPoint& point : points) {
            wanted.insert(cell(point.row));
        }
        EXPECT_EQ(seen, wanted) << zoom;
        before = shown;
    }
    EXPECT_EQ(before.size(), points.size());
}

TEST(PointPyramid, finds_what_a_scan_finds) {
    const auto points = random_points(5'000);
    const PointPyramid pyramid{points, 3, Thinning::by_cell};
    std::mt19937 random{9};
    std::uniform_real_distribution<double> part{0.35, 0.65};
    for (int round = 0; round < 200; ++round) {
        const double x = part(random);
        const double y = part(random);
        const WorldXY from{std::min(x, 0.5), std::min(y, 0.5)};
        const WorldXY to{std::max(x, 0.5), std::max(y, 0.5)};
        std::vector<std::uint32_t> found;
        pyramid.find(from, to, 3, found);
        std::vector<std::uint32_t> expected;
        for (const RankedPoint& point : points) {
            if (point.at.x >= from.x && point.at.x <= to.x && point.at.y >= from.y && point.at.y <= to.y) {
                expected.push_back(point.row);
            }
        }
        std::ranges::sort(found);
        ASSERT_EQ(found, expected) << round;
    }
}

}  // namespace
}  // namespace sitmap
