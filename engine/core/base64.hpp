#pragma once

// Base64 (RFC 4648), for bytes that stand inside text.

#include <string>
#include <string_view>

namespace sitmap {

/// With padding, on one line.
std::string base64(std::string_view bytes);

}  // namespace sitmap
