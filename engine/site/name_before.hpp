#pragma once

// Names that something befalls: "X was shelled", "X and Y have fallen", "X fighting leaves nine dead".

#include "engine/site/name_taker.hpp"
#include "engine/trigger/trigger.hpp"

namespace sitmap {

/// Takes the names before the trigger that stand where its site would.
void take_before(NameTaker& names, const Trigger& trigger);

}  // namespace sitmap
