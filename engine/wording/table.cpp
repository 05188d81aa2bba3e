#include "engine/wording/table.hpp"

#include "engine/core/error.hpp"

#include <fstream>

namespace sitmap {

namespace {

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) {
        return {};
    }
    return std::string{text.substr(first, text.find_last_not_of(" \t\r") - first + 1)};
}

std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells;
    for (std::size_t start = 0; start <= line.size();) {
        const auto tab = std::min(line.find('\t', start), line.size());
        cells.push_back(trimmed(line.substr(start, tab - start)));
        start = tab + 1;
    }
    return cells;
}

}  // namespace

std::vector<CodebookRow> read_codebook_table(const std::filesystem::path& file, std::size_t columns) {
    std::ifstream in{file, std::ios::binary};
    if (!in) {
        throw InputError{file.string(), "cannot be opened; is the codebook installed whole?"};
    }
    std::vector<CodebookRow> rows;
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        if (trimmed(line).empty() || line.front() == '#') {
            continue;
        }
        CodebookRow row{number, cells_of(line)};
        if (row.cells.size() > columns) {
            throw InputError{file.string(), number,
                             "has " + std::to_string(row.cells.size()) + " columns; the file's header comment names " +
                                 std::to_string(columns)};
        }
        row.cells.resize(columns);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<std::string> split_list(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= text.size();) {
        const auto end = std::min(text.find(separator, start), text.size());
        if (auto part = trimmed(text.substr(start, end - start)); !part.empty()) {
            parts.push_back(std::move(part));
        }
        start = end + 1;
    }
    return parts;
}

}  // namespace sitmap
