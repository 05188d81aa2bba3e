#pragma once

// To whom it was done: whom the verb hit, who stands before "was shot", who was killed by the deed.

#include "engine/actor/cast_context.hpp"

namespace sitmap {

/// Those before a verb that tells what was done to them: "Nine farmers were shot".
void add_sufferers(CastContext& cast);

/// Those behind the deed, and else those whom its sentence tells to have been hurt. Nobody where the deed has sides
/// that are alike, or hurts nobody.
void add_victims(CastContext& cast);

}  // namespace sitmap
