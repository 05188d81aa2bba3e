#pragma once

// Names that stand where a site stands, though geoparse read no place there: "withdrew from Tiyeglow",
// "shelled Kanan". They get no point; the events there are listed instead of lost.

#include "engine/geoparse/lexicon.hpp"
#include "engine/geoparse/mention.hpp"
#include "engine/trigger/trigger.hpp"

#include <vector>

namespace sitmap {

/// Adds an unresolved literal mention for each such name, turns persons without evidence of one into
/// places where only a place can stand ("in the hamlet of La Gabarra"), and numbers the mentions anew.
void add_unknown_names(std::vector<Mention>& mentions, const Wording& wording, const std::vector<Trigger>& triggers,
                       const Codebook& codebook, const Lexicon& lexicon, const Gazetteer& gazetteer);

}  // namespace sitmap
