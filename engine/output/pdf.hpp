#pragma once

// A composed page as PDF 1.5, all of it vectors, at its own size: 1 page pixel is 1/96 inch. Words are
// drawn as outlines, so that they look the same everywhere, and stand as invisible text at the same
// place, so that they can be found and copied.

#include "engine/map/composition.hpp"

#include <filesystem>
#include <string>

namespace sitmap {

/// Title, alternative text and metadata are in the document's information; its date is the page's own,
/// never the clock's.
std::string encode_pdf(const Composition& page);

/// Written aside and renamed. Throws OutputError where the file cannot be written.
void draw_pdf(const Composition& page, const std::filesystem::path& file);

}  // namespace sitmap
