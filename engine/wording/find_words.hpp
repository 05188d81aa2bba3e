#pragma once

// Cuts a text into its words, before anybody asks where its sentences end.

#include "engine/wording/words.hpp"

#include <deque>
#include <string>
#include <string_view>

namespace sitmap {

/// All words in text order, of no sentence yet. What they fold to are pieces of the text or of `folded`, to which the
/// forms are added that the text writes otherwise.
Words find_words(std::string_view text, std::deque<std::string>& folded);

}  // namespace sitmap
