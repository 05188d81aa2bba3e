// Where a name that small words hold together ends.

#include "engine/geoparse/linked_name.hpp"
#include "tests/geoparse/names_of.hpp"

#include <gtest/gtest.h>

namespace sitmap {
namespace {

/// The words from behind the first one to the end of the name.
std::size_t length_behind_first(std::string_view text) {
    WordTable words{test::lexicon()};
    const Tokens tokens = tokenize(text, words);
    return LinkedNames{tokens}.end(1) - 1;
}

TEST(LinkedName, goes_on_behind_a_link_with_or_without_an_article) {
    EXPECT_EQ(length_behind_first("Mora de Ebro fell."), 2U);
    EXPECT_EQ(length_behind_first("Oss de la Nova fell."), 3U);
    EXPECT_EQ(length_behind_first("Oss nad Labem fell."), 2U);
    EXPECT_EQ(length_behind_first("Oss d'Ebre fell."), 1U);
    EXPECT_EQ(length_behind_first("Oss d\u2019Ebre fell."), 1U);
}

TEST(LinkedName, ends_before_small_words_and_capitals_that_shout) {
    EXPECT_EQ(length_behind_first("Oss de facto fell."), 0U);
    EXPECT_EQ(length_behind_first("Oss de RPG fell."), 0U);
    EXPECT_EQ(length_behind_first("Oss, de Ebro"), 0U);
    EXPECT_EQ(length_behind_first("Oss"), 0U);
}

TEST(LinkedName, de_is_of_in_a_text_in_spanish) {
    EXPECT_EQ(length_behind_first("Oss de Ebro: los hombres que la tomaron y los que la dejaron el lunes"), 0U);
}

}  // namespace
}  // namespace sitmap
