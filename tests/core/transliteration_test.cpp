#include "engine/core/transliteration.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

std::string sound(std::string_view name, Script script) {
    return sound_key(fold(name), script);
}

bool reads(std::string_view letters, std::string_view latin) {
    return reads_as(fold(letters), fold(latin));
}

TEST(Transliteration, gives_arabic_and_latin_names_one_key) {
    EXPECT_EQ(sound("القنيطرة", Script::arabic), "kntr");
    for (const char* name : {"Al-Qunaytirah", "Quneitra", "Kuneitra", "El Qounaïtra"}) {
        EXPECT_EQ(sound(name, Script::arabic), "kntr") << name;
    }
    EXPECT_EQ(sound("تل الأحمر", Script::arabic), sound("Tal al-Ahmar", Script::arabic));
    EXPECT_EQ(sound("جبل الشيخ", Script::arabic), sound("Jabal ash-Shaykh", Script::arabic));
}

TEST(Transliteration, gives_hebrew_and_latin_names_one_key) {
    EXPECT_EQ(sound("קצרין", Script::hebrew), sound("Katzrin", Script::hebrew));
    EXPECT_EQ(sound("קריית שמונה", Script::hebrew), sound("Kiryat Shmona", Script::hebrew));
    EXPECT_EQ(sound("Дамаск", Script::hebrew), "");
}

TEST(Transliteration, reads_long_vowels_and_leaves_short_ones_free) {
    EXPECT_TRUE(reads("السويداء", "As-Suwayda"));
    EXPECT_TRUE(reads("السويداء", "Sweida"));
    EXPECT_TRUE(reads("الكسوة", "al-Kiswah"));
    EXPECT_TRUE(reads("درعا", "Daraa"));
    EXPECT_TRUE(reads("دمشق", "Dimashq"));
    EXPECT_TRUE(reads("خان أرنبة", "Khan Arnabah"));
    EXPECT_TRUE(reads("קצרין", "Katzrin"));
    EXPECT_TRUE(reads("מטולה", "Metula"));
}

TEST(Transliteration, does_not_read_what_is_not_written) {
    EXPECT_FALSE(reads("الكسوة", "Kasr"));
    EXPECT_FALSE(reads("درعا", "Dariyun"));
    EXPECT_FALSE(reads("نوى", "Nabi"));
    EXPECT_FALSE(reads("حمص", "Hamasah"));
    EXPECT_FALSE(reads("دير الزور", "Dir"));
}

}  // namespace
}  // namespace sitmap
