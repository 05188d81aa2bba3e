#pragma once

// Actors whom no table knows: by their capitals where they act, and by whom they are loyal to.

#include "engine/actor/actor_words.hpp"

#include <string>

namespace sitmap {

class ActorCapitals : protected ActorWords {
protected:
    using ActorWords::ActorWords;

    /// Behind "by", and behind "fighters of".
    bool is_led(std::uint32_t at, const std::vector<ActorPhrase>& phrases) const;
    /// False of most words at which name_in_capitals finds none.
    bool may_open_capitals(std::uint32_t at) const;
    /// "killed by Ansaru", "shot by the FSB in Oss": capitals up to where the phrase ends; no place and no weapon.
    std::optional<ActorPhrase> name_in_capitals(std::uint32_t at) const;
    /// "CJNG hitmen", "ARSA killed an elder", "ISWAP claims an ambush": capitals, no weapon and no line of capitals.
    std::optional<ActorPhrase> abbreviation(std::uint32_t at) const;
    /// "Druze fighters"
    std::optional<ActorPhrase> capitals_and_class(std::uint32_t at) const;
    /// "forces loyal to Tareq Saleh"
    std::optional<ActorPhrase> loyal_to(const ActorPhrase& band) const;

private:
    bool is_abbreviation(std::uint32_t at) const;
    bool owns_arms(WordRange owner) const;
    std::string name_of(WordRange words) const;
};

}  // namespace sitmap
