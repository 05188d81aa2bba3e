#include "engine/wording/words.hpp"

#include "engine/core/text.hpp"
#include "engine/wording/inflection.hpp"
#include "engine/wording/number.hpp"

#include <gmock/gmock.h>

namespace sitmap {
namespace {

std::vector<std::string> sentences(std::string_view text) {
    std::vector<std::string> result;
    const Wording wording = read_words(text);
    for (const Sentence& sentence : wording.sentences) {
        result.emplace_back(slice(text, sentence.span));
    }
    return result;
}

TEST(Words, behind_the_end_stands_an_empty_word) {
    const Wording wording = read_words("Oss was struck");
    ASSERT_EQ(wording.words.size(), 3U);
    EXPECT_EQ(wording.words[3].folded, "");
    EXPECT_FALSE(wording.words[1000].capital);
}

TEST(Words, adverbs_are_told_by_their_ending) {
    const Wording wording = read_words("July family heavily reportedly Italy");
    for (const auto& word : wording.words) {
        EXPECT_EQ(is_adverb(word), word.folded == "heavily" || word.folded == "reportedly") << word.folded;
    }
}

TEST(Words, a_lettered_item_of_a_list_is_a_sentence) {
    EXPECT_THAT(sentences("a. On 5 May Oss fell in the north.\nb. On 6 May Hill fell, and all that lies behind it\nwas "
                          "lost with it."),
                testing::ElementsAre("a. On 5 May Oss fell in the north",
                                     "b. On 6 May Hill fell, and all that lies behind it\nwas lost with it"));
}

TEST(Words, are_cut_from_the_text_as_they_stand) {
    const std::string text = "Al-Sweida\u2019s people, 1,200 of them, fled \u201cquickly\u201d.";
    const Wording wording = read_words(text);
    ASSERT_EQ(wording.words.size(), 8U);
    EXPECT_EQ(slice(text, wording.words[1].span), "Sweida");
    EXPECT_TRUE(wording.words[1].possessive);
    EXPECT_TRUE(wording.words[1].hyphened);
    EXPECT_EQ(slice(text, wording.words[3].span), "1,200");
    EXPECT_TRUE(wording.words[3].number);
    EXPECT_TRUE(wording.words[7].quoted);
    EXPECT_FALSE(wording.words[6].quoted);
}

TEST(Words, fold_to_pieces_that_a_copy_keeps) {
    const std::string text = "Oss und \u00c9vian 1,200 T55 small";
    std::vector<std::string> folded;
    const Wording copy = [&] {
        const Wording first = read_words(text);
        return first;
    }();
    for (const Word& word : copy.words) {
        folded.emplace_back(word.folded);
    }
    EXPECT_THAT(folded, testing::ElementsAre("oss", "und", "evian", fold("1,200"), "t55", "small"));
    EXPECT_EQ(copy.words[5].folded.data(), text.data() + text.find("small")) << "a word in small letters is the text's";
}

TEST(Words, end_sentences_at_stops_but_not_at_titles) {
    EXPECT_THAT(sentences("Gen. Haddad left. He went to St. Ives. 12 stayed."),
                testing::ElementsAre("Gen. Haddad left", "He went to St. Ives", "12 stayed"));
}

TEST(Words, end_sentences_behind_notes) {
    EXPECT_THAT(sentences("Jets struck Oss on June 19.[4] [Head Jon Doe] Troops took Hill.[5][6] Lund [a town] fell."),
                testing::ElementsAre("Jets struck Oss on June 19.[4", "Head Jon Doe", "Troops took Hill.[5][6",
                                     "Lund [a town] fell"));
}

TEST(Words, end_sentences_at_headings_lists_and_blank_lines) {
    EXPECT_THAT(sentences("Toll rises\nShells hit Tarn.\n- Lome: two dead\n- Oss: one\n\nlast"),
                testing::ElementsAre("Toll rises", "Shells hit Tarn", "Lome: two dead", "Oss: one", "last"));
    EXPECT_THAT(
        sentences("A line that was wrapped at some seventy or eighty columns because editors do\nThat now and then."),
        testing::SizeIs(1));
}

TEST(Words, end_sentences_at_each_line_where_lines_stand_for_themselves) {
    const std::string digest =
        "Two wounded as a line of more than seventy characters tells of what happened in the hills\n"
        "Nine dead as another line of more than seventy characters tells of what happened in Oss\n"
        "Rain falls as a third line of more than seventy characters tells of nothing that matters\n"
        "Envoy leaves as a fourth line of more than seventy characters tells who went away again\n"
        "Five more lines would change nothing of it\n";
    EXPECT_THAT(sentences(digest), testing::SizeIs(5));
    const Wording wording = read_words(digest);
    EXPECT_TRUE(wording.sentences[0].heading);
}

TEST(Number, two_numbers_bound_a_range) {
    const auto bounds = bounds_at(read_words("10 to 15 people"), 0);
    ASSERT_TRUE(bounds);
    EXPECT_EQ(bounds->low, 10);
    EXPECT_EQ(bounds->high, 15);
    EXPECT_FALSE(bounds_at(read_words("15 to 10 people"), 0));
    EXPECT_FALSE(bounds_at(read_words("10 and 15 people"), 0));
}

TEST(Number, reads_words_and_digits) {
    const auto value = [](const char* text) {
        const Wording wording = read_words(text);
        const auto number = number_at(wording, 0);
        return number ? number->value : -1;
    };
    EXPECT_EQ(value("814 people"), 814);
    EXPECT_EQ(value("1,200 people"), 1200);
    EXPECT_EQ(value("twenty-five people"), 25);
    EXPECT_EQ(value("two hundred and five people"), 205);
    EXPECT_EQ(value("1.2 million people"), 1200000);
    EXPECT_EQ(value("a dozen people"), 12);
    EXPECT_EQ(value("two dozen people"), 24);
    EXPECT_EQ(value("dozens of people"), -1);
}

TEST(Number, reads_words_for_many_as_ranges) {
    const auto range = [](const char* text) {
        const auto found = range_at(read_words(text), 0);
        return found ? std::to_string(found->low) + "-" + std::to_string(found->high) : "none";
    };
    EXPECT_EQ(range("dozens of people"), "12-99");
    EXPECT_EQ(range("Hundreds were killed"), "100-999");
    EXPECT_EQ(range("several civilians"), "3-10");
    EXPECT_EQ(range("several dozen civilians"), "12-99");
    EXPECT_EQ(range("tens of thousands of people"), "10000-99999");
    EXPECT_EQ(range("hundreds of thousands of people"), "100000-999999");
    EXPECT_EQ(range("many people"), "none") << "no bounds";
    EXPECT_EQ(range("12 people"), "none");
}

TEST(Inflection, knows_the_rules_and_the_exceptions) {
    const IrregularVerbs irregular{{"strike", {"struck", "struck"}}};
    std::vector<std::string> forms;
    for (const char* verb : {"strike", "shell", "stab", "occupy", "raid", "expel", "limit"}) {
        for (const Inflected& form : verb_forms(verb, irregular)) {
            forms.push_back(form.text);
        }
    }
    EXPECT_THAT(
        forms, testing::ElementsAre("strike", "strikes", "struck", "striking", "shell", "shells", "shelled", "shelling",
                                    "stab", "stabs", "stabbed", "stabbing", "occupy", "occupies", "occupied",
                                    "occupying", "raid", "raids", "raided", "raiding", "expel", "expels", "expelled",
                                    "expelling", "limit", "limits", "limited", "limiting"));
    EXPECT_THAT(noun_forms("car clash"), testing::ElementsAre("car clash", "car clashes"));
}

TEST(Words, a_name_may_end_in_a_letter_and_its_sentence) {
    EXPECT_EQ(read_words("Shells fell on Mrauk-U. The army advanced.").sentences.size(), 2U);
    EXPECT_EQ(read_words("Shells fell on J.-P. Oss.").sentences.size(), 1U);
}

}  // namespace
}  // namespace sitmap
