#include "engine/core/cyrillic.hpp"

#include "engine/core/fold.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

TEST(Cyrillic, a_ukrainian_name_is_no_russian_one) {
    EXPECT_TRUE(reads_as_cyrillic("Очаків", fold("Ochakiv"), "uk"));
    EXPECT_FALSE(reads_as_cyrillic("Очаков", fold("Ochakiv"), "uk"));
    EXPECT_TRUE(reads_as_cyrillic("Кілія", fold("Kiliya"), "uk"));
    EXPECT_FALSE(reads_as_cyrillic("Килия", fold("Kiliya"), "uk"));
    EXPECT_TRUE(reads_as_cyrillic("Миколаїв", fold("Mykolayiv"), "uk"));
    EXPECT_TRUE(reads_as_cyrillic("Донецьк", fold("Donets’k"), "uk"));
    EXPECT_TRUE(reads_as_cyrillic("Кам'янське", fold("Kamyanske"), "uk"));
    EXPECT_FALSE(reads_as_cyrillic("Дніпродзержинськ", fold("Kamyanske"), "uk"));
    EXPECT_FALSE(reads_as_cyrillic("", "", "uk"));
}

TEST(Cyrillic, each_language_reads_its_letters_in_its_way) {
    EXPECT_TRUE(reads_as_cyrillic("Белгород", fold("Belgorod"), "ru"));
    EXPECT_FALSE(reads_as_cyrillic("Белгарад", fold("Belgorod"), "ru"));
    EXPECT_TRUE(reads_as_cyrillic("Грозный", fold("Groznyy"), "ru"));
    EXPECT_TRUE(reads_as_cyrillic("Мытищи", fold("Mytishchi"), "ru"));
    EXPECT_FALSE(reads_as_cyrillic("Митишчи", fold("Mytishchi"), "ru"));
    EXPECT_TRUE(reads_as_cyrillic("Курск", fold("Kursk"), "ru"));
    EXPECT_FALSE(reads_as_cyrillic("Курськ", fold("Kursk"), "ru"));
    EXPECT_TRUE(reads_as_cyrillic("Гомель", fold("Homyel'"), "be"));
    EXPECT_TRUE(reads_as_cyrillic("Ниш", fold("Niš"), "sr"));
    EXPECT_TRUE(reads_as_cyrillic("Пловдив", fold("Plovdiv"), "bg"));
    EXPECT_TRUE(reads_as_cyrillic("Қарағанды", fold("Karagandy"), "kk"));
    EXPECT_FALSE(reads_as_cyrillic("Караганда", fold("Karagandy"), "kk"));
}

}  // namespace
}  // namespace sitmap
