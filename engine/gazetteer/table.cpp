#include "engine/gazetteer/table.hpp"

#include "engine/core/error.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>

namespace sitmap {

Table Table::load(const std::filesystem::path& file) {
    return parse(read_file(file), file.filename().string());
}

Table Table::parse(std::string_view text, std::string file) {
    Table table;
    table.m_file = std::move(file);
    std::size_t number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        at = end + 1;
        ++number;
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        if (line.empty() || line.front() == '#') {
            continue;
        }
        std::vector<std::string> cells = split(line, '\t');
        if (table.m_columns.empty()) {
            table.m_columns = std::move(cells);
            continue;
        }
        if (cells.size() > table.m_columns.size()) {
            throw InputError(table.m_file, number, "has more cells than the header has columns");
        }
        cells.resize(table.m_columns.size());
        table.m_rows.push_back({number, std::move(cells)});
    }
    if (table.m_columns.empty()) {
        throw InputError(table.m_file, "has no header line");
    }
    return table;
}

const std::string& Table::cell(const TableRow& row, std::string_view column) const {
    const auto found = std::find(m_columns.begin(), m_columns.end(), column);
    if (found == m_columns.end()) {
        throw InputError(m_file, "has no column '" + std::string{column} + "'");
    }
    return row.cells[static_cast<std::size_t>(found - m_columns.begin())];
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    if (text.empty()) {
        return parts;
    }
    for (std::size_t at = 0;;) {
        const std::size_t end = text.find(separator, at);
        if (end == std::string_view::npos) {
            parts.emplace_back(text.substr(at));
            return parts;
        }
        parts.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
}

bool parse_number(std::string_view text, double& value) {
    double read = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), read);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) {
        return false;
    }
    value = read;
    return true;
}

std::string read_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    if (!in || !(text << in.rdbuf())) {
        throw InputError(file.string(), "cannot be read");
    }
    return std::move(text).str();
}

}  // namespace sitmap
