#include "tests/geoparse/names_of.hpp"

#include <gtest/gtest.h>

namespace sitmap::test {
namespace {

TEST(Reading, a_place_where_something_happens_is_literal) {
    EXPECT_EQ(names_of("Shells fell on Deir Maris overnight."), "Deir Maris literal world:deir-maris");
    EXPECT_EQ(names_of("Clashes broke out in Tarsin."), "Tarsin literal world:tarsin");
}

TEST(Reading, a_state_that_acts_is_a_metonym) {
    EXPECT_EQ(names_of("Ostrania launched strikes on Tarsin."), "Ostrania metonym iso:XO; Tarsin literal world:tarsin");
    EXPECT_EQ(names_of("Tarsin had previously confirmed the talks."), "Tarsin metonym world:tarsin");
    EXPECT_EQ(names_of("The deal, which Ostrania has rejected, is dead."), "Ostrania metonym iso:XO");
}

TEST(Reading, a_possessive_before_what_is_no_place_is_a_metonym) {
    EXPECT_EQ(names_of("He met Tarsin's foreign minister."), "Tarsin metonym world:tarsin");
    EXPECT_EQ(names_of("He met Tarsin’s Foreign Minister Karim Haddad."),
              "Tarsin metonym world:tarsin; Karim Haddad person -");
    EXPECT_EQ(names_of("Shells fell on Maravel's cities."), "Maravel literal iso:XM");
}

TEST(Reading, a_party_to_talks_is_a_metonym_and_a_road_between_towns_is_not) {
    EXPECT_EQ(names_of("Talks with Ostrania failed."), "Ostrania metonym iso:XO");
    EXPECT_EQ(names_of("A truce between Maravel and Ostrania held."),
              "Maravel metonym iso:XM; Ostrania metonym iso:XO");
    EXPECT_EQ(names_of("The envoy for Maravel arrived."), "Maravel metonym iso:XM");
    EXPECT_EQ(names_of("Officials from Maravel arrived."), "Maravel metonym iso:XM");
    EXPECT_EQ(names_of("Heights that Ostrania seized from Maravel in a war."),
              "Ostrania metonym iso:XO; Maravel metonym iso:XM");
}

TEST(Reading, a_preposition_of_place_makes_a_capital_literal) {
    EXPECT_EQ(names_of("An official in Tarsin said so."), "Tarsin literal world:tarsin");
    EXPECT_EQ(names_of("Troops moved into Ostrania."), "Ostrania literal iso:XO");
}

TEST(Reading, peoples_are_demonyms_with_or_without_a_country) {
    EXPECT_EQ(names_of("Maraveli forces met Druze fighters."), "Maraveli demonym iso:XM; Druze demonym -");
    EXPECT_EQ(names_of("The Druze-majority town of Doma"), "Druze demonym -; Doma literal world:doma");
    EXPECT_EQ(names_of("The UO-mediated meeting"), "UO demonym iso:XO");
}

TEST(Reading, faiths_are_of_no_place) {
    EXPECT_EQ(names_of("Christian and Muslim leaders met in Tarsin."),
              "Christian other -; Muslim other -; Tarsin literal world:tarsin");
}

TEST(Reading, a_place_in_an_organisations_name_is_embedded_and_no_site) {
    EXPECT_EQ(names_of("According to the Maraveli Network for Human Rights, ten died."),
              "Maraveli Network for Human Rights organisation -; Maraveli demonym iso:XM");
    EXPECT_EQ(names_of("The Tarsin Post reported it."), "Tarsin Post organisation -; Tarsin metonym world:tarsin");
    EXPECT_EQ(names_of("The Ostranian Army withdrew."), "Ostranian demonym iso:XO");
}

TEST(Reading, a_common_word_before_an_organ_of_state_is_of_its_name) {
    EXPECT_EQ(names_of("Rebels took the post of the Hope Reserve Police."), "Hope Reserve Police organisation -");
    EXPECT_EQ(names_of("Rebels took the post of the Tarsin Reserve Police."),
              "Tarsin metonym world:tarsin; Reserve Police organisation -");
}

TEST(Reading, persons_hide_the_places_in_their_names) {
    EXPECT_EQ(names_of("President Halda Brown resigned."), "Halda Brown person -");
    EXPECT_EQ(names_of("Joan Halda spoke first. Halda said no more."), "Joan Halda person -; Halda person -");
    EXPECT_EQ(names_of("Linde Kharzoum visited the camp."), "Linde Kharzoum person -");
    EXPECT_EQ(names_of("Karim said he would stay."), "");
}

TEST(Reading, agreements_are_event_names) {
    EXPECT_EQ(names_of("They signed the Linde Agreement."), "Linde Agreement event_name -; Linde metonym world:linde");
    EXPECT_EQ(names_of("The Linde talks failed."), "Linde literal world:linde");
}

TEST(Reading, a_platform_is_no_place) {
    EXPECT_EQ(names_of("He said on X that it was over."), "X other -");
}

TEST(Reading, months_and_common_words_are_no_towns) {
    EXPECT_EQ(names_of("It began in March and ended in May."), "");
    EXPECT_EQ(names_of("Hope remains. We must bridge the gap; the bridge was closed. Bridge repairs began."), "");
    EXPECT_EQ(names_of("Shells fell on the town of Hope."), "Hope literal world:hope");
}

TEST(Reading, troops_that_leave_a_capital_speak_of_no_office) {
    EXPECT_EQ(names_of("The army withdrew from Tarsin."), "Tarsin literal world:tarsin");
    EXPECT_EQ(names_of("The army won back Tarsin."), "Tarsin literal world:tarsin");
    EXPECT_EQ(names_of("The ambassador to Tarsin resigned."), "Tarsin metonym world:tarsin");
}

TEST(Reading, who_is_blamed_and_who_has_allies_is_no_place) {
    EXPECT_EQ(names_of("A strike blamed on Ostrania killed ten."), "Ostrania metonym iso:XO");
    EXPECT_EQ(names_of("Ostrania and its allies bombed the camp."), "Ostrania metonym iso:XO");
}

}  // namespace
}  // namespace sitmap::test
