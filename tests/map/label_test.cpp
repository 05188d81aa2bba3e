#include "engine/map/label.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

void add(Label& label, std::int64_t cost, std::vector<PagePoint> leader) {
    LabelPlacing placing;
    placing.at = {static_cast<double>(cost), 0};
    placing.leader = std::move(leader);
    label.placings.push_back(std::move(placing));
    label.feature.choices.push_back({cost, {}});
}

TEST(Label, has_no_leader_that_ends_on_another_area) {
    Mask hatched({0, 0, 100, 100});
    hatched.fill(PageBox{50, 0, 100, 100});
    hatched.count();
    Label label;
    add(label, 1, {{90, 20}, {60, 20}});
    add(label, 2, {{20, 20}, {47, 20}});  // on the edge that both share
    add(label, 3, {{10, 20}, {30, 20}});
    add(label, 4, {});
    keep_off(label, hatched);
    ASSERT_EQ(label.placings.size(), 2U);
    EXPECT_EQ(label.feature.choices[0].cost, 3);
    EXPECT_DOUBLE_EQ(label.placings[0].at.x, 3) << "each with its own choice";
    EXPECT_TRUE(label.placings[1].leader.empty());
}

}  // namespace
}  // namespace sitmap
