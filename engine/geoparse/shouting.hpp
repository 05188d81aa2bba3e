#pragma once

// Headlines in capitals: "REBELS SHELL MARKET IN NYALA". Their words are read as a title in small letters has them:
// common ones without a capital, others with one.

#include "engine/geoparse/tokens.hpp"

#include <vector>

namespace sitmap {

/// In runs of three words or more in capitals, two of them common words: a row of abbreviations is none.
void soften_capitals(std::vector<Token>& tokens);

}  // namespace sitmap
