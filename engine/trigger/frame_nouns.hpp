#pragma once

// The nouns that a frame asks for before and behind its words: armed men who reach a town, missiles that are shot down.

#include "engine/trigger/trigger.hpp"
#include "engine/wording/codebook.hpp"
#include "engine/wording/words.hpp"

#include <span>

namespace sitmap {

/// Borrows the words and the codebook.
class FrameNouns {
public:
    FrameNouns(const Wording& wording, const Codebook& codebook) : m_wording(wording), m_codebook(codebook) {}

    /// True where the frame asks for who does it before the word, and he is not there. `told`: the triggers before it.
    bool lacks_subject(std::size_t at, const Frame& frame, std::span<const Trigger> told) const;
    /// True where the frame asks for an object from the word behind it on, and finds none or one that it cannot have.
    bool lacks_object(std::size_t next, const Frame& frame) const;
    /// One past the object of a verb that has its noun from the word behind it on: "bombs" of "dropped two bombs"; the
    /// word behind the verb where the noun stands elsewhere.
    std::uint32_t behind_object(std::uint32_t next, const Frame& frame) const;
    /// A missile that fell, a store that was emptied: the words tell of a town elsewhere.
    bool tells_of_things(WordRange words, const TriggerForm& form) const;

private:
    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }
    const Word& word(std::size_t at) const { return m_wording.words[at]; }
    bool is_led_by_thousands(std::size_t at) const;
    bool is_thousands(std::size_t last) const;
    bool is_led_by_people(std::size_t at) const;
    bool is_emptied_of_things(std::uint32_t at, std::uint32_t length, const TriggerForm& form) const;
    bool is_put_together(std::uint32_t at, const TriggerForm& form) const;
    bool falls_as_a_thing(std::uint32_t at, std::uint32_t length, const TriggerForm& form) const;
    bool is_reached_by_fighting(std::size_t at, const Trigger* last) const;
    bool repeats_the_last(std::size_t at, const Frame& frame, const Trigger* last) const;
    bool told_before(std::size_t at, WordHash list) const;
    bool gathers_to_demand(std::size_t next) const;
    bool is_armed_group(std::size_t at) const;
    std::size_t behind_adverbials(std::size_t next) const;
    bool asks_them_to_act(std::size_t next) const;
    std::size_t noun_behind(std::size_t next, WordHash list) const;
    bool near_noun(std::size_t next, WordHash list) const { return noun_behind(next, list) > 0; }
    bool passive_object(std::size_t next, WordHash list) const;
    bool armed_before(std::size_t at) const;
    bool goes_on_from(std::size_t at, std::span<const Trigger> told) const;
    std::size_t antecedent_of(std::size_t at) const;
    bool is_within(WordHash list, std::size_t first, std::size_t last) const;

    const Wording& m_wording;
    const Codebook& m_codebook;
};

}  // namespace sitmap
