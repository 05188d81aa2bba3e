#pragma once

// Actors of several phrases: "soldiers of the Norish army", "Druze and Bedouin fighters", "Salah's forces".

#include "engine/actor/actor.hpp"
#include "engine/wording/codebook.hpp"

#include <vector>

namespace sitmap {

/// Gives those who are told to be somebody's the name of that one, and names both of a pair that share a noun.
/// `phrases` in text order, before and after.
void join_actors(std::vector<ActorPhrase>& phrases, const Wording& wording, const Codebook& codebook);

}  // namespace sitmap
