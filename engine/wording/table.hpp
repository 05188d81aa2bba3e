#pragma once

// Tab-separated tables of the codebook: `#` begins a comment line, blank lines are skipped, every
// row has the columns that the file's header comment names; trailing empty ones may be left out.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

struct CodebookRow {
    std::size_t line = 0;
    std::vector<std::string> cells;  ///< exactly as many as were asked for
};

/// Throws InputError if the file cannot be read or a row has more columns.
std::vector<CodebookRow> read_codebook_table(const std::filesystem::path& file, std::size_t columns);

/// "a, b, c" without the blanks around the commas; nothing for an empty text.
std::vector<std::string> split_list(std::string_view text, char separator = ',');

}  // namespace sitmap
