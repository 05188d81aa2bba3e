#pragma once

// What a sentence says of its subject: of "The gunfire that woke Oss on Monday was a drill" that it "was a drill", not
// that it "woke". Letters only: verbs are known by auxiliaries, endings and lists.

#include "engine/trigger/trigger.hpp"

#include <vector>

namespace sitmap {

/// "the assault", "a planned attack", "the shelling": the deed is named, whatever frame it is of.
bool names_a_deed(const Trigger& trigger, const Wording& wording, const Codebook& codebook);

/// "..., which they lost in April, ...": told as a fact, whatever the word `from` before it says of the rest of
/// the sentence.
bool is_told_by_the_way(const Trigger& trigger, std::uint32_t from, const Wording& wording);

/// "The promised assault on Oss began at dawn": what is told behind the word `from` says that it took place.
bool is_realised(std::uint32_t from, const Wording& wording, const Codebook& codebook);

/// Borrows the words and the codebook.
class Predicates {
public:
    Predicates(const Wording& wording, const Codebook& codebook) : m_wording(wording), m_codebook(codebook) {}

    /// Where predicates of the clause begin whose subject the word before `at` belongs to, in order, up to a semicolon,
    /// a "but", or the sentence's end. Verbs of relative clauses, of that-clauses and of asides between commas are left
    /// out, "heard at Oss" too. The first is the best guess; what follows it may be of another clause.
    std::vector<std::uint32_t> behind(std::uint32_t at) const;

    /// One past the predicate's last word: a comma, a semicolon or a conjunction ends it.
    std::uint32_t end_of(std::uint32_t predicate) const;

private:
    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }
    bool is_finite(std::uint32_t at) const;
    bool is_verb(std::uint32_t at) const;
    bool opens_clause(std::uint32_t at) const;
    std::uint32_t behind_aside(std::uint32_t at, std::uint32_t last) const;
    std::uint32_t behind_word_aside(std::uint32_t at, std::uint32_t last) const;
    std::uint32_t behind_verb(std::uint32_t at) const;

    const Wording& m_wording;
    const Codebook& m_codebook;
};

}  // namespace sitmap
