#pragma once

// An event's claims as the JSON text of the `claims` field: what each speaker says, side by side.

#include "engine/event/event.hpp"

#include <span>
#include <string>

namespace sitmap {

/// `[{"about":"killed","low":40,"best":40,"by":"X","doc":"d1","start":10,"end":52}, ...]`, offsets in
/// code points; what a claim does not say is left out. Empty for no claims.
std::string claims_json(std::span<const Claim> claims);

}  // namespace sitmap
