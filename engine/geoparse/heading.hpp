#pragma once

// Headings, where capitals say nothing: a line of its own, or the words that open a paragraph of a digest, "Talks in
// Doubt. The envoys may leave today."

#include "engine/geoparse/tokens.hpp"

#include <string_view>
#include <vector>

namespace sitmap {

/// Sets `heading` of every token that stands in one.
void mark_headings(std::string_view text, std::vector<Token>& tokens);

}  // namespace sitmap
