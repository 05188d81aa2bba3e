#pragma once

// Weapons that are told to have struck without a verb, in notes and in the entries of a list.

#include "engine/trigger/trigger_context.hpp"

namespace sitmap {

/// "Ten shells on Oss this afternoon", "06:45 Artillery, including phosphorus, on the outskirts of Oss.": where it went
/// stands right behind the weapon.
bool is_noted(const Trigger& weapon, const TriggerContext& context);

/// "Oss: six guided bombs since morning": all that is said of a place is what came down there, and when. Not of
/// "Oss: six howitzers in a yard", "Oss: no rockets overnight".
bool is_entry_of(const Trigger& weapon, const TriggerContext& context);

}  // namespace sitmap
