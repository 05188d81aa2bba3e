#include "tests/geoparse/names_of.hpp"

#include <gtest/gtest.h>

namespace sitmap::test {
namespace {

void expect_spans_in_order(const std::string& text) {
    const Document document = make_document("report", text);
    std::uint32_t end = 0;
    for (const Mention& mention : resolved(document)) {
        EXPECT_GE(mention.span.start, end);
        EXPECT_GT(mention.span.end, mention.span.start);
        EXPECT_LE(mention.span.end, document.text.size());
        end = mention.span.end;
    }
}

TEST(Recognize, the_longest_name_wins) {
    EXPECT_EQ(names_of("Shells fell on Ain Doma."), "Ain Doma literal world:ain-doma");
    EXPECT_EQ(names_of("Flights to Tarsin International Airport stopped."),
              "Tarsin International Airport literal world:tarsin-airport");
}

TEST(Recognize, names_run_on_over_line_breaks_and_hyphens) {
    EXPECT_EQ(names_of("Shells fell on Deir\nMaris at dawn."), "Deir\nMaris literal world:deir-maris");
    EXPECT_EQ(names_of("Shells fell on Deir-Maris at dawn."), "Deir-Maris literal world:deir-maris");
    EXPECT_EQ(names_of("They fled from Deir\r\nMaris."), "Deir\r\nMaris literal world:deir-maris");
}

TEST(Recognize, the_article_and_diacritics_do_not_matter) {
    EXPECT_EQ(names_of("Shells fell on al-Qasra city."), "al-Qasra city literal world:al-qasra");
    EXPECT_EQ(names_of("Shells fell on Qaşrah city."), "Qaşrah city literal world:al-qasra");
}

TEST(Recognize, a_full_stop_inside_a_name_ends_no_sentence) {
    EXPECT_EQ(names_of("Shells fell on St. Ilya at dawn."), "St. Ilya literal world:saint-ilya");
}

TEST(Recognize, abbreviations_need_their_capitals) {
    EXPECT_EQ(names_of("Officials of the UO agreed. An uo is nothing."), "UO metonym iso:XO");
}

TEST(Recognize, codes_are_never_read_in_text) {
    EXPECT_EQ(names_of("The MRV and the XTA were closed."), "");
}

TEST(Recognize, an_article_inside_a_name_is_no_first_name) {
    EXPECT_EQ(names_of("Shells fell near Umm al-Zaran.").find("person"), std::string::npos);
}

TEST(Recognize, possessives_are_cut_off) {
    EXPECT_EQ(names_of("Deir Maris's market was hit."), "Deir Maris literal world:deir-maris");
}

TEST(Recognize, a_dateline_names_a_place) {
    EXPECT_EQ(names_of("TARSIN, 27 July 2025 (Agency) - Rain fell."), "TARSIN literal world:tarsin");
}

TEST(Recognize, headlines_in_capitals_are_read_too) {
    EXPECT_EQ(names_of("SHELLS FALL ON DEIR MARIS\n\nIt rained."), "DEIR MARIS literal world:deir-maris");
}

TEST(Recognize, a_linked_place_is_literal) {
    EXPECT_EQ(names_of("The Tarsin-based group left."), "Tarsin literal world:tarsin");
}

TEST(Recognize, arabic_names_are_found_without_capitals_and_with_particles) {
    EXPECT_EQ(names_of("قصفت الطائرات مدينة دوما أمس."), "دوما literal world:doma");
    EXPECT_EQ(names_of("اشتباكات في القصرة وطرسين."), "القصرة literal world:al-qasra; وطرسين literal world:tarsin");
    EXPECT_EQ(names_of("قال كريم إنه متعب."), "");
}

TEST(Recognize, hebrew_names_are_found_without_capitals_and_with_particles) {
    EXPECT_EQ(names_of("אש נפתחה בטרסין."), "בטרסין literal world:tarsin");
    EXPECT_EQ(names_of("ליד אל-קסרה נשמעו יריות."), "אל-קסרה literal world:al-qasra");
}

TEST(Recognize, french_texts_are_read_by_their_capitals) {
    EXPECT_EQ(names_of("Des combats ont éclaté dans Tarsine et dans la ville de Doma."),
              "Tarsine literal world:tarsin; Doma literal world:doma");
}

TEST(Recognize, spans_stay_in_the_text_whatever_it_holds) {
    expect_spans_in_order("");
    expect_spans_in_order("Tarsin");
    expect_spans_in_order("\xEF\xBB\xBFTarsin, “Doma” — Halda’s ‘Hope’ … طرسين Q̈aşrah\r\n\r\nDoma.");
    expect_spans_in_order("between Doma and");
    expect_spans_in_order("10 km north of");
    expect_spans_in_order("the 10 km 10 km north of Doma of Doma, north of north of Halda's south");
    expect_spans_in_order("al- As- al-Qasra al-");
    expect_spans_in_order("U. U.O. U.O.'s St. St. Ilya J. J. Halda.");
}

TEST(Recognize, mentions_are_numbered_in_text_order) {
    const auto mentions = resolved(make_document("report", "From Doma to Halda to Linde."));
    ASSERT_EQ(mentions.size(), 3U);
    EXPECT_EQ(mentions[0].id, "m1");
    EXPECT_EQ(mentions[2].id, "m3");
}

TEST(Recognize, a_head_before_a_known_name_makes_another_place_of_it) {
    EXPECT_EQ(names_of("Shells fell in Kafr Doma."), "Kafr Doma literal -");
    EXPECT_EQ(names_of("Shells fell in Velyka Doma."), "Velyka Doma literal -");
    EXPECT_EQ(names_of("Shells fell in Doma."), "Doma literal world:doma");
}

TEST(Recognize, so_does_an_article_behind_it) {
    EXPECT_EQ(names_of("Shells fell in Ain Doma al-Qasra."), "Ain Doma al-Qasra literal -");
}

TEST(Recognize, a_day_is_no_town_of_its_name) {
    EXPECT_EQ(names_of("They left Doma on March 6 at dawn."), "Doma literal world:doma");
}

TEST(Recognize, two_towns_with_nothing_between_are_something_else) {
    EXPECT_EQ(names_of("Shells fell in Varnik Solenta at dawn."), "Varnik Solenta literal -");
    EXPECT_EQ(names_of("Shells fell in Varnik, Solenta and Ain Doma."),
              "Varnik literal world:varnik; Solenta literal world:solenta; Ain Doma literal world:ain-doma");
}

TEST(Recognize, a_town_before_an_unknown_word_is_part_of_another_name) {
    EXPECT_EQ(names_of("The camp at Varnik Vei was attacked."), "Varnik Vei literal -");
}

TEST(Recognize, a_towns_type_belongs_to_the_town_behind_it) {
    EXPECT_EQ(names_of("Shells fell on the Tarsin town of Deir Maris."),
              "Tarsin literal world:tarsin; Deir Maris literal world:deir-maris");
}

TEST(Recognize, small_words_of_the_south_hold_one_name_together) {
    EXPECT_EQ(names_of("Shells fell on Tarsin de la Mola and in Deir Maris.").find("world:tarsin"), std::string::npos);
    EXPECT_EQ(names_of("Shells fell on Mora de Tarsin at dawn.").find("world:tarsin"), std::string::npos);
    EXPECT_EQ(names_of("Shells fell on Tarsin d'Ebre.").find("world:tarsin"), std::string::npos);
    EXPECT_EQ(names_of("Shells fell on Tarsin de facto."), "Tarsin literal world:tarsin");
}

TEST(Recognize, names_of_headlines_in_capitals_are_no_abbreviations) {
    EXPECT_EQ(names_of("REBELS SHELL MARKET IN DOMA"), "DOMA literal world:doma");
    EXPECT_EQ(names_of("ARMY QUITS DOMA AFTER BATTLE"), "DOMA literal world:doma");
}

TEST(Recognize, a_direction_alone_is_no_town) {
    EXPECT_EQ(names_of("Rebels storm outposts in North as envoys meet in Doma."), "Doma literal world:doma");
}

TEST(Recognize, an_article_with_a_hyphen_is_nobodys_first_name) {
    EXPECT_EQ(names_of("Shells fell in the Al-Vei neighbourhood."), "Al-Vei neighbourhood literal -");
}

TEST(Recognize, the_end_of_a_name_with_an_article_is_no_surname) {
    EXPECT_EQ(names_of("President John Doma spoke. Shells fell on Ain al-Doma."),
              "John Doma person -; Ain al-Doma literal -");
}

TEST(Recognize, a_long_name_that_the_gazetteer_has_is_nobody) {
    EXPECT_EQ(names_of("A bomb killed two in Dera John Doma."), "Dera John Doma literal world:dera-john-doma");
}

TEST(Recognize, a_possessive_may_be_of_the_name) {
    EXPECT_EQ(names_of("Refugees rallied in Rook's Harbour."), "Rook's Harbour literal world:rooks-harbour");
    EXPECT_EQ(names_of("He lived in Rook’s Harbour’s camps."), "Rook’s Harbour literal world:rooks-harbour");
    EXPECT_EQ(names_of("Shells hit Ostrania's Tarsin."), "Ostrania literal iso:XO; Tarsin literal world:tarsin");
}

}  // namespace
}  // namespace sitmap::test
