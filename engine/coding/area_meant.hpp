#pragma once

// "The city", "there", "the province": which place is meant that was told before.

#include "engine/coding/coding.hpp"

namespace sitmap {

/// A place told before, in a site or for another draft, and the mention that tells it.
struct Ground {
    const std::optional<Place>* place = nullptr;
    std::uint32_t mention = 0;
    Width width = Width::town;
};

Ground ground_of(const Site& site);

/// The draft must have a mention.
Ground ground_of(const Draft& draft);

/// "the city", "there" beside the trigger.
bool names_area(const Coding& coding, const Draft& draft);

/// What "the city" comes to.
struct AreaMeant {
    std::optional<Ground> ground;
    bool nowhere = false;  ///< no place of another sentence is meant, though none of this one is known
};

/// The last town named in the sentence before the trigger, else where the event before happened, no further back than
/// one sentence, else where they are who tell it. `number` is the draft's own.
AreaMeant area_meant(const Coding& coding, std::size_t number);

}  // namespace sitmap
