#pragma once

// Whether a zip archive is whole, by the sums that it keeps of its members.

#include <filesystem>
#include <string>

namespace sitmap {

/// What is wrong with the archive, in words; empty if every member has the sum that is written for it. Reads all
/// of it.
std::string fault_of_archive(const std::filesystem::path& archive);

}  // namespace sitmap
