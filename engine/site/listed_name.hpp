#pragma once

// Names that stand in a list with a place: "at Oss and X", "Oss, X and Y".

#include "engine/site/name_taker.hpp"

namespace sitmap {

/// Takes the name behind the mention of a place, if nothing follows it that a person would do. What it takes stands
/// behind the other mentions, and may have one beside it too.
void take_listed_with(NameTaker& names, std::size_t mention);

}  // namespace sitmap
