#pragma once

// Subjects that a sentence does not tell again.

#include "engine/trigger/trigger.hpp"

namespace sitmap {

/// "Oss fell in May but was retaken on 3 June": what was retaken is told before.
bool lacks_own_subject(const Trigger& trigger, const Wording& wording, const Codebook& codebook);

/// "entered Oss, burned two houses and shot nine people": a verb without a subject of its own behind a comma, "and" or
/// "but", or a noun behind "as" or "amid". The sentence goes on about the same place.
bool goes_on(const Trigger& before, const Trigger& trigger, const Wording& wording, const Codebook& codebook);

}  // namespace sitmap
