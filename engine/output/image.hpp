#pragma once

// Draws a composed page as a picture. The same page gives the same bytes.

#include "engine/map/composition.hpp"

#include <filesystem>
#include <string>

namespace sitmap {

/// The page as PNG, 32 bits a pixel, `scale` pixels to the page pixel; the page's metadata are in
/// the file as text. Throws OutputError if the picture is too large to draw.
std::string encode_png(const Composition& page, double scale = 1);

/// Writes it aside and renames. Throws OutputError where the file cannot be written.
void draw_png(const Composition& page, const std::filesystem::path& file, double scale = 1);

}  // namespace sitmap
