#pragma once

// Whether a trigger's word is a noun or a verb here, an adjective, in the passive.

#include "engine/wording/codebook.hpp"
#include "engine/wording/words.hpp"

namespace sitmap {

/// Borrows both. Every `at` is the number of the word.
class WordClass {
public:
    WordClass(const Wording& wording, const Codebook& codebook) : m_wording(wording), m_codebook(codebook) {}

    /// "the Paris meeting", "killings": a gerund is a noun unless it goes on from the verb before.
    bool reads_as_noun(std::size_t at, std::uint32_t length, VerbForm form) const;
    /// "the besieged town", "in captured villages", "Russian-occupied": a past participle before a
    /// noun, not a verb.
    bool tells_whose_state(std::size_t at, const Sentence& sentence) const;
    bool are_munitions(std::size_t at, std::uint32_t length) const;
    bool are_troops(std::size_t at, std::uint32_t length) const;
    bool is_adjective(std::size_t at, const TriggerForm& form) const;
    bool tells_which_men(std::size_t at) const;
    /// "the target", "a hit": the bare form of a verb after a determiner.
    bool is_acronym(std::size_t at) const;
    bool is_noun_only(std::size_t at, const TriggerForm& form) const;
    bool is_passive(std::size_t at, VerbForm form, const Sentence& sentence) const;
    /// "was flown to a prison in Oss", "Ambassador, wounded, flown home": who is taken there pays no visit.
    bool is_carried(std::size_t at, VerbForm form) const;
    /// "was overrun": the form is the verb's stem as well.
    bool follows_be(std::size_t at) const;
    static bool is_adjectival(const Word& word);

private:
    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }
    const Word& word(std::size_t at) const { return m_wording.words[at]; }

    bool follows_dateline(std::size_t at) const;
    bool is_noun(std::size_t at, std::uint32_t length) const;
    bool is_fate_of_persons(std::size_t at, const Sentence& sentence) const;
    bool is_behind_aside(std::size_t at, const Sentence& sentence) const;
    bool carries_on_passive(std::size_t at, const Sentence& sentence) const;
    bool has_object(std::size_t at, std::uint32_t length) const;
    bool is_participle(std::size_t at, std::uint32_t length) const;
    static bool number_word(std::string_view folded);
    bool is_plural_noun(std::size_t at, const TriggerForm& form, const Sentence& sentence) const;
    bool is_past_verb(std::size_t at) const;
    bool is_telegraphic(std::size_t at, const Sentence& sentence) const;
    bool lacks_noun_behind(std::size_t at, const Sentence& sentence) const;
    bool is_fate(std::size_t at, const Sentence& sentence) const;
    bool ends_headline(std::size_t at, const Sentence& sentence) const;

    const Wording& m_wording;
    const Codebook& m_codebook;
};

}  // namespace sitmap
