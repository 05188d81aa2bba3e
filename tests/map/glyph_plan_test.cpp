#include "engine/map/glyph_plan.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

TEST(GlyphPlan, keeps_full_size_where_there_is_room) {
    const GlyphPlan plan = plan_glyphs({{{100, 100}, 1}, {{140, 100}, 1}});
    EXPECT_EQ(plan.size, 21);
    EXPECT_TRUE(plan.clusters.empty());
}

TEST(GlyphPlan, makes_all_glyphs_smaller_before_any_hides_another) {
    const GlyphPlan plan = plan_glyphs({{{100, 100}, 1}, {{116, 100}, 1}, {{500, 500}, 1}});
    EXPECT_EQ(plan.size, 17);
    EXPECT_TRUE(plan.clusters.empty());
}

TEST(GlyphPlan, joins_what_the_smallest_size_cannot_part) {
    const GlyphPlan plan = plan_glyphs({{{100, 100}, 1}, {{300, 300}, 1}, {{104, 102}, 2}, {{108, 98}, 1}});
    EXPECT_EQ(plan.size, 13);
    ASSERT_EQ(plan.clusters.size(), 1U);
    EXPECT_EQ(plan.clusters.front(), (std::vector<std::size_t>{0, 2, 3}));
}

TEST(GlyphPlan, stands_a_row_about_its_spot) {
    const GlyphRow row{{50, 20}, 3};
    EXPECT_EQ(glyph_spot(row, 1, 21).x, 50);
    EXPECT_EQ(glyph_spot(row, 0, 21).x, 26);
    EXPECT_EQ(row_box(row, 21).width(), 69);
}

}  // namespace
}  // namespace sitmap
