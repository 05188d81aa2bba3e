#pragma once

// What somebody is asked, vows or denies about a deed leaves the deed as it was.

#include "engine/trigger/trigger.hpp"

namespace sitmap {

/// "No group claimed responsibility for the attack on Oss", "called for an inquiry into the killing of two men",
/// "vowed revenge for a bombing": the deed itself is neither asked for nor denied.
bool is_taken_for_fact(const Trigger& trigger, const Wording& wording, const Codebook& codebook);

}  // namespace sitmap
