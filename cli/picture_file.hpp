#pragma once

// A composed page as a file, in the format that the file's name asks for, for `sitmap draw` and `sitmap build`.

#include "engine/map/composition.hpp"

#include <filesystem>
#include <string>

namespace sitmap::cli {

using PictureEncoding = std::string (*)(const Composition& page, double scale);

/// By the ending: .png, .svg, .pdf, or .json for the page as data; the scale is of .png alone. Throws UsageError for
/// any other.
PictureEncoding encoding_of(const std::filesystem::path& file);

/// The file beside a picture for its alternative text: map.alt.txt for map.png.
std::filesystem::path alt_file_of(std::filesystem::path picture);

}  // namespace sitmap::cli
