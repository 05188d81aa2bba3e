#pragma once

// What somebody wishes, promises or urges, told without a word of guards.tsv: by the grammar of the wish.

#include "engine/trigger/trigger.hpp"

#include <string_view>

namespace sitmap {

/// "demand (what is to be done)" of "asked that Oss be bombed", "threat (promised)" of "promised "blood in Oss""; empty
/// where it is told as done.
std::string_view wish_of(const Trigger& trigger, const Wording& wording, const Codebook& codebook);

}  // namespace sitmap
