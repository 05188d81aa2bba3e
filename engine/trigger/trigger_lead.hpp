#pragma once

// What leads to a trigger's words: how many there were, whether they were told of before, and what they hang on.

#include "engine/wording/codebook.hpp"
#include "engine/wording/words.hpp"

#include <string>

namespace sitmap {

/// "12", "dozens", before a noun that begins at the word; empty where nothing is counted.
std::string count_before(const Wording& wording, std::size_t at);

/// "the violence": told before.
bool is_definite(const Wording& wording, const Codebook& codebook, std::size_t at);

/// Stands in "after the ...", "amid the ...": told for what goes with it.
bool is_dependent(const Wording& wording, std::size_t at);

}  // namespace sitmap
