#pragma once

// How far the words of a guard reach: over a comma to another subject, or into a clause of their own, they do not.

#include "engine/trigger/trigger.hpp"

namespace sitmap {

/// True if the guard that stands at `words` takes the trigger's reality away.
bool guard_reaches(const Guard& guard, WordRange words, const Trigger& trigger, const Wording& wording,
                   const Codebook& codebook);

}  // namespace sitmap
