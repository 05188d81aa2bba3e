#include "engine/coding/weight_table.hpp"

#include "engine/geoparse/word_list.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sitmap {
namespace {

TEST(WeightTable, a_thousand_weights_are_all_found) {
    WeightTable<float> weights;
    for (int i = 1; i <= 1000; ++i) {
        weights.add(word_hash("behind=" + std::to_string(i)), static_cast<float>(i));
    }
    for (int i = 1; i <= 1000; ++i) {
        EXPECT_EQ(weights.find(word_hash("behind=" + std::to_string(i))), static_cast<float>(i));
        EXPECT_EQ(weights.find(word_hash("before=" + std::to_string(i))), 0);
    }
}

TEST(WeightTable, what_weighs_nothing_is_not_kept) {
    WeightTable<float> weights;
    weights.add(word_hash("behind=drill"), 0);
    EXPECT_EQ(weights.find(word_hash("behind=drill")), 0);
}

}  // namespace
}  // namespace sitmap
