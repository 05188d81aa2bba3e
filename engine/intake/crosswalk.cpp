#include "engine/intake/crosswalk.hpp"

#include "engine/core/error.hpp"
#include "engine/wording/table.hpp"

#include <algorithm>

namespace sitmap {

Crosswalk Crosswalk::load(const std::filesystem::path& codebook_folder) {
    const EventTypes types = load_event_types(codebook_folder);
    const std::filesystem::path file = codebook_folder / "crosswalk.tsv";
    Crosswalk crosswalk;
    for (const EventType& type : types.all()) {
        crosswalk.m_schemes["type"][type.name] = {type.name, type.layer, {}};
    }
    for (const CodebookRow& row : read_codebook_table(file, 5)) {
        const EventType* type = types.find(row.cells[2]);
        if (type == nullptr || row.cells[1].empty()) {
            throw InputError(file.string(), row.line,
                             "needs a code and a type of types.tsv, not \"" + row.cells[2] + "\"");
        }
        const std::string& layer = row.cells[3].empty() ? type->layer : row.cells[3];
        crosswalk.m_schemes[row.cells[0]][row.cells[1]] = {type->name, layer, row.cells[4]};
    }
    return crosswalk;
}

const CodedType* Crosswalk::find(std::string_view scheme, std::string_view code) const {
    const auto codes = m_schemes.find(scheme);
    if (codes == m_schemes.end()) {
        return nullptr;
    }
    const bool digits = code.find_first_not_of("0123456789") == std::string_view::npos;
    for (;;) {
        const auto found = codes->second.find(code);
        if (found != codes->second.end()) {
            return &found->second;
        }
        if (!digits || code.size() <= 1) {
            return nullptr;
        }
        code.remove_suffix(1);
    }
}

}  // namespace sitmap
