#pragma once

// What the words about an actor's phrase tell of its part in the sentence: governed, told aside, speaking, suffering.

#include "engine/actor/actor.hpp"
#include "engine/wording/codebook.hpp"

#include <string_view>

namespace sitmap {

class ActorGrammar {
public:
    ActorGrammar(const Wording& wording, const Codebook& codebook) : m_wording(wording), m_codebook(codebook) {}

    /// The preposition right before the phrase, over determiners and adjectives; empty if none.
    std::string_view governor(const ActorPhrase& phrase) const;
    /// The number of the word before it and its article.
    std::uint32_t lead_of(const ActorPhrase& phrase) const;

    /// "Mayor shot in Oss": the verb at this word, whose words end at `next`, needs an object and has none behind it.
    bool lacks_object(std::uint32_t verb, std::uint32_t next) const;

    /// "Salah Oss raided the post", but not "Salah Oss, Norland | Ward head shot dead": nobody is accused from afar.
    bool leads_to(const ActorPhrase& official, std::uint32_t verb) const;

    /// "Rebels, who enjoyed the army's protection, burned Oss": between the commas nobody burned anything.
    bool is_told_aside(const ActorPhrase& phrase, std::uint32_t verb) const;

    /// "Norland's health ministry said three were killed": who speaks is not who did it; where he says that he did, a
    /// pronoun stands before the verb and is taken up.
    bool speaks_only(const ActorPhrase& phrase, std::uint32_t verb) const;

    /// "The Norish ministry said its troops had taken Oss".
    bool is_owned(const ActorPhrase& phrase) const;

private:
    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }
    const Word& word(std::size_t at) const { return m_wording.words[at]; }
    bool is_counted(std::uint32_t of) const;

    const Wording& m_wording;
    const Codebook& m_codebook;
};

}  // namespace sitmap
