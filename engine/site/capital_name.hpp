#pragma once

// "the Chadian capital", "the capital": a town that the text names elsewhere.

#include "engine/geoparse/mention.hpp"
#include "engine/wording/words.hpp"

#include <vector>

namespace sitmap {

/// Adds a mention for each such phrase whose country is told by the adjective, or is the one in which most of the
/// text's places lie, where the text names that country's capital; numbers the mentions anew.
void add_capitals(std::vector<Mention>& mentions, const Wording& wording, const Gazetteer& gazetteer);

/// The mention that names what "the capital" of this number stands for; any other mention itself.
const Mention& naming_mention(const std::vector<Mention>& mentions, std::size_t number);

}  // namespace sitmap
