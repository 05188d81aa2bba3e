#include "engine/layer/local_name.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

Place place(const char* country, std::vector<PlaceName> names) {
    Place made;
    made.name = "House name";
    made.country = country;
    made.names = std::move(names);
    return made;
}

TEST(LocalName, is_the_name_in_the_language_of_the_country) {
    const std::vector<PlaceName> names{
        {"Soueida", "fr"}, {"السويداء", "ar", Script::arabic}, {"א-סווידא", "he", Script::hebrew}};
    EXPECT_EQ(local_name(place("SY", names)), "السويداء");
    EXPECT_EQ(local_name(place("IL", names)), "א-סווידא");
    EXPECT_EQ(local_name(place("FR", names)), "Soueida");
}

TEST(LocalName, goes_by_script_where_names_have_no_language) {
    EXPECT_EQ(local_name(place("SY", {{"Damas", ""}, {"دمشق", "", Script::arabic}})), "دمشق");
}

TEST(LocalName, is_in_the_letters_of_the_country_s_own_language) {
    Place tver = place("RU", {{"Тверь", "", Script::cyrillic}, {"Тверæ", "", Script::cyrillic}});
    tver.name = "Tver";
    EXPECT_EQ(local_name(tver), "Тверь");
}

TEST(LocalName, is_the_one_that_reads_as_the_place_is_called) {
    Place haifa = place("", {{"جحفية", "", Script::arabic}, {"حيفا", "", Script::arabic}});
    haifa.name = "Haifa";
    EXPECT_EQ(name_written_in(haifa, "ar", Script::arabic), "حيفا");
    Place hebron = place("", {{"الخليل", "", Script::arabic}});
    hebron.name = "Hebron";
    EXPECT_EQ(name_written_in(hebron, "ar", Script::arabic), "الخليل");
}

TEST(LocalName, is_no_russian_one_in_ukraine) {
    Place berezivka = place("UA", {{"Березовка", "", Script::cyrillic}});
    berezivka.name = "Berezivka";
    EXPECT_EQ(local_name(berezivka), "");
    berezivka.names.push_back({"Березівка", "", Script::cyrillic});
    EXPECT_EQ(local_name(berezivka), "Березівка");
    Place poltava = place("UA", {{"Полтава", "", Script::cyrillic}});
    poltava.name = "Poltava";
    EXPECT_EQ(local_name(poltava), "Полтава");
}

TEST(LocalName, is_none_that_the_town_had_before_and_the_fullest_of_its_own) {
    Place nikopol = place("UA", {{"Микитинська Січ", "", Script::cyrillic}});
    nikopol.name = "Nikopol";
    EXPECT_EQ(local_name(nikopol), "");
    Place tyumen = place("RU", {{"Тюмен", "", Script::cyrillic}, {"Тюмень", "", Script::cyrillic}});
    tyumen.name = "Tyumen";
    EXPECT_EQ(local_name(tyumen), "Тюмень");
    Place suez = place("EG", {{"سويس", "", Script::arabic}, {"السويس", "", Script::arabic}});
    suez.name = "Suways";
    EXPECT_EQ(local_name(suez), "السويس");
}

TEST(LocalName, of_a_large_town_is_the_one_that_time_zones_have) {
    Place amman = place("JO", {{"امان", "", Script::arabic}, {"عمان", "", Script::arabic}});
    amman.name = "Amman";
    EXPECT_EQ(local_name(amman), "امان");
    amman.population = 1'275'857;
    EXPECT_EQ(local_name(amman), "عمّان");
}

TEST(LocalName, is_empty_where_it_is_the_house_name_or_unknown) {
    EXPECT_EQ(local_name(place("GB", {{"House name", "en"}})), "");
    EXPECT_EQ(local_name(place("UA", {{"Kiev", "fr"}})), "");
    EXPECT_EQ(local_name(place("", {{"Damas", "fr"}})), "");
}

}  // namespace
}  // namespace sitmap
