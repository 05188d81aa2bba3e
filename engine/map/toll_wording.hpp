#pragma once

// Numbers of dead and wounded in words: never without their speaker, never two speakers' in one.

#include "engine/map/mark.hpp"
#include "engine/map/phrasebook.hpp"

#include <string>
#include <vector>

namespace sitmap {

/// "at least 12 killed and 40 wounded, says the health ministry"; empty where no figure is given. Of
/// several figures the one that the feature's toll is, which the build's toll rule chose.
std::string toll_words(const Phrasebook& book, const Mark& mark);

/// Which figure is told where speakers differ, for the legend; empty if they do nowhere.
std::string toll_note(const Phrasebook& book, const std::vector<MarkedPlace>& places);

}  // namespace sitmap
