#pragma once

// A place told of before and taken up without its name: "the city", "it".

#include "engine/trigger/trigger.hpp"

namespace sitmap {

/// "the city", "the besieged town", "there": a place told of before.
bool is_area_anaphor(const Wording& wording, const Codebook& codebook, std::size_t at);

/// "It was captured", "the base itself fell": a pronoun or the like stands where the site would.
bool is_told_of_it(const Trigger& trigger, const Wording& wording, const Codebook& codebook);

}  // namespace sitmap
