#include "engine/wording/codebook.hpp"

#include "engine/core/error.hpp"
#include "tests/support/folder.hpp"

#include <gmock/gmock.h>

#include <fstream>

namespace sitmap {
namespace {

const std::filesystem::path folder = std::filesystem::path{SITMAP_SOURCE_DIR} / "geodata" / "codebook";

TEST(Codebook, finds_the_longest_trigger) {
    const Codebook book = load_codebook(folder);
    const Wording wording = read_words("Drone strikes and hunger strikes");
    const auto drone = book.triggers().longest(wording, 0);
    ASSERT_TRUE(drone);
    EXPECT_EQ(drone.length, 2U);
    EXPECT_EQ(book.frames()[book.trigger_forms()[drone.rows->front()].frame].type, "drone_strike");
    const auto hunger = book.triggers().longest(wording, 3);
    ASSERT_TRUE(hunger);
    EXPECT_EQ(book.frames()[book.trigger_forms()[hunger.rows->front()].frame].type, "");
}

TEST(Codebook, expands_verbs) {
    const Codebook book = load_codebook(folder);
    for (const char* text :
         {"struck", "bombing", "bombarded", "seizes", "overran", "withdrawn", "was hitting", "torpedoes"}) {
        const Wording wording = read_words(text);
        EXPECT_TRUE(book.triggers().longest(wording, wording.words.size() - 1)) << text;
    }
}

TEST(Codebook, a_phrase_may_choose_a_word_from_a_list) {
    const Codebook book = load_codebook(folder);
    for (const char* text : {"came under fire", "came under heavy fire", "came under renewed shelling",
                             "came under howitzer fire", "took control of", "took full control of"}) {
        const Wording wording = read_words(text);
        EXPECT_EQ(book.triggers().longest(wording, 0).length, wording.words.size()) << text;
    }
}

TEST(Codebook, a_list_holds_the_words_of_a_list_that_it_names) {
    const Codebook book = load_codebook(folder);
    const Wording wording = read_words("villagers convoy");
    EXPECT_GT(book.cue_length("object_arrest", wording, 0), 0U);
    EXPECT_GT(book.cue_length("object_abduction", wording, 0), 0U);
    EXPECT_GT(book.cue_length("object_abduction", wording, 1), 0U);
    EXPECT_EQ(book.cue_length("object_arrest", wording, 1), 0U);
}

TEST(Codebook, a_word_whose_lists_were_looked_up_answers_as_before) {
    const Codebook book = load_codebook(folder);
    const Wording asked =
        read_words("Villagers said that two convoys were shelled near the market, according to police");
    Wording looked_up = asked;
    book.look_up_cues(looked_up);
    for (std::size_t at = 0; at <= asked.words.size(); ++at) {
        for (const char* list : {"say", "be", "object_arrest", "object_abduction", "killed", "no_list_of_this_name"}) {
            const std::string name = list;
            EXPECT_EQ(book.cue_length(name, looked_up, at), book.cue_length(name, asked, at)) << list << ' ' << at;
        }
    }
    EXPECT_FALSE(looked_up.words[2].cues->may_hold("object_arrest"));  // "that"
    EXPECT_TRUE(book.cue_within("say", looked_up, {0, 3}));
    EXPECT_FALSE(book.cue_within("say", looked_up, {2, 4}));
}

/// The codebook's own tables, with these rows behind those of two of them.
Codebook codebook_with(const test::Folder& copy, std::string_view cues, std::string_view frames) {
    std::filesystem::copy(folder, copy.path(), std::filesystem::copy_options::recursive);
    std::ofstream{copy.path() / "cues.tsv", std::ios::app} << cues;
    std::ofstream{copy.path() / "frames.tsv", std::ios::app} << frames;
    return load_codebook(copy.path());
}

TEST(Codebook, a_list_in_several_rows_is_one) {
    const test::Folder copy;
    const Codebook book =
        codebook_with(copy, "hue\tred, green\nhue\tblue\n", "paint <hue!> rings round\tverb\tsiege\t\tround\tO\n");
    for (const char* text : {"painted red rings round", "painted blue rings round"}) {
        const Wording wording = read_words(text);
        EXPECT_EQ(book.triggers().longest(wording, 0).length, wording.words.size()) << text;
    }
}

TEST(Codebook, a_phrase_may_choose_words_from_two_lists) {
    const test::Folder copy;
    const Codebook book = codebook_with(copy, "hue\tred, green\nsize\tsmall\n",
                                        "paint <size> <hue!> rings round\tverb\tsiege\t\tround\tO\n");
    for (const char* text : {"painted green rings round", "painted small red rings round"}) {
        const Wording wording = read_words(text);
        EXPECT_EQ(book.triggers().longest(wording, 0).length, wording.words.size()) << text;
    }
}

TEST(Codebook, a_phrase_may_hold_other_words) {
    const test::Folder copy;
    const Codebook book =
        codebook_with(copy, "hue\tred\n", "paint ... red, wash over ... with lime\tverb\tsiege\t\tin\tO\n");
    const Wording held = read_words("They painted the old barn red");
    const auto match = book.triggers().over_gap(held, 1);
    ASSERT_TRUE(match);
    EXPECT_EQ(match.match.length, 5U);
    EXPECT_EQ(match.gap, (WordRange{2, 5}));
    EXPECT_FALSE(book.triggers().longest(held, 1));
    EXPECT_EQ(book.triggers().over_gap(read_words("washing over it with lime"), 0).gap, (WordRange{2, 3}));
    for (const char* text : {"painted red", "painted the barn, red", "painted one two three four five six seven red",
                             "painted the barn. Red", "painted the barn"}) {
        EXPECT_FALSE(book.triggers().over_gap(read_words(text), 0)) << text;
    }
}

TEST(Codebook, a_phrase_goes_on_behind_the_shorter_choice_and_without_its_article) {
    const test::Folder copy;
    const Codebook book = codebook_with(copy, "hue\tthe red, the red chalk\n",
                                        "paint <hue!> chalk rings round\tverb\tsiege\t\tround\tO\n");
    for (const char* text : {"painted the red chalk rings round", "painted the red chalk chalk rings round",
                             "painted red chalk rings round"}) {
        const Wording wording = read_words(text);
        EXPECT_EQ(book.triggers().longest(wording, 0).length, wording.words.size()) << text;
    }
    const Wording other = read_words("painted the green chalk rings round");
    EXPECT_FALSE(book.triggers().longest(other, 0));
    const Wording parted = read_words("painted the red. Chalk rings round");
    EXPECT_FALSE(book.triggers().longest(parted, 0));
}

TEST(Codebook, names_file_and_line_of_a_bad_row) {
    const test::Folder bad;
    bad.file("types.tsv", "strike\tstrike_sites\tStrike\t\t\t\t\t\t1\n");
    bad.file("irregular_verbs.tsv", "");
    bad.file("cues.tsv", "");
    bad.file("frames.tsv", "# frames\nshelling\tnoun\tshelling\t\tof\t\n");
    try {
        load_codebook(bad.path());
        FAIL();
    } catch (const InputError& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("frames.tsv:2: type 'shelling' is not in types.tsv"));
    }
}

}  // namespace
}  // namespace sitmap
