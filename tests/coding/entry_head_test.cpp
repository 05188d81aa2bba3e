// Entries of lists that begin with their place, and what they tell without a place. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

TEST(EntryHead, may_name_its_unit_or_what_it_lies_in) {
    EXPECT_EQ(coded("4 May. [Oss], Middle Area. A mine killed two soldiers."), "strike_sites bombing Oss");
    EXPECT_EQ(coded("4 May. [Oss] refugee camp. Gunmen threw grenades; four people were hurt."),
              "strike_sites bombing Oss by gunmen");
    EXPECT_EQ(coded("4 May. Outskirts of [Oss]. A mine killed two soldiers."), "strike_sites bombing Oss");
}

TEST(EntryHead, lends_its_place_to_a_deed_that_else_asks_for_one) {
    EXPECT_EQ(coded("4 May. [Oss]. Rebels set up a checkpoint and searched lorries."),
              "advance_points base_established Oss by rebels");
    EXPECT_EQ(coded("4 May. [Oss]. Rebels set up a checkpoint in [Hill]."),
              "advance_points base_established Hill by rebels");
    EXPECT_EQ(coded("4 May. [Oss]. A commander of the garrison resigned."), "");
}

TEST(EntryHead, is_no_dateline) {
    const Report report = test::extracted("[OSS], May 4, 2024. Rebels set up a checkpoint on a road.", std::nullopt);
    EXPECT_TRUE(report.events.empty());
}

TEST(EntryHead, what_was_taken_stands_where_the_entry_is) {
    EXPECT_EQ(coded("7 May 2021\n\n1. 5 May, [Oss] ([Doma]). Rebels overran the border gate."),
              "advance_points capture Oss by rebels");
    EXPECT_EQ(coded("7 May 2021\n\n1. 5 May, [Oss] ([Doma]). Rebels captured three soldiers at the post."),
              "other arrest Oss by rebels");
}

TEST(EntryHead, dated_lines_are_of_the_place_that_heads_them) {
    const std::string list = "Incidents, May 2015\n\n[Oss]\n12 May: Gunmen killed two farmers.\n\n";
    EXPECT_EQ(coded(list), "other violence_against_civilians Oss by gunmen");
    EXPECT_EQ(coded("Incidents, May 2015\n\n[Oss]\nGunmen killed two farmers on 12 May.\n"),
              "other violence_against_civilians Oss by gunmen");
}

TEST(EntryHead, what_was_agreed_is_of_the_entrys_place_and_day) {
    const Report report = test::extracted("Incidents, 1-30 May 2024\n\n20 May - [Oss] ([Doma]). Elders signed a truce.",
                                          make_date(2024, 6, 1));
    ASSERT_EQ(report.events.size(), 1U);
    EXPECT_EQ(report.events[0].place->name, "Oss");
    EXPECT_EQ(report.events[0].when.range.from, make_date(2024, 5, 20));
}

TEST(EntryHead, brackets_may_stand_behind_its_day) {
    EXPECT_EQ(
        coded("Incidents, May 2024\n\n9 May (late report), [Oss]. Attack on the police post; two officers killed."),
        "clashes attack Oss");
}

TEST(EntryHead, may_be_dated_by_a_short_weekday) {
    EXPECT_EQ(
        coded("Incidents\n\n1. Wed 1 May. [Oss]. Gunmen shot nine men.\n2. Thu 2 May. [Hill]. Gunmen shot a man.\n"),
        "other violence_against_civilians Oss by gunmen; other violence_against_civilians Hill by gunmen");
}

TEST(EntryHead, may_have_its_date_behind_it) {
    EXPECT_EQ(coded("Cases\n\n1. [Oss]. 1 May. Gunmen shot nine men.\n\n2. [Hill]. 2 May. Gunmen shot a man.\n"),
              "other violence_against_civilians Oss by gunmen; other violence_against_civilians Hill by gunmen");
}

}  // namespace
}  // namespace sitmap
