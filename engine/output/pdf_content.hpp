#pragma once

// What a PDF page draws: the page's groups as content operators (ISO 32000-1, chapter 8).

#include "engine/map/composition.hpp"

#include <map>
#include <string>

namespace sitmap {

struct PdfContent {
    std::string operators;
    /// Opacities used, in thousandths, by the number of their graphics state: /A0, /A1, ...
    std::map<int, int> states;
};

/// In page pixels, y down; the caller's first operator sets the scale. Text is invisible and set in /F0,
/// whose codes are UTF-16 units, each half an em wide.
PdfContent pdf_content(const Composition& page);

}  // namespace sitmap
