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
    EXPECT_EQ(local_name(place("RU", {{"Мæскуы", "", Script::cyrillic}, {"Москва", "", Script::cyrillic}})), "Москва");
}

TEST(LocalName, is_empty_where_it_is_the_house_name_or_unknown) {
    EXPECT_EQ(local_name(place("GB", {{"House name", "en"}})), "");
    EXPECT_EQ(local_name(place("UA", {{"Kiev", "fr"}})), "");
    EXPECT_EQ(local_name(place("", {{"Damas", "fr"}})), "");
}

}  // namespace
}  // namespace sitmap
