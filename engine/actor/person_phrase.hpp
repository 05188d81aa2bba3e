#pragma once

// Those to whom a deed was done, as the text calls them: "eleven farmers", "a Catholic taxi driver", "his wife".

#include "engine/wording/codebook.hpp"
#include "engine/wording/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sitmap {

struct PersonPhrase {
    WordRange words;   ///< with number and article
    std::string name;  ///< without them: "farmers", "Catholic taxi driver"
};

/// Borrows the words and the codebook. Whether somebody can be meant there at all is for the caller: behind "killing",
/// before "was shot dead".
class PersonPhrases {
public:
    PersonPhrases(const Wording& wording, const Codebook& codebook) : m_wording(wording), m_codebook(codebook) {}

    /// The phrase that begins at this word.
    std::optional<PersonPhrase> at(std::uint32_t first) const;
    /// It and those listed behind it: "a baker, two teachers and a pensioner".
    std::vector<PersonPhrase> list_at(std::uint32_t first) const;
    /// The list that ends right before this word, at its verb.
    std::vector<PersonPhrase> list_before(std::uint32_t verb) const;

private:
    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }
    const Word& word(std::size_t at) const { return m_wording.words[at]; }
    std::uint32_t skip_count(std::uint32_t at, std::uint32_t end) const;
    bool ends_noun(std::uint32_t at) const;

    const Wording& m_wording;
    const Codebook& m_codebook;
};

}  // namespace sitmap
