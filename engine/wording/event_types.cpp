#include "engine/wording/event_types.hpp"

#include "engine/core/error.hpp"
#include "engine/wording/table.hpp"

#include <algorithm>
#include <charconv>

namespace sitmap {

const EventType* EventTypes::find(std::string_view name) const {
    const auto found = std::ranges::find(m_types, name, &EventType::name);
    return found == m_types.end() ? nullptr : &*found;
}

EventTypes load_event_types(const std::filesystem::path& codebook_folder) {
    const std::filesystem::path file = codebook_folder / "types.tsv";
    EventTypes types;
    for (const CodebookRow& row : read_codebook_table(file, 9)) {
        const auto& cell = row.cells;
        if (types.find(cell[0]) != nullptr) {
            throw InputError{file.string(), row.line, "type '" + cell[0] + "' is there twice"};
        }
        int severity = 0;
        const char* const end = cell[8].data() + cell[8].size();
        if (const auto read = std::from_chars(cell[8].data(), end, severity);
            read.ec != std::errc{} || read.ptr != end) {
            throw InputError{file.string(), row.line, "'" + cell[8] + "' is not a number"};
        }
        types.m_types.push_back({cell[0], cell[1], cell[2], cell[3], cell[4], cell[5], cell[6], cell[7], severity});
    }
    return types;
}

}  // namespace sitmap
