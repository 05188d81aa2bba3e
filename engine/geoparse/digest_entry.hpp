#pragma once

// Digests that tell place by place: "Oss. Two shells fell." on a line of its own, and more lines like it. Nothing
// else there says that a place is named, and no report is told so of people.

#include "engine/geoparse/tokens.hpp"

#include <cstddef>

namespace sitmap {

/// One past the capitalised words before the period that opens a line; `first` if the line does not open so.
std::size_t entry_head_end(const Tokens& tokens, std::size_t first);

/// At least three lines of the text open so.
bool is_digest(const Tokens& tokens);

}  // namespace sitmap
