#pragma once

// Bytes of a file become text: valid UTF-8, or an error that names the byte.

#include <string>
#include <string_view>

namespace sitmap {

/// The bytes as UTF-8. `encoding` is empty for UTF-8 (a BOM is dropped) or an ICU converter name
/// such as "windows-1256" or "UTF-16"; an unknown name is a UsageError. Throws InputError, naming
/// `file` and the first bad byte by its offset from 0; bytes with NULs (a binary file) and empty
/// texts are refused as well.
std::string decode_text(std::string_view bytes, std::string_view encoding, const std::string& file);

}  // namespace sitmap
