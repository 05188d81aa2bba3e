#pragma once

// Who is told to have done what was told before, by himself or by others: "the Front claimed the attack", "police
// blamed the Front".

#include "engine/actor/actor.hpp"

#include <optional>
#include <span>

namespace sitmap {

/// The number of the first of the sentence's phrases that is; nothing where none is. Who denies it is not.
std::optional<std::size_t> told_responsible(std::span<const ActorPhrase> phrases, const Wording& wording,
                                            const Codebook& codebook);

}  // namespace sitmap
