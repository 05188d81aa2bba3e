#include "engine/map/text_ground.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

constexpr Colour white{255, 255, 255};
constexpr Colour black{0, 0, 0};
constexpr Colour blue{0, 0, 200};

TextRun words_in(const PageBox& ink) {
    TextRun run;
    run.text = "words";
    run.ink = ink;
    run.colour = black;
    return run;
}

Shape filled(const PageBox& box, Colour colour) {
    return {rectangle(box), colour, {}};
}

/// The ground of the last item of the last group.
Colour ground_on(std::vector<Group> groups) {
    Composition page;
    page.paper = white;
    page.groups = std::move(groups);
    find_grounds(page);
    return std::get<TextRun>(page.groups.back().items.back()).ground.value();
}

TEST(TextGround, is_paper_where_nothing_is_painted) {
    EXPECT_EQ(ground_on({{"words", {}, {words_in({0, 0, 40, 10})}}}), white);
}

TEST(TextGround, is_the_halo_where_there_is_one) {
    TextRun run = words_in({0, 0, 40, 10});
    run.halo = Stroke{Colour{250, 250, 240}, 3};
    EXPECT_EQ(ground_on({{"sea", {}, {filled({0, 0, 90, 90}, blue)}}, {"words", {}, {run}}}), (Colour{250, 250, 240}));
}

TEST(TextGround, is_mixed_where_what_lies_over_it_is_thin) {
    const Group tints{"tints", {}, {filled({0, 0, 90, 90}, {0, 0, 0, 0.2})}};
    EXPECT_EQ(ground_on({tints, {"words", {}, {words_in({0, 0, 40, 10})}}}), (Colour{204, 204, 204}));
}

TEST(TextGround, is_the_worst_of_those_the_words_run_over) {
    const Group half{"areas", {}, {filled({0, 0, 10, 90}, blue)}};
    EXPECT_EQ(ground_on({half, {"words", {}, {words_in({0, 0, 40, 10})}}}), blue);
}

TEST(TextGround, is_not_what_lies_over_the_words_or_outside_its_clip_or_round_a_hole) {
    const PageBox words{20, 20, 60, 30};
    Shape frame = filled({0, 0, 90, 90}, blue);
    append(frame.path, rectangle({10, 10, 80, 80}));
    const Group holed{"areas", {}, {frame}};
    const Group clipped{"sea", PageBox{0, 50, 90, 90}, {filled({0, 0, 90, 90}, blue)}};
    EXPECT_EQ(ground_on({holed, clipped, {"words", {}, {words_in(words)}}}), white);
}

TEST(TextGround, knows_a_disc_by_its_curves) {
    const Group tag{"labels", {}, {Shape{disc({20, 20}, 8), blue, {}}, words_in({17, 16, 23, 24})}};
    EXPECT_EQ(ground_on({tag}), blue);
    const Group beside{"labels", {}, {Shape{disc({20, 20}, 8), blue, {}}, words_in({26, 26, 34, 34})}};
    EXPECT_EQ(ground_on({beside}), white);
}

}  // namespace
}  // namespace sitmap
