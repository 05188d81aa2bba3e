#pragma once

// The sizes and forms of page that have a name, for `sitmap draw` and `sitmap check`.

#include "engine/map/compose.hpp"

#include <string>
#include <vector>

namespace sitmap::cli {

/// In the order of the help: news, wide, social, thumb, column, print-a4, print-a3.
std::vector<std::string> page_presets();

/// A page of the preset, which is one of `page_presets`, in a language or in "both": English beside local names.
PictureOptions page_of(const std::string& preset, const std::string& language);

/// Languages of pages: both, en, fr, ar, he.
std::vector<std::string> page_languages();
/// The phrasebook that speaks it: English for "both".
std::string phrases_of(const std::string& language);

}  // namespace sitmap::cli
