#include "engine/geoparse/lexicon.hpp"
#include "engine/core/error.hpp"
#include "engine/geoparse/tokens.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace sitmap {
namespace {

TEST(Lexicon, knows_words_phrases_and_values_list_by_list) {
    Lexicon lexicon;
    lexicon.add("direction", "north east", "45");
    lexicon.add("honorific", "king");
    EXPECT_TRUE(lexicon.has("honorific", "king"));
    EXPECT_FALSE(lexicon.has("honorific", "north east"));
    EXPECT_EQ(lexicon.value("direction", "north east"), "45");
    EXPECT_EQ(lexicon.value("honorific", "king"), "");
    EXPECT_FALSE(lexicon.has("no_such_list", "king"));
    EXPECT_FALSE(lexicon.has("honorific", ""));
}

TEST(Lexicon, keeps_all_of_many_words) {
    Lexicon lexicon;
    for (int i = 0; i < 20000; ++i) {
        lexicon.add("known_word", "word" + std::to_string(i));
    }
    for (int i = 0; i < 20000; ++i) {
        ASSERT_TRUE(lexicon.has("known_word", "word" + std::to_string(i)));
    }
    EXPECT_FALSE(lexicon.has("known_word", "word20000"));
}

TEST(Lexicon, finds_the_longest_phrase_in_a_text) {
    Lexicon lexicon;
    lexicon.add("honorific", "prime minister");
    lexicon.add("honorific", "prime");
    WordTable words{lexicon};
    const Tokens tokens = tokenize("the Prime Minister, prime time", words);
    EXPECT_EQ(phrase_end(tokens, 1, WordList::honorific, lexicon), 3U);
    EXPECT_EQ(phrase_end(tokens, 3, WordList::honorific, lexicon), 4U);
    EXPECT_EQ(phrase_end(tokens, 0, WordList::honorific, lexicon), 0U);
}

TEST(Lexicon, refuses_a_list_that_nobody_asks_for) {
    Lexicon lexicon;
    EXPECT_THROW(lexicon.add("no_such_list", "word"), UsageError);
}

TEST(Lexicon, is_read_from_a_folder_of_tables) {
    const auto folder = std::filesystem::temp_directory_path() / "sitmap-lexicon-test";
    std::filesystem::create_directories(folder);
    std::ofstream{folder / "distance_unit.tsv"} << "# Units\nkm\t1000\r\n\nNautical Miles\t1852  # of 1929\n";
    const Lexicon lexicon = load_lexicon(folder);
    EXPECT_EQ(lexicon.value("distance_unit", "km"), "1000");
    EXPECT_EQ(lexicon.number(WordList::distance_unit, "nautical miles", 0), 1852);
    std::ofstream{folder / "strange.tsv"} << "word\n";
    EXPECT_THROW(load_lexicon(folder), InputError);
    std::filesystem::remove_all(folder);
    EXPECT_THROW(load_lexicon(folder), InputError);
}

TEST(Lexicon, of_the_project_is_whole) {
    const Lexicon lexicon = load_lexicon(std::string{SITMAP_SOURCE_DIR} + "/geodata/codebook/lexicon");
    for (const std::string_view list : {"honorific", "say_verb", "organisation_word"}) {
        EXPECT_FALSE(lexicon.has(list, "zzz"));
    }
    EXPECT_TRUE(lexicon.has("honorific", "prime minister"));
    EXPECT_TRUE(lexicon.has("zone_noun", "buffer zone"));
    EXPECT_EQ(lexicon.value("direction", "south western"), "225");
}

}  // namespace
}  // namespace sitmap
