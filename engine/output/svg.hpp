#pragma once

// A composed page as SVG 1.1: a named group a layer of the page, for whoever goes on in a drawing
// program. Words are drawn as outlines, so that they look the same everywhere, and stand as text of no
// colour at the same place, so that they can be found, copied and read aloud.

#include "engine/map/composition.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace sitmap {

/// Title, alternative text and metadata are in the document. Needs no other file and runs no script.
std::string encode_svg(const Composition& page);

/// The items in the box alone, without paper or words: for programs that embed symbols.
std::string encode_svg_symbol(const std::vector<Item>& items, const PageBox& box);

/// The path's data: "M0 0L1 2Z", to a hundredth.
std::string svg_path_data(const Path& path);

/// Written aside and renamed. Throws OutputError where the file cannot be written.
void draw_svg(const Composition& page, const std::filesystem::path& file);

}  // namespace sitmap
