#include "engine/core/span.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace sitmap {
namespace {

TEST(Span, overlaps_in_a_shared_byte_only) {
    EXPECT_TRUE(overlap(Span{0, 3}, Span{2, 5}));
    EXPECT_FALSE(overlap(Span{0, 3}, Span{3, 5}));
    EXPECT_TRUE(contains(Span{0, 9}, Span{3, 9}));
    EXPECT_FALSE(contains(Span{0, 9}, Span{3, 10}));
}

TEST(Span, hull_holds_both) {
    EXPECT_EQ(hull({5, 7}, {1, 2}), (Span{1, 7}));
}

TEST(Span, slices_its_text) {
    EXPECT_EQ(slice("in Damascus", {3, 11}), "Damascus");
    EXPECT_TRUE((Span{4, 4}).empty());
}

TEST(Span, prints_as_half_open) {
    std::ostringstream out;
    out << Span{3, 11};
    EXPECT_EQ(out.str(), "[3,11)");
}

}  // namespace
}  // namespace sitmap
