#include "engine/geo/strip_outline.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

TEST(StripOutline, is_the_strips_and_drawn_once) {
    const Strip strip{{{{{{20, 60}, {20, 61}}}}}, 5'000};
    const StripOutline drawn{strip};
    const Geometry& first = drawn.geometry();
    EXPECT_EQ(first, outline(strip));
    EXPECT_EQ(&drawn.geometry(), &first);
}

}  // namespace
}  // namespace sitmap
