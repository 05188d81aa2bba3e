#pragma once

// What is in a ZIP archive (KMZ, XLSX), bounded: sizes are counted while unpacking, never believed.

#include <filesystem>
#include <string>
#include <vector>

namespace sitmap {

/// Names of the entries. Throws InputError where it is no archive or has more than 10,000.
std::vector<std::string> zip_names(const std::filesystem::path& file);

/// The entry unpacked; empty if there is none of this name. Throws InputError where it is damaged or gives more
/// than `most` bytes.
std::string zip_entry(const std::filesystem::path& file, const std::string& name, std::size_t most);

}  // namespace sitmap
