#include "engine/map/count_class.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using Classes = std::vector<CountClass>;

TEST(CountClass, has_round_limits_and_ends_with_the_largest_count) {
    EXPECT_EQ(count_classes({3, 12, 25, 60, 125}), (Classes{{1, 10}, {11, 20}, {21, 50}, {51, 100}, {101, 125}}));
}

TEST(CountClass, of_small_counts_is_a_number_each) {
    EXPECT_EQ(count_classes({1, 2, 3, 1}), (Classes{{1, 1}, {2, 2}, {3, 3}}));
}

TEST(CountClass, leaves_out_classes_that_no_area_is_in) {
    EXPECT_EQ(count_classes({2, 900}), (Classes{{1, 50}, {51, 900}}));
}

TEST(CountClass, of_equal_counts_is_one) {
    EXPECT_EQ(count_classes({7, 7}), (Classes{{1, 7}}));
    EXPECT_EQ(count_classes(std::vector<std::size_t>{}), Classes{});
}

TEST(CountClass, is_shaded_the_stronger_the_more_it_counts) {
    const Classes classes = count_classes({3, 12, 25, 60, 125});
    for (std::size_t i = 1; i < classes.size(); ++i) {
        EXPECT_GT(shade_of(classes, classes[i].from), shade_of(classes, classes[i - 1].to));
    }
    EXPECT_DOUBLE_EQ(shade_of(classes, 11), shade_of(classes, 20));
}

}  // namespace
}  // namespace sitmap
