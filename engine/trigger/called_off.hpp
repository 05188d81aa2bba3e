#pragma once

// Talks, marches and attacks that had been arranged and came to nothing: "the talks set for 5 May in Oss never opened".

#include "engine/trigger/trigger.hpp"

#include <string_view>

namespace sitmap {

/// "plan (it never began)", "plan (it was given up)"; empty where it was held, or nothing is told of that.
std::string_view calling_off_of(const Trigger& trigger, const Wording& wording, const Codebook& codebook);

}  // namespace sitmap
