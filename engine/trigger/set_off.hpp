#pragma once

// What a report led to is told, though the report itself was false.

#include "engine/trigger/trigger.hpp"

namespace sitmap {

/// "A false rumour of a raid on Hill set off riots in Oss": true of the riots.
bool is_set_off_by_report(const Trigger& trigger, const Wording& wording, const Codebook& codebook);

}  // namespace sitmap
