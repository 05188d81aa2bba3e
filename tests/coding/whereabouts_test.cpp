// Places that the gazetteer lacks, and where a text says that they lie. Nothing here has happened.

#include "tests/support/extracted.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sitmap {
namespace {

/// "Bulongo (Tarn Province) P5; ..." of the events of a text; "-" for one that nothing places.
std::string placed(std::string_view text) {
    const Report report = test::extracted(text);
    std::string out;
    for (const Event& event : report.events) {
        out += out.empty() ? "" : "; ";
        out += event.place ? event.place->name + " " + std::string{to_string(event.placement.precision)} : "-";
    }
    return out;
}

TEST(Whereabouts, a_unit_told_with_the_name_holds_it) {
    EXPECT_EQ(placed("Rebels captured Bulongo, [Tarn Province:ADM1|Norland], on 5 May."), "Bulongo (Tarn Province) P5");
    EXPECT_EQ(placed("Rebels captured Bulongo in [Hill District:ADM2|Norland] on 5 May."),
              "Bulongo (Hill District) P4");
    EXPECT_EQ(placed("Rebels captured Bulongo, a village in the [Tarn Province:ADM1|Norland], on 5 May."),
              "Bulongo (Tarn Province) P5");
    EXPECT_EQ(placed("Gunmen shelled Bulongo ([Hill District:ADM2|Norland]) on 5 May."), "Bulongo (Hill District) P4");
}

TEST(Whereabouts, the_column_or_the_brackets_beside_it_hold_it) {
    EXPECT_EQ(placed("13/06/2022 - [Oss] - Bulongo: Insurgents kidnapped six women."), "Bulongo (Oss) P3");
    EXPECT_EQ(placed("13/06/2022 | [Hill District:ADM2|Norland] | Bulongo | Insurgents kidnapped six women."),
              "Bulongo (Hill District) P4");
    EXPECT_EQ(placed("13 Jun 2022 - Bulongo ([Oss] LGA, [Tarn Province:ADM1|Norland]). Gunmen shot three farmers."),
              "Bulongo (Oss) P3");
}

TEST(Whereabouts, what_opens_the_sentence_or_the_entry_holds_it) {
    EXPECT_EQ(placed("In [Tarn Province:ADM1|Norland], rebels overran a post at Bulongo on 5 May."),
              "Bulongo (Tarn Province) P5");
    EXPECT_EQ(placed("5 May. [Hill District:ADM2|Norland]. Shells fell on Bulongo."), "Bulongo (Hill District) P4");
}

TEST(Whereabouts, what_heads_the_entry_with_or_without_its_day_holds_it) {
    EXPECT_EQ(placed("[Oss]: a car bomb in Bulongo wounded four on 5 May."), "Bulongo (Oss) P3");
    EXPECT_EQ(placed("Wed 5 May - [Oss]: a trader was shot dead on Bulongo Road."), "Bulongo Road (Oss) P3");
}

TEST(Whereabouts, a_name_among_counted_places_is_one) {
    EXPECT_EQ(placed("5 May - [Oss]: rebels took several villages, among them Bulongo."), "Bulongo (Oss) P3");
    EXPECT_EQ(placed("5 May - [Oss]: rebels took several villages and killed five men, among them Bulongo."), "Oss P2");
}

TEST(Whereabouts, a_name_beside_a_place_may_have_its_adjective) {
    EXPECT_EQ(placed("Some 5,000 families fled [Oss] and nearby Bulongo on 5 May."), "Oss P2; -");
    EXPECT_EQ(placed("Jets carried out raids on [Oss], [Lund] and Bulongo between 5 and 7 May."), "Oss P2; Lund P2; -");
}

TEST(Whereabouts, kilometre_quarters_and_banks_of_rivers_are_places) {
    EXPECT_EQ(placed("5 May - [Oss]: mobs looted shops at PK5."), "PK5 (Oss) P3");
    EXPECT_EQ(placed("Shells fell on the bank of the Bulongo on 5 May."), "-");
}

TEST(Whereabouts, rivers_roads_and_crossings_tell_a_name) {
    EXPECT_EQ(placed("Warships shelled villages along the Bulongo River on 5 May."), "-");
    EXPECT_EQ(placed("5 May - [Oss]: a truck has blown up on the road to Bulongo."), "Bulongo (Oss) P3");
    EXPECT_EQ(placed("5 May - [Oss]: five soldiers died in a strike at the Bulongo crossing."), "Bulongo (Oss) P3");
    EXPECT_EQ(placed("5 May - [Oss]: rebel artillery fired on the Bulongo air base."), "Bulongo (Oss) P3");
}

TEST(Whereabouts, what_holds_a_name_may_be_its_possessor) {
    EXPECT_EQ(placed("Gunmen shot two traders in [Tarn Province:ADM1|Norland]'s Bulongo on 5 May."),
              "Bulongo (Tarn Province) P5");
}

TEST(Whereabouts, an_entry_may_begin_with_a_name_of_syllables_or_in_capitals) {
    EXPECT_EQ(placed("Sun 12 June - Bu-longo, [Tarn Province:ADM1|Norland]. A trader was shot dead."),
              "Bu-longo (Tarn Province) P5");
    EXPECT_EQ(placed("01/06 BULONG (Norland). Gunmen shoot two men.\n02/06 OSSUA (Norland). Gunmen shoot a woman."),
              "-; -");
}

TEST(Whereabouts, a_quarter_is_in_its_town_and_a_village_about_it) {
    EXPECT_EQ(placed("Shells hit the [?Bulongo district] of [Oss] on 5 May."), "Bulongo district (Oss) P3");
    EXPECT_EQ(placed("Gunmen attacked the village of Bulongo in [Oss] on 5 May."), "Bulongo (Oss) P3");
    EXPECT_EQ(placed("Shells hit the Bulongo neighbourhood of [Oss] on 5 May."), "Bulongo (Oss) P3");
    EXPECT_EQ(placed("Police opened fire on a crowd in the Bulongo quarter of [Oss] on 5 May."), "Bulongo (Oss) P3");
    EXPECT_EQ(placed("Shells hit the [Oss] neighbourhood of [Lund] on 5 May."), "Lund P2");
}

TEST(Whereabouts, the_text_tells_it_once) {
    EXPECT_EQ(
        placed("Rebels captured Bulongo, [Tarn Province:ADM1|Norland], on 5 May. The army shelled Bulongo on 6 May."),
        "Bulongo (Tarn Province) P5; Bulongo (Tarn Province) P5");
}

TEST(Whereabouts, those_listed_with_it_lie_there_too) {
    EXPECT_EQ(placed("Rebels captured Bulongo and Mangina in [Tarn Province:ADM1|Norland] on 5 May."),
              "Bulongo (Tarn Province) P5; Mangina (Tarn Province) P5");
}

TEST(Whereabouts, a_country_bounds_nothing) {
    EXPECT_EQ(placed("Rebels captured Bulongo, [Norland:PCLI|Norland], on 5 May."), "-");
}

TEST(Whereabouts, a_unit_that_heads_what_somebody_did_holds_nothing) {
    EXPECT_EQ(placed("In May rebels raided [Oss]. Later troops captured Bulongo."), "Oss P2; -");
}

TEST(Whereabouts, an_unknown_quarter_lies_in_the_town_that_the_sentence_opens_with) {
    EXPECT_EQ(placed("In [Oss], a grenade was thrown into the Zerbo market on 5 May."), "Zerbo (Oss) P3");
    EXPECT_EQ(placed("In [Oss], gunmen attacked the village of Zerbo on 5 May."), "-");
}

TEST(Whereabouts, the_next_sector_of_a_front_holds_nothing_of_this_one) {
    EXPECT_EQ(placed("Rebels attacked near [Hill] and Bulongo; and [northeast of Oss:relative] near [Lund] on 5 May."),
              "Hill P2; -; Lund P2");
}

}  // namespace
}  // namespace sitmap
