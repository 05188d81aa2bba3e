#pragma once

// What governs a place's name in its sentence: "in", "near", "of" before its noun phrase.

#include "engine/wording/codebook.hpp"
#include "engine/wording/words.hpp"

#include <cstdint>
#include <string_view>

namespace sitmap {

/// Words that may lead to a place's name.
bool is_preposition(std::string_view folded);

/// "guarding", "defending": who does so stands at the place.
bool is_guarding(std::string_view folded);

/// "overlooking", "opposite": what is told happened near the place.
bool is_beside(std::string_view folded);

/// "north", "southwest" ...
bool is_direction(std::string_view folded);

/// One past the noun of the unit that stands behind a name which ends at the word: "Oss district"; the word itself
/// "what" of "what is left of X" and "what remains of X", whose "of" is given; that itself where no such clause leads
/// to it.
std::uint32_t start_of_rest(std::uint32_t of, const Wording& wording, const Codebook& codebook);
/// where none does.
std::uint32_t behind_unit(std::uint32_t end, const Wording& wording, const Codebook& codebook);

/// Borrows all that it is given.
class Governing {
public:
    Governing(const Wording& wording, const Codebook& codebook) : m_wording(wording), m_codebook(codebook) {}

    /// The word of the preposition before the name's noun phrase, or -1. "The port city of" is looked through.
    std::int32_t preposition_of(std::uint32_t first) const;
    /// A verb in the past begins at the word.
    bool is_verb(std::uint32_t at) const;
    bool has_verb(WordRange words) const;

private:
    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }
    const Word& word(std::size_t at) const { return m_wording.words[at]; }
    bool is_time(std::uint32_t at) const;
    bool is_adverbial_direction(std::uint32_t at) const;
    bool is_direction(std::uint32_t at) const;
    bool stands_in(std::uint32_t at) const;
    bool cut_between(std::uint32_t at, std::uint32_t first) const;
    bool is_way_to(std::uint32_t at) const;
    bool is_as_far_as(std::uint32_t at) const;
    bool is_address(std::uint32_t first) const;
    std::uint32_t end_of_capitals(std::uint32_t at) const;
    bool ends_phrase(std::uint32_t at) const;
    bool joins_directions(std::uint32_t at) const;

    const Wording& m_wording;
    const Codebook& m_codebook;
};

}  // namespace sitmap
