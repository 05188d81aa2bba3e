#pragma once

// What the readers of actors share: the words, the names that geoparse has read, and the nouns that say what kind of
// actor stands before them.

#include "engine/actor/actor.hpp"
#include "engine/wording/codebook.hpp"

#include <optional>
#include <vector>

namespace sitmap {

/// Borrows all that it is given.
class ActorWords {
public:
    ActorWords(const Wording& wording, const std::vector<Mention>& mentions, const Codebook& codebook);

protected:
    /// A mention and its words; a place embedded in another's name is no actor of its own and not among them.
    struct Named {
        WordRange words;
        const Mention* mention;
        std::uint32_t number;
    };
    /// Where the class noun ends that begins at a word, and its kind.
    struct Class {
        std::uint32_t last;
        ActorKind kind;
    };

    bool is(WordHash list, std::size_t at) const { return m_codebook.cue_length(list, m_wording, at) > 0; }
    const Word& word(std::size_t at) const { return m_wording.words[at]; }
    const Named* named_at(std::uint32_t at) const;
    std::optional<Class> class_at(std::uint32_t at) const;
    /// A verb of the codebook that is no noun begins here.
    bool is_deed(std::uint32_t at) const;
    /// Nothing of a name follows here.
    bool ends_phrase(std::uint32_t next) const;

    const Wording& m_wording;
    const Codebook& m_codebook;

private:
    std::vector<Named> m_named;
    std::vector<std::int32_t> m_name_of;  ///< by word: which of them it belongs to; -1: none
};

}  // namespace sitmap
