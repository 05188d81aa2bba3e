#include "engine/layer/toll.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace sitmap {
namespace {

Claim exactly(std::int64_t number, const char* by) {
    return {.about = "killed",
            .low = {},
            .best = number,
            .high = {},
            .text = {},
            .by = by,
            .doc = "d",
            .span = {},
            .code_points = {}};
}

Claim at_least(std::int64_t number, const char* by) {
    Claim claim = exactly(number, by);
    claim.low = number;
    return claim;
}

Claim fewer_than(std::int64_t number, const char* by) {
    Claim claim = exactly(number, by);
    claim.best = {};
    claim.high = number;
    return claim;
}

TEST(Toll, is_empty_where_nobody_gives_a_number) {
    Claim words = exactly(1, "A");
    words.best = {};
    words.text = "many";
    EXPECT_EQ(toll({}, "killed"), Toll{});
    EXPECT_EQ(toll(std::vector{words}, "killed"), Toll{});
    EXPECT_EQ(toll(std::vector{exactly(5, "A")}, "wounded"), Toll{});
}

TEST(Toll, of_a_plain_figure_is_that_figure) {
    EXPECT_EQ(toll(std::vector{exactly(903, "A")}, "killed"), (Toll{903, 903, 903}));
}

TEST(Toll, of_at_least_has_no_high) {
    EXPECT_EQ(toll(std::vector{at_least(814, "A")}, "killed"), (Toll{814, 814, {}}));
}

TEST(Toll, of_fewer_than_has_only_a_high) {
    EXPECT_EQ(toll(std::vector{fewer_than(10, "A")}, "killed"), (Toll{{}, {}, 10}));
}

TEST(Toll, of_a_word_for_many_is_a_range_and_takes_no_figure_s_place) {
    Claim dozens = at_least(12, "A");
    dozens.best = {};
    dozens.high = 99;
    EXPECT_EQ(toll(std::vector{dozens}, "killed"), (Toll{12, {}, 99}));
    EXPECT_EQ(toll(std::vector{dozens, exactly(30, "B")}, "killed"), (Toll{12, 30, 99}));
}

TEST(Toll, of_rival_claims_spans_them_and_is_never_their_sum) {
    EXPECT_EQ(toll(std::vector{exactly(30, "A"), exactly(12, "B")}, "killed"), (Toll{12, 12, 30}));
    EXPECT_EQ(toll(std::vector{exactly(30, "A"), at_least(12, "B")}, "killed"), (Toll{12, 12, {}}));
}

TEST(Toll, takes_best_by_the_rule_that_is_named) {
    const std::vector claims{exactly(30, "A"), exactly(12, "B"), exactly(20, "C")};
    EXPECT_EQ(toll(claims, "killed", {TollRule::lowest}).best, 12);
    EXPECT_EQ(toll(claims, "killed", {TollRule::highest}).best, 30);
    EXPECT_EQ(toll(claims, "killed", {TollRule::latest}).best, 20);
}

TEST(Toll, takes_best_from_one_speaker_and_nothing_where_that_one_is_silent) {
    const std::vector claims{exactly(30, "A"), exactly(12, "B")};
    EXPECT_EQ(toll(claims, "killed", {TollRule::source, "A"}), (Toll{12, 30, 30}));
    EXPECT_EQ(toll(claims, "killed", {TollRule::source, "C"}).best, std::nullopt);
}

TEST(Toll, rule_is_read_by_its_name) {
    EXPECT_EQ(parse_toll_choice("highest"), (TollChoice{TollRule::highest}));
    EXPECT_EQ(parse_toll_choice("source:Red Cross"), (TollChoice{TollRule::source, "Red Cross"}));
    EXPECT_EQ(parse_toll_choice("source:"), std::nullopt);
    EXPECT_EQ(parse_toll_choice("least"), std::nullopt);
}

TEST(Toll, counts_a_speaker_once_with_the_last_figure) {
    EXPECT_EQ(toll(std::vector{exactly(5, "A"), exactly(9, "A")}, "killed"), (Toll{9, 9, 9}));
}

TEST(Toll, takes_the_own_words_of_two_documents_for_two_speakers) {
    Claim other = exactly(9, "");
    other.doc = "d2";
    EXPECT_EQ(toll(std::vector{exactly(5, ""), other}, "killed"), (Toll{5, 5, 9}));
}

TEST(Toll, keeps_low_best_and_high_in_order_whatever_is_claimed) {
    const unsigned seed = 1967;
    std::mt19937 random{seed};
    for (int round = 0; round < 2000; ++round) {
        std::vector<Claim> claims;
        for (auto left = 1 + random() % 5; left > 0; --left) {
            const auto number = static_cast<std::int64_t>(random() % 100);
            const char* speakers[] = {"A", "B", "C", ""};
            const char* by = speakers[random() % 4];
            claims.push_back(random() % 2 == 0 ? exactly(number, by) : at_least(number, by));
        }
        const Toll told = toll(claims, "killed");
        const auto greatest = std::ranges::max(claims, {}, [](const Claim& claim) { return *claim.best; });
        EXPECT_LE(told.low, told.best) << "seed " << seed;
        EXPECT_LE(*told.best, *greatest.best) << "seed " << seed;
        if (told.high) {
            EXPECT_LE(told.best, told.high) << "seed " << seed;
            EXPECT_LE(*told.high, *greatest.best) << "seed " << seed;
        }
    }
}

}  // namespace
}  // namespace sitmap
