#pragma once

// Names that a trigger leads to: "captured X", "withdrew from X", "rockets have fallen since this morning on X".

#include "engine/site/name_taker.hpp"
#include "engine/trigger/trigger.hpp"

namespace sitmap {

/// Takes the names behind the trigger that stand where its site would.
void take_behind(NameTaker& names, const Trigger& trigger);

}  // namespace sitmap
