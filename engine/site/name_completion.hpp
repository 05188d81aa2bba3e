#pragma once

// Names of which geoparse read only a part as a place: "Gekhi" of "Gekhi-Chu", "Lake" of "Lake Kivu".

#include "engine/geoparse/lexicon.hpp"
#include "engine/geoparse/mention.hpp"
#include "engine/wording/codebook.hpp"
#include "engine/wording/words.hpp"

#include <vector>

namespace sitmap {

/// Gives such mentions their whole name; it is then known as no place, so that no point is drawn for half of a name.
void complete_names(std::vector<Mention>& mentions, const Wording& wording, const Codebook& codebook,
                    const Lexicon& lexicon, const Gazetteer& gazetteer);

}  // namespace sitmap
