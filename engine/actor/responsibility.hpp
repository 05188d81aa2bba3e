#pragma once

// Who is told to have done what was told before, by himself or by others: "the Front claimed the attack", "police
// blamed the Front".

#include "engine/actor/actor.hpp"

#include <optional>
#include <span>

namespace sitmap {

/// The number of the sentence's phrase that is; nothing where none is, where two sides blame each other, and where it
/// is denied in the same breath.
std::optional<std::size_t> told_responsible(std::span<const ActorPhrase> phrases, const Wording& wording,
                                            const Codebook& codebook);

}  // namespace sitmap
