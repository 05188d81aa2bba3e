#include "engine/core/fold.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <string>

namespace sitmap {
namespace {

TEST(Fold, drops_case_marks_and_apostrophes) {
    EXPECT_EQ(fold("As-Suwayda'"), "as suwayda");
    EXPECT_EQ(fold("As-Suwaydāʾ"), "as suwayda");
    EXPECT_EQ(fold("Dar‘a"), "dara");
    EXPECT_EQ(fold("Ḥalab"), "halab");
    EXPECT_EQ(fold("São Tomé"), "sao tome");
    EXPECT_EQ(fold("U.S."), "us");
}

TEST(Fold, turns_joiners_and_punctuation_into_one_space) {
    EXPECT_EQ(fold("Deir  ez-Zor"), "deir ez zor");
    EXPECT_EQ(fold("Deir ez\u2013Zor\u00A0(city)"), "deir ez zor city");
    EXPECT_EQ(fold(" - "), "");
    EXPECT_EQ(fold(""), "");
}

TEST(Fold, knows_letters_that_unicode_does_not_decompose) {
    EXPECT_EQ(fold("Diyarbakır"), "diyarbakir");
    EXPECT_EQ(fold("İstanbul"), "istanbul");
    EXPECT_EQ(fold("Łódź"), "lodz");
    EXPECT_EQ(fold("Tromsø"), "tromso");
    EXPECT_EQ(fold("Weißensee"), "weissensee");
}

TEST(Fold, brings_arabic_letters_to_their_base_forms) {
    EXPECT_EQ(fold("السُّوَيْدَاء"), "السويدا");
    EXPECT_EQ(fold("أبو كمال"), fold("ابو كمال"));
    EXPECT_EQ(fold("إدلب"), "ادلب");
    EXPECT_EQ(fold("القنيطرة"), "القنيطره");
    EXPECT_EQ(fold("موسى"), "موسي");
    EXPECT_EQ(fold("حـــلب"), "حلب");
    EXPECT_EQ(fold("٢٠٢٥"), "2025");
}

TEST(Fold, brings_hebrew_letters_to_their_base_forms) {
    EXPECT_EQ(fold("א-סווידא"), "א סווידא");
    EXPECT_EQ(fold("חרמון"), "חרמונ");
    EXPECT_EQ(fold("צה״ל"), "צהל");
    EXPECT_EQ(fold("צה\"ל"), "צהל");
    EXPECT_EQ(fold("יְרוּשָׁלַיִם"), "ירושלימ");
}

TEST(Fold, keeps_marks_that_are_part_of_the_spelling) {
    EXPECT_NE(fold("ガザ"), fold("カサ"));
}

TEST(Fold, folds_again_to_itself) {
    const std::u32string_view letters = U"Aa'-. ßéȘİıØأىةءךםЙїガ北\u0301\u200F\u2019٣";
    const unsigned seed = 20250727;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random{seed};
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (int length = 0; length < 12; ++length) {
            const char32_t code = letters[random() % letters.size()];
            if (code < 0x80) {
                text.push_back(static_cast<char>(code));
            } else if (code < 0x800) {
                text.push_back(static_cast<char>(0xC0U | code >> 6U));
                text.push_back(static_cast<char>(0x80U | (code & 0x3FU)));
            } else {
                text.push_back(static_cast<char>(0xE0U | code >> 12U));
                text.push_back(static_cast<char>(0x80U | (code >> 6U & 0x3FU)));
                text.push_back(static_cast<char>(0x80U | (code & 0x3FU)));
            }
        }
        const std::string once = fold(text);
        EXPECT_EQ(fold(once), once) << text;
    }
}

TEST(FoldName, takes_the_article_off_and_joins_the_words) {
    EXPECT_EQ(fold_name("As-Suwayda'"), "suwayda");
    EXPECT_EQ(fold_name("Suwayda"), "suwayda");
    EXPECT_EQ(fold_name("Al Qunaytirah"), "qunaytirah");
    EXPECT_EQ(fold_name("ash-Shaddadi"), "shaddadi");
    EXPECT_EQ(fold_name("ed-Daein"), "daein");
    EXPECT_EQ(fold_name("Tall Abyad"), "tallabyad");
    EXPECT_EQ(fold_name("السويداء"), fold_name("سويدا"));
}

TEST(FoldName, leaves_words_that_only_look_like_an_article) {
    EXPECT_EQ(fold_name("An Irish town"), "anirishtown");
    EXPECT_EQ(fold_name("Al"), "al");
    EXPECT_EQ(fold_name("Al A"), "ala");
    EXPECT_EQ(fold_name("Alabama"), "alabama");
    EXPECT_EQ(fold_name("ال"), "ال");
}

TEST(LooseKey, meets_across_romanisations) {
    const std::string key = loose_key("suwayda");
    for (const char* spelling : {"Suweida", "Sweida", "Soueida", "As-Suwayda'", "Es Suweida", "Suwaida"}) {
        EXPECT_EQ(loose_key(fold_name(spelling)), key) << spelling;
    }
    EXPECT_EQ(loose_key("quneitra"), loose_key("kunaitra"));
    EXPECT_EQ(loose_key("daraa"), loose_key("deraa"));
}

// The same table holds the search of the web page to the engine's folding (tests/browser/fold_test.mjs).
TEST(Fold, is_what_the_table_says_for_every_script) {
    std::ifstream table{SITMAP_SOURCE_DIR "/tests/data/fold_cases.tsv"};
    int cases = 0;
    for (std::string line; std::getline(table, line);) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        const auto first = line.find('\t');
        const auto second = line.find('\t', first + 1);
        const std::string name = line.substr(0, first);
        EXPECT_EQ(fold(name), line.substr(first + 1, second - first - 1)) << name;
        EXPECT_EQ(fold_name(name), line.substr(second + 1)) << name;
        ++cases;
    }
    EXPECT_GT(cases, 20);
}

TEST(LooseKey, keeps_what_differs_in_consonants_and_digits) {
    EXPECT_NE(loose_key("homs"), loose_key("hama"));
    EXPECT_EQ(loose_key("b11"), "b11");
    EXPECT_EQ(loose_key("سويدا"), "سويدا");
}

}  // namespace
}  // namespace sitmap
