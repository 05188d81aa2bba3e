#pragma once

// Who did it, by the subject of a verb: the noun phrase before it, a pronoun, or whom that takes up.

#include "engine/actor/cast_context.hpp"

#include <string>

namespace sitmap {

/// Borrows the cast and the name of who acted last.
class ActorSubject {
public:
    ActorSubject(CastContext& cast, const std::string& last_agent) : m_cast(cast), m_last_agent(last_agent) {}

    /// Adds the nearest phrase left of the verb that no preposition governs, then across the clauses before. True
    /// where who acted is told, though by a pronoun that nobody answers.
    bool add(std::uint32_t verb);

    /// Doctors and crowds throw no bombs; officials do not fight.
    bool may_act(const ActorPhrase& phrase) const;

    /// "Seven soldiers die when a bomb hits a truck", "Norish convoy hit a mine": who suffered did not do it.
    bool is_victim(const ActorPhrase& phrase) const;

private:
    bool is(WordHash list, std::size_t at) const { return m_cast.is(list, at); }
    const Word& word(std::size_t at) const { return m_cast.word(at); }

    std::uint32_t subject_end(std::uint32_t verb) const;
    bool is_finite(std::uint32_t at) const;
    bool is_passed_over(const ActorPhrase& phrase, std::uint32_t verb) const;
    bool add_unnamed(const ActorPhrase& phrase, std::uint32_t verb, ActorRole role);
    bool is_owner_of_thing(const ActorPhrase& phrase) const;
    const ActorPhrase* owner_of(std::size_t i) const;
    bool is_known(const ActorPhrase& phrase) const;
    bool pronoun_before(std::uint32_t verb) const;
    void take_up(ActorRole role, std::uint32_t length = 2);
    const ActorPhrase* speaker_before_pronoun() const;

    CastContext& m_cast;
    const std::string& m_last_agent;
};

}  // namespace sitmap
