// What a sentence says of its subject, found without a parser. Nothing here has happened.

#include "engine/trigger/predicate.hpp"

#include "engine/trigger/clause.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace sitmap {
namespace {

/// The predicates of the subject that ends with the marked word: "The gunfire* heard at Oss was a drill".
std::string predicates(std::string text) {
    static const Codebook codebook = load_codebook(std::filesystem::path{SITMAP_SOURCE_DIR} / "geodata" / "codebook");
    const std::size_t mark = text.find('*');
    text.erase(mark, 1);
    Wording wording = read_words(text);
    codebook.look_up_cues(wording);
    const Predicates found{wording, codebook};
    std::string out;
    for (const std::uint32_t at : found.behind(wording.word_at(static_cast<std::uint32_t>(mark) - 1) + 1)) {
        out += (out.empty() ? "" : "; ") + text_of(wording, {at, found.end_of(at)});
    }
    return out;
}

TEST(Predicates, a_relative_clause_has_a_verb_of_its_own) {
    EXPECT_EQ(predicates("The gunfire* that woke Oss on Monday was a drill."), "was a drill");
    EXPECT_EQ(predicates("The blast* which was heard in Oss came from a quarry."), "came from a quarry");
    EXPECT_EQ(predicates("Reports* that rebels had entered Oss were withdrawn."), "were withdrawn");
}

TEST(Predicates, what_was_heard_or_reported_is_no_predicate) {
    EXPECT_EQ(predicates("The gunfire* heard at Oss on 5 May was a drill."), "was a drill");
    EXPECT_EQ(predicates("The tale* of a raid, printed in Doma, was denied; it was old."), "was denied");
}

TEST(Predicates, an_aside_of_few_words_does_not_end_one) {
    EXPECT_EQ(predicates("The news* that Oss had been relieved was, alas, premature."), "was, alas, premature");
    EXPECT_EQ(predicates("The news* was true, and Oss was free."), "was true; was free");
}

TEST(Predicates, a_sentence_may_say_nothing_of_it) {
    EXPECT_EQ(predicates("Rebels shelled a post* near Oss on 5 May."), "");
}

}  // namespace
}  // namespace sitmap
