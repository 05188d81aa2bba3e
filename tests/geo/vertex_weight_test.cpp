#include "engine/geo/vertex_weight.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace sitmap {
namespace {

constexpr double always = std::numeric_limits<double>::infinity();

TEST(VertexWeight, is_the_distance_from_the_line_without_the_vertex) {
    const std::vector<WorldXY> line{{0, 0}, {1, 0.25}, {2, 0}};
    EXPECT_THAT(vertex_weights(line), testing::ElementsAre(always, 0.25, always));
}

TEST(VertexWeight, of_a_straight_lines_middle_is_nothing) {
    const std::vector<WorldXY> line{{0, 0}, {1, 0}, {2, 0}};
    EXPECT_THAT(vertex_weights(line), testing::ElementsAre(always, 0, always));
}

TEST(VertexWeight, measures_a_ring_from_its_first_vertex) {
    const std::vector<WorldXY> ring{{0, 0}, {3, 0}, {3, 4}, {0, 4}, {0, 0}};
    EXPECT_EQ(vertex_weights(ring)[2], 5);
}

TEST(VertexWeight, takes_lines_too_short_to_simplify) {
    EXPECT_TRUE(vertex_weights({}).empty());
    const std::vector<WorldXY> two{{0, 0}, {1, 1}};
    EXPECT_THAT(vertex_weights(two), testing::ElementsAre(always, always));
}

double distance(WorldXY at, WorldXY a, WorldXY b) {
    const double squared = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
    const double along = std::clamp(((at.x - a.x) * (b.x - a.x) + (at.y - a.y) * (b.y - a.y)) / squared, 0.0, 1.0);
    return std::hypot(at.x - a.x - along * (b.x - a.x), at.y - a.y - along * (b.y - a.y));
}

// Douglas and Peucker's promise, for any tolerance: nothing left out is farther away than it.
TEST(VertexWeight, leaves_out_nothing_farther_away_than_the_tolerance) {
    std::mt19937 random{3};
    std::uniform_real_distribution<double> jump{-1, 1};
    std::vector<WorldXY> line;
    for (int i = 0; i < 500; ++i) {
        line.push_back({i * 0.5, line.empty() ? 0 : line.back().y + jump(random)});
    }
    const auto weights = vertex_weights(line);
    for (const double tolerance : {0.1, 0.5, 2.0}) {
        std::size_t last = 0;
        for (std::size_t i = 1; i < line.size(); ++i) {
            if (weights[i] < tolerance) {
                continue;
            }
            for (std::size_t between = last + 1; between < i; ++between) {
                ASSERT_LE(distance(line[between], line[last], line[i]), tolerance);
            }
            last = i;
        }
    }
}

}  // namespace
}  // namespace sitmap
