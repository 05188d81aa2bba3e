#pragma once

// Who gives a number of victims: "a monitor said", "according to the mayor", "the army put the toll at nine".

#include "engine/wording/codebook.hpp"

#include <string>

namespace sitmap {

/// Asked sentence by sentence in text order, since a pronoun is who spoke last.
class TollSpeaker {
public:
    TollSpeaker(const Wording& wording, const Codebook& codebook) : m_wording(wording), m_codebook(codebook) {}

    /// Who gives the number at this word, as the text has it, without article; empty if nobody is told to. Of two who
    /// give two numbers in a sentence each speaks of his own.
    std::string of(std::uint32_t number);

private:
    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }
    const Word& word(std::size_t at) const { return m_wording.words[at]; }

    WordRange part_of(std::uint32_t number) const;
    std::string in(WordRange part);
    std::string according_to(WordRange part) const;
    std::string by_count_of(std::uint32_t first, WordRange part) const;
    std::string before_verb(WordRange part) const;
    std::string behind_verb(std::uint32_t verb, WordRange part) const;
    bool leads_to_number(std::uint32_t verb, WordRange part) const;
    std::string name_of(WordRange words) const;
    std::uint32_t phrase_end(std::uint32_t first, WordRange part) const;

    const Wording& m_wording;
    const Codebook& m_codebook;
    std::string m_last;
};

}  // namespace sitmap
