#include "engine/gazetteer/admin_name.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

TEST(AdminName, drops_the_type_word_in_any_language) {
    EXPECT_EQ(bare_admin_name("Norland Governorate"), "Norland");
    EXPECT_EQ(bare_admin_name("محافظة السويداء"), "السويداء");
    EXPECT_EQ(bare_admin_name("מחוז קוניטרה"), "קוניטרה");
    EXPECT_EQ(bare_admin_name("gouvernorat d'Alep"), "Alep");
}

TEST(AdminName, drops_a_particle_that_the_source_left_in_front) {
    EXPECT_EQ(bare_admin_name("de Homs"), "Homs");
    EXPECT_EQ(bare_admin_name("du Liban-Sud"), "Liban-Sud");
    EXPECT_EQ(bare_admin_name("Dera"), "Dera");
}

TEST(AdminName, keeps_a_name_that_is_nothing_but_a_type_word) {
    EXPECT_EQ(bare_admin_name("Province"), "Province");
    EXPECT_EQ(bare_admin_name("Capital Region"), "Capital");
}

TEST(AdminName, knows_words_that_say_nothing_alone) {
    EXPECT_TRUE(says_nothing_alone("Northern"));
    EXPECT_TRUE(says_nothing_alone("South-East"));
    EXPECT_FALSE(says_nothing_alone("Northumbria"));
}

TEST(AdminName, adds_the_type_word_once) {
    EXPECT_EQ(with_type_word("Northern", "District"), "Northern District");
    EXPECT_EQ(with_type_word("Northern District", "District"), "Northern District");
}

}  // namespace
}  // namespace sitmap
