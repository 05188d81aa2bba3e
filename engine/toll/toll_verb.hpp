#pragma once

// What happened to those whom a number counts: "killing 12", "five dead", "the death toll rose to 214".

#include "engine/toll/toll_people.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace sitmap {

/// "killed", "wounded" ..., and the words that tell it.
struct TollVerb {
    std::string_view about;
    WordRange words;
};

/// Borrows all it is given; `used` tells by word which verbs already belong to a number.
class TollVerbs {
public:
    TollVerbs(const Wording& wording, const Codebook& codebook, const TollPeople& people, const std::vector<bool>& used)
        : m_wording(wording), m_codebook(codebook), m_people(people), m_used(used) {}

    /// The verb right before its object: "killed a judge", but not "was killed".
    std::optional<TollVerb> active_before(std::uint32_t object) const;
    /// "killing 12 people", "killed at least 814 people", "took 22 sailors hostage".
    std::optional<TollVerb> before(WordRange number) const;
    /// "12 people were killed", "five dead", "two civilians and a guard wounded".
    std::optional<TollVerb> after(WordRange number) const;
    /// "a guard was slightly wounded", "her baby hurt": right behind the words.
    std::optional<TollVerb> right_after(WordRange person) const;
    /// "the death toll rose to 214".
    std::optional<TollVerb> toll_before(WordRange number) const;
    /// The same right behind the verb, whatever else the sentence tells: "rose to 37 after the injured died".
    std::optional<TollVerb> toll_risen(WordRange number) const;

    /// "were killed", or "killed" with nobody behind it; those who flee do so themselves.
    bool is_suffered(const TollVerb& verb) const;
    /// One of its words may tell a toll: a sentence without one tells none, whatever its numbers are.
    bool may_be_told_in(const Sentence& sentence) const;
    /// One of the words that tell what happened begins here.
    bool tells(std::uint32_t at) const;

private:
    bool is(WordHash list, std::size_t at) const { return length(list, at) > 0; }
    std::uint32_t length(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at); }
    const Word& word(std::size_t at) const { return m_wording.words[at]; }
    /// A verb at this word whose object follows; of so many words.
    std::optional<TollVerb> active_at(std::uint32_t at, std::uint32_t least, std::uint32_t most) const;
    bool is_passive(std::uint32_t at) const;
    bool acts(WordRange verb) const;
    std::uint32_t behind_aside(std::uint32_t at, const Sentence& sentence) const;
    bool hold(WordHash list, WordRange between) const;
    std::optional<TollVerb> put_at(WordRange number) const;
    std::optional<TollVerb> taken(WordRange number) const;
    std::optional<TollVerb> labelled(WordRange number) const;
    std::optional<TollVerb> lost(WordRange number) const;

    const Wording& m_wording;
    const Codebook& m_codebook;
    const TollPeople& m_people;
    const std::vector<bool>& m_used;
};

}  // namespace sitmap
