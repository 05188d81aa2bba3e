#pragma once

// Files in one ZIP archive, with no time of their own: the same contents give the same bytes.

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace sitmap {

/// Name within the archive, and contents.
using ZipEntry = std::pair<std::string, std::string>;

/// Written aside and renamed. Throws OutputError where it cannot be written.
void write_zip(const std::filesystem::path& file, const std::vector<ZipEntry>& entries);

}  // namespace sitmap
