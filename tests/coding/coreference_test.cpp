// Which place "the town" and "there" are, and what an entry's province yields to. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

using test::coded;

TEST(Coreference, the_town_is_where_the_sentence_went_not_what_it_had_taken_on_the_way) {
    EXPECT_EQ(
        coded("Rebels entered [Oss] on 5 May, having captured the village of [Hill]. Jets bombed the town on 5 May."),
        "advance_points advance Oss by rebels; advance_points capture Hill by rebels; strike_sites air_strike Oss");
    EXPECT_EQ(coded("Rebels entered [Oss] on 5 May after taking [Hill]. Nine men were shot there on 6 May."),
              "advance_points advance Oss by rebels; other violence_against_civilians Oss; "
              "advance_points capture Hill by rebels");
}

TEST(Coreference, a_village_is_not_the_town) {
    EXPECT_EQ(
        coded("Rebels took [Oss] on 5 May and shelled the village of [Hill]. On 6 May jets bombed the town."),
        "advance_points capture Oss by rebels; strike_sites shelling Hill by rebels; strike_sites air_strike Oss");
    EXPECT_EQ(coded("Rebels took the village of [Hill] on 5 May. On 6 May jets bombed the village."),
              "advance_points capture Hill by rebels; strike_sites air_strike Hill");
}

TEST(Coreference, it_is_the_town_before_an_infinitive_that_came_true) {
    EXPECT_EQ(coded("Rebels occupied [Oss] on 5 May, only to abandon it on 6 May."),
              "advance_points capture Oss by rebels; advance_points withdrawal Oss by rebels");
    EXPECT_EQ(coded("Rebels occupied [Oss] on 5 May but had to abandon it on 6 May."),
              "advance_points capture Oss by rebels; advance_points withdrawal Oss by rebels");
    EXPECT_EQ(coded("Rebels entered [Oss] on 5 May and hoped to abandon it on 6 May."),
              "advance_points advance Oss by rebels");
}

TEST(Coreference, those_who_came_to_a_town_do_there_what_the_next_sentence_tells) {
    EXPECT_EQ(coded("Rebels captured [Oss] on 5 May. On 9 May they withdrew."),
              "advance_points capture Oss by rebels; advance_points withdrawal Oss by rebels");
    EXPECT_EQ(coded("Rebels captured [Oss] on 5 May. That night they executed 40 prisoners."),
              "advance_points capture Oss by rebels; other execution Oss by rebels");
    EXPECT_EQ(coded("Rebels captured [Oss] on 5 May. On 9 May they withdrew to [Hill]."),
              "advance_points capture Oss by rebels; advance_points withdrawal Hill by rebels");
}

TEST(Coreference, that_town_is_the_one_told_last_and_won_it_back_is_of_it) {
    EXPECT_EQ(coded("The column entered [Oss] on 6 May and was obliged to abandon that town on 9 May."),
              "advance_points advance Oss; advance_points withdrawal Oss");
    EXPECT_EQ(coded("On 5 May rebels captured [Oss]; the army won it back on 9 May."),
              "advance_points capture Oss by rebels; advance_points capture Oss by army");
}

TEST(Coreference, the_city_is_the_speakers_where_no_other_is_told) {
    EXPECT_EQ(coded("A doctor in [Oss] said two helicopters fired on a convoy at the edge of the city on 5 May."),
              "strike_sites air_strike Oss");
    EXPECT_EQ(coded("[Hill], 60 miles north of the capital, was captured on 5 May."), "advance_points capture Hill");
}

TEST(Coreference, what_heads_a_list_of_places_was_done_in_each) {
    EXPECT_EQ(coded("List of incidents, May 2024\n\n5 May. [Oss], [Hill] and [Tarn]. Gunmen attacked police posts."),
              "clashes attack Oss by gunmen; clashes attack Hill by gunmen; clashes attack Tarn by gunmen");
}

TEST(Coreference, it_is_the_town_told_last) {
    EXPECT_EQ(coded("Rebels captured [Oss] in May 2024; in June helicopters bombed it."),
              "advance_points capture Oss by rebels; strike_sites air_strike Oss");
    EXPECT_EQ(coded("Rebels withdrew from [Oss] on 5 May, a month after they had seized it."),
              "advance_points withdrawal Oss by rebels; advance_points capture Oss by rebels");
}

TEST(Coreference, what_was_agreed_on_was_agreed_at_the_head_of_its_entry) {
    EXPECT_EQ(coded("Incidents, May 2024\n\n5 May. [Oss]. Officers and a commander agreed on a local ceasefire.\n"
                    "6 May. [Hill]. A bomb killed two."),
              "agreements agreement Oss; strike_sites bombing Hill");
}

TEST(Coreference, the_town_that_was_left_is_fought_for) {
    EXPECT_EQ(coded("Following the departure of the last battalion from [Oss] on 5 May, militias fought for the town."),
              "clashes clash Oss");
}

TEST(Coreference, withdrawn_from_the_village_is_from_the_one_told_before) {
    EXPECT_EQ(
        coded("Dogs roam in [Oss]. Rebels had withdrawn from the village on 1 May, and a text discussed at [Hill] "
              "was not signed."),
        "advance_points withdrawal Oss by rebels");
}

}  // namespace
}  // namespace sitmap
