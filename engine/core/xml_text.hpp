#pragma once

// XML, written straight to text.

#include <string>
#include <string_view>

namespace sitmap {

/// The text as content or as a value in double quotes. What XML 1.0 cannot hold at all (most control
/// characters) becomes U+FFFD.
std::string xml_escaped(std::string_view text);

}  // namespace sitmap
