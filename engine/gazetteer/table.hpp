#pragma once

// Tab-separated tables that a person edits: `#` lines are comments, the first other line names the
// columns. No quoting; a cell holds several values split by ';'.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

struct TableRow {
    std::size_t line = 0;  ///< 1-based, in the file
    std::vector<std::string> cells;
};

class Table {
public:
    /// Reads the whole file. Throws InputError if it cannot be read, has no header, or a row has
    /// more cells than the header (missing cells at the end are empty).
    static Table load(const std::filesystem::path& file);
    static Table parse(std::string_view text, std::string file);

    const std::vector<TableRow>& rows() const { return m_rows; }
    const std::string& file() const { return m_file; }
    /// The cell under this heading. Throws InputError if the table has no such column.
    const std::string& cell(const TableRow& row, std::string_view column) const;

private:
    std::string m_file;
    std::vector<std::string> m_columns;
    std::vector<TableRow> m_rows;
};

/// The parts of `text` between separators; none for an empty text.
std::vector<std::string> split(std::string_view text, char separator);

/// The whole cell as a number. False, and `value` untouched, if it is none.
bool parse_number(std::string_view text, double& value);

/// The bytes of a file. Throws InputError.
std::string read_file(const std::filesystem::path& file);

}  // namespace sitmap
