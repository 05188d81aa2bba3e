#pragma once

// One event's cast while it is read: the phrases of its sentence, what the trigger asks for, and who was found.

#include "engine/actor/actor.hpp"
#include "engine/actor/actor_grammar.hpp"
#include "engine/actor/person_phrase.hpp"

#include <span>

namespace sitmap {

/// Borrows all it is given. `phrases` are those of the trigger's sentence.
struct CastContext {
    CastContext(const Trigger& of, std::span<const ActorPhrase> here, const Wording& words, const Codebook& book)
        : trigger(of), phrases(here), wording(words), codebook(book), grammar(words, book), persons(words, book) {}

    bool is(WordHash list, std::size_t at) const { return codebook.cue_length(list, wording, at) > 0; }
    const Word& word(std::size_t at) const { return wording.words[at]; }
    std::uint32_t sentence() const { return word(trigger.words.first).sentence; }
    std::uint32_t clause() const { return word(trigger.words.first).clause; }

    bool is_symmetric() const;
    bool is_violent() const;
    /// "were shot", "Six farmers shot near Oss", "Eight soldiers die in an ambush": to whom it was done stands before
    /// the verb.
    bool suffers() const;
    void add(const ActorPhrase& phrase, ActorRole role);
    void add(const std::string& name, ActorRole role, bool of_the_land = false);
    void add_list(std::size_t i, ActorRole role);
    /// "rebels and deserters", to the right.
    void add_right(std::size_t i, ActorRole role);
    /// The people as the text calls them; soldiers and groups by the name that is known of them.
    bool add_people(const std::vector<PersonPhrase>& people);
    /// "Syrian and Israeli officials", "Druze fighters and Bedouin tribes".
    bool are_joined(std::size_t left, std::size_t right) const;

    const Trigger& trigger;
    std::span<const ActorPhrase> phrases;
    const Wording& wording;
    const Codebook& codebook;
    ActorGrammar grammar;
    PersonPhrases persons;
    std::vector<CastMember> actors;
};

}  // namespace sitmap
