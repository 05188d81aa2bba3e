#pragma once

// Reports, claims and tales that the text takes back in any words: "the story of a massacre at Oss has no support in
// the records". What they tell has not happened, as far as the text knows.

#include "engine/trigger/trigger.hpp"

#include <string_view>

namespace sitmap {

/// "negated (a report that is taken back)"; empty where it is not.
std::string_view retraction_of(const Trigger& trigger, const Wording& wording, const Codebook& codebook);

}  // namespace sitmap
