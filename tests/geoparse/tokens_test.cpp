#include "engine/geoparse/tokens.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sitmap {
namespace {

/// Words as they stand, parted by '|'.
std::string words(std::string_view text) {
    const Lexicon none;
    WordTable words{none};
    const Tokens tokens = tokenize(text, words);
    std::string line;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        line += (i > 0 ? "|" : "") + std::string{slice(text, tokens[i].span)};
    }
    return line;
}

TEST(Tokens, are_words_and_numbers) {
    EXPECT_EQ(words("At least 1,200.5 tons, he said."), "At|least|1,200.5|tons|he|said");
    EXPECT_EQ(words(""), "");
    EXPECT_EQ(words(" ... "), "");
}

TEST(Tokens, cut_off_possessives_and_keep_inner_apostrophes) {
    EXPECT_EQ(words("Sana'a's port"), "Sana'a|port");
    EXPECT_EQ(words("Tarsin’s port"), "Tarsin|port");
    EXPECT_EQ(words("the forces' camp"), "the|forces|camp");
    EXPECT_EQ(words("at Ra's Isa"), "at|Ra's|Isa");
}

TEST(Tokens, keep_dotted_abbreviations_whole) {
    EXPECT_EQ(words("the U.S. and D.C., U.N.'s"), "the|U.S.|and|D.C.|U.N.");
    EXPECT_EQ(words("It ended. And"), "It|ended|And");
}

TEST(Tokens, of_hyphened_words_stand_apart) {
    EXPECT_EQ(words("US-mediated al-Qasra"), "US|mediated|al|Qasra");
}

TEST(Tokens, fold_like_names_do) {
    const Lexicon none;
    WordTable words{none};
    const Tokens tokens = tokenize("U.S. Qaşrah Sana'a", words);
    EXPECT_EQ(tokens.folded(0), "us");
    EXPECT_EQ(tokens.folded(1), "qasrah");
    EXPECT_EQ(tokens.folded(2), "sanaa");
}

TEST(Tokens, know_how_a_word_is_written) {
    const Lexicon none;
    WordTable words{none};
    const Tokens tokens = tokenize("NATO said Élan's 814", words);
    EXPECT_TRUE(tokens[0].all_capitals);
    EXPECT_TRUE(tokens[0].sentence_start);
    EXPECT_FALSE(tokens[1].capital);
    EXPECT_TRUE(tokens[2].capital);
    EXPECT_TRUE(tokens[2].possessive);
    EXPECT_TRUE(tokens[3].number);
}

TEST(Tokens, of_a_new_sentence_are_marked_but_not_after_a_title) {
    Lexicon lexicon;
    lexicon.add("abbreviation", "gen");
    WordTable words{lexicon};
    const Tokens tokens = tokenize("He left. Then Gen. Karim came", words);
    EXPECT_TRUE(tokens[2].sentence_start);
    EXPECT_FALSE(tokens[4].sentence_start);
}

TEST(Tokens, know_the_gap_before_them) {
    const Lexicon none;
    WordTable words{none};
    const Tokens tokens = tokenize("Doma, Halda\n\nTarsin-Doma (Linde", words);
    EXPECT_TRUE(tokens[1].before.comma());
    EXPECT_TRUE(tokens[2].before.paragraph());
    EXPECT_TRUE(tokens[3].before.hyphen());
    EXPECT_TRUE(tokens[4].before.bracket());
    EXPECT_FALSE(tokens[1].before.joins());
    EXPECT_TRUE(tokens[3].before.joins());
}

TEST(Tokens, of_a_line_in_capitals_are_as_a_title_has_them) {
    Lexicon lexicon;
    for (const char* common : {"rebels", "shell", "in"}) {
        lexicon.add("common_word", common);
    }
    WordTable words{lexicon};
    const Tokens tokens = tokenize("REBELS SHELL DOMA IN RSF", words);
    EXPECT_FALSE(tokens[0].capital);
    EXPECT_TRUE(tokens[2].capital);
    EXPECT_FALSE(tokens[2].all_capitals);
    EXPECT_TRUE(tokens[4].all_capitals);
    EXPECT_TRUE(tokenize("RSF, DOMA, UNHCR", words)[1].all_capitals);
}

TEST(Tokens, join_over_the_break_of_a_full_line_only) {
    const Lexicon none;
    WordTable table{none};
    const Tokens wrapped =
        tokenize("They fled along the road to the town of San\nSalvador on Monday, and on to Oss.", table);
    EXPECT_TRUE(wrapped[10].before.joins());
    const Tokens lines = tokenize("Envoys meet in Oss\nLake waters topped the agenda of their talks on Friday.", table);
    EXPECT_FALSE(lines[4].before.joins());
}

}  // namespace
}  // namespace sitmap
