#include "engine/map/label_solver.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

LabelFeature label(const char* id, double drop, std::initializer_list<std::pair<double, PageBox>> choices) {
    LabelFeature feature{id, 0, label_points(drop), {}};
    for (const auto& [cost, box] : choices) {
        feature.choices.push_back({label_points(cost), {box}});
    }
    return feature;
}

constexpr PageBox here{0, 0, 10, 10};
constexpr PageBox there{20, 0, 30, 10};
constexpr PageBox far{40, 0, 50, 10};

TEST(LabelSolver, takes_the_cheapest_where_nothing_is_in_the_way) {
    const auto solution = place_labels({label("a", 100, {{5, there}, {1, here}})});
    EXPECT_EQ(solution.chosen, std::vector<int>{1});
    EXPECT_EQ(solution.cost, label_points(1));
}

TEST(LabelSolver, moves_a_label_on_when_the_whole_gets_cheaper) {
    // Greedy gives `a` its best place, and `b` would have to be dropped.
    const auto solution = place_labels({label("a", 100, {{0, here}, {2, there}}), label("b", 90, {{0, here}})});
    EXPECT_EQ(solution.chosen, (std::vector<int>{1, 0}));
    EXPECT_LT(solution.cost, solution.greedy_cost);
}

TEST(LabelSolver, drops_the_less_important) {
    const auto solution = place_labels({label("town", 10, {{0, here}}), label("event", 1000, {{0, here}})});
    EXPECT_EQ(solution.chosen, (std::vector<int>{-1, 0}));
}

TEST(LabelSolver, never_lets_two_chosen_boxes_meet) {
    std::vector<LabelFeature> features;
    for (int i = 0; i < 40; ++i) {
        LabelFeature feature{"f" + std::to_string(i), i % 3, label_points(50 + i % 7), {}};
        for (int j = 0; j < 8; ++j) {
            const double x = i * 37 % 150 + j * 9;
            const double y = i * 53 % 120 + j * 5;
            feature.choices.push_back({label_points(j), {{x, y, x + 30, y + 12}}});
        }
        features.push_back(feature);
    }
    const auto solution = place_labels(features);
    for (std::size_t a = 0; a < features.size(); ++a) {
        for (std::size_t b = a + 1; b < features.size(); ++b) {
            if (solution.chosen[a] >= 0 && solution.chosen[b] >= 0) {
                EXPECT_FALSE(overlap(features[a].choices[static_cast<std::size_t>(solution.chosen[a])].boxes[0],
                                     features[b].choices[static_cast<std::size_t>(solution.chosen[b])].boxes[0]));
            }
        }
    }
    EXPECT_LE(solution.cost, solution.greedy_cost);
    EXPECT_EQ(place_labels(features).chosen, solution.chosen);
}

TEST(LabelSolver, chooses_free_places_in_a_row) {
    const auto solution = place_labels({label("a", 9, {{0, here}, {1, there}, {2, far}}),
                                        label("b", 9, {{0, here}, {1, there}, {2, far}}),
                                        label("c", 9, {{0, here}, {1, there}, {2, far}})});
    EXPECT_EQ(solution.cost, label_points(3));
}

}  // namespace
}  // namespace sitmap
