#pragma once

// Bytes packed with Zstandard (RFC 8878), the same for the same bytes.

#include <cstddef>
#include <string>
#include <string_view>

namespace sitmap {

/// For sending at once: quicker than gzip, and smaller.
std::string zstandard_packed(std::string_view bytes);

/// Throws Error where the bytes are no whole frame or unpack to more than `most`.
std::string zstandard_unpacked(std::string_view packed, std::size_t most);

}  // namespace sitmap
