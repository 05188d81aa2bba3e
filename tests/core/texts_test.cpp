#include "engine/core/texts.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

TEST(Texts, are_views_of_what_is_written) {
    static constexpr auto leads = texts("of", "by", "without");
    static_assert(leads.size() == 3 && leads[2].size() == 7);
    EXPECT_EQ(leads[0], "of");
    EXPECT_EQ(leads[2], "without");
}

}  // namespace
}  // namespace sitmap
