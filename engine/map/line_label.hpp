#pragma once

// The letter that tells a line from another, on the line.

#include "engine/map/label.hpp"

#include <string>

namespace sitmap {

/// A round letter tag somewhere along a line.
Label letter_label(const std::string& id, const Path& line, const std::string& letter, const LabelGround& ground,
                   BlockSetter& setter);

}  // namespace sitmap
