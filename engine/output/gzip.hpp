#pragma once

// Bytes packed with gzip, the same for the same bytes: neither a name nor a time stands in the header.

#include <cstddef>
#include <string>
#include <string_view>

namespace sitmap {

std::string gzipped(std::string_view bytes);

/// Throws Error where the bytes are no gzip or unpack to more than `most`.
std::string gunzipped(std::string_view packed, std::size_t most);

}  // namespace sitmap
