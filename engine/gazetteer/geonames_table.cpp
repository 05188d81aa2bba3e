#include "engine/gazetteer/geonames_table.hpp"

#include "engine/gazetteer/line_source.hpp"

#include <algorithm>
#include <string>

namespace sitmap {

namespace {

bool is_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

GeonamesColumns geonames_columns(std::string_view line) {
    GeonamesColumns columns;
    for (std::size_t at = 0;;) {
        const std::size_t end = line.find('\t', at);
        columns.push_back(line.substr(at, end - at));
        if (end == std::string_view::npos) {
            return columns;
        }
        at = end + 1;
    }
}

GeonamesTable geonames_table(const GeonamesColumns& row) {
    if (row.size() == 19 && is_number(row[0])) {
        return GeonamesTable::places;
    }
    if (row.size() == 4 && row[0].size() > 3 && row[0][2] == '.') {
        return GeonamesTable::codes;
    }
    const bool two_ids = row.size() >= 2 && is_number(row[0]) && is_number(row[1]);
    if (two_ids && row.size() >= 8 && row.size() <= 10) {
        return GeonamesTable::alternate_names;
    }
    return two_ids && row.size() <= 3 ? GeonamesTable::hierarchy : GeonamesTable::none;
}

GeonamesTable geonames_table(const std::filesystem::path& file) {
    GeonamesTable table = GeonamesTable::none;
    read_lines(file, [&table](std::string_view line, std::size_t) {
        table = geonames_table(geonames_columns(line));
        return line.empty() || line.front() == '#';
    });
    return table;
}

bool is_geonames_file(const std::filesystem::path& file) {
    const std::string extension = file.extension().string();
    return (extension == ".txt" || extension == ".zip") && geonames_table(file) != GeonamesTable::none;
}

}  // namespace sitmap
