#pragma once

// What a text tells and takes back: reports that it calls unfounded, lists of what it has not verified, sections that
// are not about the war.

#include "engine/trigger/trigger.hpp"

#include <string_view>

namespace sitmap {

/// Why what the trigger tells is denied or doubted by the text itself; empty where it is not.
std::string_view denial_of(const Trigger& trigger, const Wording& wording, const Codebook& codebook);

}  // namespace sitmap
