#pragma once

// What the grammar of a sentence tells as not yet or never done, without a word of guards.tsv.

#include "engine/trigger/trigger.hpp"

#include <string_view>

namespace sitmap {

/// "unreal (what would have been)", "plan (still to come)"; empty where the sentence tells it as done.
std::string_view unreality_of(const Trigger& trigger, const Wording& wording, const Codebook& codebook);

}  // namespace sitmap
