#pragma once

// A composed page back from its data (output/composition_json.hpp), to be checked, not drawn.

#include "engine/map/composition.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace sitmap {

/// The page without lines and areas, its words without outlines. What is left out of the text is empty. `file` is for
/// messages. Throws InputError where the text is none of these, or damaged.
Composition parse_composition(std::string_view text, const std::string& file);

/// Of the file's text.
Composition read_composition(const std::filesystem::path& file);

}  // namespace sitmap
