#pragma once

// The lines of a text file, or of the one text in a zip archive, in bounded memory.

#include <filesystem>
#include <functional>
#include <string_view>

namespace sitmap {

/// Hands each line without its end to `each`, with its number from 1. Of an archive the member named
/// like it is read ("SY.txt" of "SY.zip"), else its first .txt that is no readme. Stops when `each`
/// says false. Throws InputError where nothing can be read, or a line is longer than 16 MiB.
void read_lines(const std::filesystem::path& file, const std::function<bool(std::string_view, std::size_t)>& each);

}  // namespace sitmap
