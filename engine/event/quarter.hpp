#pragma once

// Quarters of towns, which are often called like a far town: "in the Majengo quarter".

#include "engine/event/words.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/geoparse/mention.hpp"

#include <vector>

namespace sitmap {

/// Takes back the place of a quarter where no other town that the text names lies near it: its name is
/// another place's. A text that names no other town keeps it.
void unplace_far_quarters(std::vector<Mention>& mentions, const Wording& wording, const Gazetteer& gazetteer);

}  // namespace sitmap
