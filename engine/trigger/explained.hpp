#pragma once

// Sounds and sights that the text explains: "the gunfire heard at Oss was part of an exercise". Nothing was attacked.

#include "engine/trigger/trigger.hpp"

#include <string_view>

namespace sitmap {

/// "negated (it was something harmless)"; empty where the text explains nothing away.
std::string_view explanation_of(const Trigger& trigger, const Wording& wording, const Codebook& codebook);

}  // namespace sitmap
