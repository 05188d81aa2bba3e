#pragma once

// XML, written straight to text.

#include <string>
#include <string_view>

namespace sitmap {

/// The text as content or as a value in double quotes. What XML 1.0 cannot hold at all (most control
/// characters) becomes U+FFFD.
std::string xml_escaped(std::string_view text);

/// Content back as text: the five named entities and numeric ones. Whatever else begins with "&" stays
/// as it is; no entity is looked up anywhere.
std::string xml_unescaped(std::string_view xml);

}  // namespace sitmap
