#include "engine/core/language.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

TEST(Language, of_a_country_is_its_likeliest) {
    EXPECT_EQ(local_language("SY"), (LocalLanguage{"ar", "Arab"}));
    EXPECT_EQ(local_language(""), LocalLanguage{});
}

TEST(Language, knows_its_own_letters_from_a_neighbour_s) {
    EXPECT_TRUE(written_in("Москва", "ru"));
    EXPECT_FALSE(written_in("Мæскуы", "ru"));
    EXPECT_TRUE(written_in("دمشق", "ar"));
    EXPECT_FALSE(written_in("ماسکو", "ar"));
    EXPECT_TRUE(written_in("عمان", "ar"));
    EXPECT_FALSE(written_in("ئاممان", "ar"));
    EXPECT_TRUE(written_in("Санкт-Петербург 2", "ru"));
    EXPECT_FALSE(written_in("Damascus", "xx"));
}

TEST(Language, calls_cities_of_time_zones_by_their_own_names) {
    EXPECT_EQ(zone_city("Damascus", "fr"), "Damas");
    EXPECT_EQ(zone_city("Addis Ababa", "fr"), "Addis-Abeba");
    EXPECT_EQ(zone_city("Suwayda", "fr"), "");
    EXPECT_EQ(zone_city("", "fr"), "");
}

}  // namespace
}  // namespace sitmap
