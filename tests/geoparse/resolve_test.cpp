#include "tests/geoparse/names_of.hpp"

#include "engine/gazetteer/gazetteer_writer.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace sitmap::test {
namespace {

TEST(Resolve, the_country_of_the_text_decides_between_namesakes) {
    EXPECT_EQ(names_of("Maraveli troops shelled Halda."), "Maraveli demonym iso:XM; Halda literal world:halda-maravel");
    EXPECT_EQ(names_of("Ostranian troops left Halda for New Tarsin and Port Verin."),
              "Ostranian demonym iso:XO; Halda literal world:halda-ostrania; New Tarsin literal world:new-tarsin; "
              "Port Verin literal world:port-verin");
}

TEST(Resolve, a_container_after_the_comma_decides) {
    EXPECT_EQ(names_of("A mine went off in Halda, Ostrania, killing one."),
              "Halda literal world:halda-ostrania; Ostrania literal iso:XO");
}

TEST(Resolve, a_type_word_chooses_between_town_and_province) {
    EXPECT_EQ(names_of("Strikes hit Qasra province."), "Qasra province literal iso:XM-QA");
    EXPECT_EQ(names_of("Strikes hit the city of Qasra."), "Qasra literal world:al-qasra");
}

TEST(Resolve, what_a_town_has_and_its_quarters_are_the_towns) {
    EXPECT_EQ(names_of("Drones hit the airport of Qasra."), "Qasra literal world:al-qasra");
    EXPECT_EQ(names_of("Shells fell on a residential district of Qasra."), "Qasra literal world:al-qasra");
    EXPECT_EQ(names_of("Qasra province\n\nShells fell on the western quarters of Qasra."),
              "Qasra province literal iso:XM-QA; Qasra literal world:al-qasra");
}

TEST(Resolve, a_name_with_its_article_is_a_river_and_no_town) {
    EXPECT_EQ(names_of("Troops crossed the Wadi Nura."), "Wadi Nura literal world:wadi-nura-stream");
    EXPECT_EQ(names_of("Troops crossed the Qasra in boats."), "Qasra literal -");
    EXPECT_EQ(names_of("Drones hit the Qasra airfield."), "Qasra literal world:al-qasra");
}

TEST(Resolve, a_river_far_from_all_that_the_text_names_only_shares_its_name) {
    EXPECT_EQ(names_of("Police in Linde, Tamora, said that men from Kestrin crossed the Wadi Nura."),
              "Linde literal world:linde; Tamora literal iso:XT; Kestrin literal world:kestrin; Wadi Nura literal -");
}

TEST(Resolve, a_bare_name_is_the_province_where_the_text_names_the_province) {
    EXPECT_EQ(names_of("Strikes hit Qasra province. A week of clashes in Qasra ended."),
              "Qasra province literal iso:XM-QA; Qasra literal iso:XM-QA");
    EXPECT_EQ(names_of("Clashes in Qasra ended."), "Qasra literal world:al-qasra");
}

TEST(Resolve, a_bare_name_is_the_city_where_the_text_names_the_city_too) {
    EXPECT_EQ(names_of("Strikes hit Qasra province. Troops held the city of Qasra. Qasra was quiet."),
              "Qasra province literal iso:XM-QA; Qasra literal world:al-qasra; Qasra literal world:al-qasra");
}

TEST(Resolve, a_zone_named_by_its_kind_is_that_of_the_theatre) {
    EXPECT_EQ(names_of("Ostranian troops entered the buffer zone."),
              "Ostranian demonym iso:XO; buffer zone region world:zone");
    EXPECT_EQ(names_of("Tamoran police closed the buffer zone around the stadium in Linde."),
              "Tamoran demonym iso:XT; buffer zone region -; Linde literal world:linde");
}

TEST(Resolve, a_part_of_a_country_is_the_gazetteers_region_or_derived_from_its_area) {
    EXPECT_EQ(names_of("Clashes in southern Maravel went on."), "southern Maravel region world:southern-maravel");
    EXPECT_EQ(names_of("Fighting in the south of Maravel went on."), "south of Maravel region world:southern-maravel");
    EXPECT_EQ(names_of("Fighting in western Ostrania went on."), "western Ostrania region ~derived:part:270:iso:XO");
}

TEST(Resolve, relative_places_are_derived_and_say_how_vague_they_are) {
    EXPECT_EQ(names_of("A convoy was hit 10 km north of Doma."),
              "10 km north of Doma relative ~derived:distance:0:10000:world:doma");
    EXPECT_EQ(names_of("A convoy was hit 16 km (10 miles) north-west of Doma."),
              "16 km (10 miles) north-west of Doma relative ~derived:distance:315:16000:world:doma");
    EXPECT_EQ(names_of("Gunfire on the outskirts of Doma."),
              "outskirts of Doma relative ~derived:fringe:8000:world:doma");
    EXPECT_EQ(names_of("A blast near Doma."), "Doma relative ~derived:near:world:doma");
    EXPECT_EQ(names_of("An ambush on the road between Doma and Deir Maris."),
              "between Doma and Deir Maris relative ~derived:between:world:doma:world:deir-maris");
}

TEST(Resolve, a_direction_may_be_the_texts_first_word) {
    EXPECT_NE(names_of("North-East of Doma").find("relative"), std::string::npos);
}

TEST(Resolve, a_distance_and_a_direction_move_the_place_that_far) {
    const Document document = make_document("report", "A convoy was hit 10 km north of Doma.");
    const Mention mention = resolved(document).at(0);
    const auto place = resolved_place(mention, test_world());
    ASSERT_TRUE(place);
    EXPECT_NEAR(place->point.lat, 28.81, 0.01);  // 28.72 and 10 km of a meridian
    EXPECT_NEAR(place->point.lon, -31.05, 0.01);
    EXPECT_GT(place->uncertainty_m, 1000);
}

TEST(Resolve, an_unknown_name_stays_unresolved_with_its_reason_and_empties_nothing) {
    const Document document = make_document("report", "Shells fell in Kharzoum and in Deir Maris.");
    const auto mentions = resolved(document);
    ASSERT_EQ(mentions.size(), 2U);
    EXPECT_FALSE(mentions[0].resolution.resolved());
    EXPECT_EQ(mentions[0].resolution.reason, "no gazetteer entry has this name");
    EXPECT_TRUE(mentions[1].resolution.resolved());
}

TEST(Resolve, an_unknown_spelling_is_found_by_its_sound_in_the_country_of_the_text) {
    EXPECT_EQ(names_of("Maraveli troops left Tarsin. Shells fell in Deer Marees and Doma."),
              "Maraveli demonym iso:XM; Tarsin literal world:tarsin; Deer Marees literal world:deir-maris; "
              "Doma literal world:doma");
}

TEST(Resolve, confidence_lies_between_0_and_1) {
    const Document document = make_document("report", "Maraveli troops shelled Halda.");
    for (const Mention& mention : resolved(document)) {
        EXPECT_GT(mention.resolution.confidence, 0);
        EXPECT_LE(mention.resolution.confidence, 1);
    }
}

TEST(Resolve, the_order_of_the_gazetteers_rows_does_not_matter) {
    std::vector<Place> places = test_world_places();
    std::reverse(places.begin(), places.end());
    const auto file = std::filesystem::temp_directory_path() / "sitmap-geoparse-resolve-test.gazetteer";
    Problems problems;
    write_gazetteer(file, std::move(places), {}, problems);
    const Gazetteer reversed = load_gazetteer(file);
    std::filesystem::remove(file);
    const Document document =
        make_document("report", "Troops left Halda and Tarsin for Qasra, Doma and the Safir Heights.");
    const std::vector<Mention> mentions = geoparse(document, reversed, lexicon(), model(), problems);
    const auto expected = resolved(document);
    ASSERT_EQ(mentions.size(), expected.size());
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        EXPECT_EQ(reversed.id(mentions[i].resolution.candidates.front().place),
                  test_world().id(expected[i].resolution.candidates.front().place));
        EXPECT_EQ(mentions[i].resolution.confidence, expected[i].resolution.confidence);
    }
}

TEST(Resolve, in_and_a_chain_of_units_hold_a_name) {
    EXPECT_EQ(names_of("Shells fell on Halda in Ostrania."),
              "Halda literal world:halda-ostrania; Ostrania literal iso:XO");
    EXPECT_EQ(names_of("Shells fell on Halda, Nosuch district, Ostrania."),
              "Halda literal world:halda-ostrania; Nosuch district literal -; Ostrania literal iso:XO");
}

TEST(Resolve, a_name_alone_is_the_place_that_the_text_has_told_to_lie_in_a_unit) {
    EXPECT_EQ(names_of("The town of Halda in Ostrania was shelled. Maraveli troops left Tarsin for Halda."),
              "Halda literal world:halda-ostrania; Ostrania literal iso:XO; Maraveli demonym iso:XM; "
              "Tarsin literal world:tarsin; Halda literal world:halda-ostrania");
}

TEST(Resolve, a_type_at_the_end_of_a_name_is_no_town_called_so) {
    EXPECT_EQ(names_of("Crowds gathered at Zentral Bridge in Tarsin."),
              "Zentral Bridge literal -; Tarsin literal world:tarsin");
}

TEST(Resolve, a_name_that_the_unit_told_with_it_does_not_hold_stays_unresolved) {
    EXPECT_EQ(names_of("Shells fell on Port Verin in Maravel."), "Port Verin literal -; Maravel literal iso:XM");
    EXPECT_EQ(names_of("Shells fell on Port Verin in the Qasra province."),
              "Port Verin literal -; Qasra province literal iso:XM-QA");
    EXPECT_EQ(names_of("Shells fell on Majd Safir in Ostrania."),
              "Majd Safir literal world:majd-safir; Ostrania literal iso:XO");
}

}  // namespace
}  // namespace sitmap::test
