#pragma once

// Is it told as something that happened? Denials, threats, demands, plans, questions and
// anniversaries are not.

#include "engine/trigger/trigger.hpp"

namespace sitmap {

/// Sets `guard` on the triggers that one holds for: `planned ("would be")`.
void guard(std::vector<Trigger>& triggers, const Wording& wording, const Codebook& codebook);

}  // namespace sitmap
