#pragma once

// Headings that name a unit, and the places that head the entries under them: what lies where is told once for all.

#include "engine/geoparse/found_name.hpp"

#include <cstddef>
#include <vector>

namespace sitmap {

/// "Hill region", alone on its line, and "- Oss: six shells", a line below it. Both by number among the names.
struct SectionEntry {
    std::size_t entry = 0;
    std::size_t unit = 0;
};

/// In text order. `units` tells of each name whether it is a country's or a province's. A section ends where another
/// heading stands, or a paragraph that is no entry.
std::vector<SectionEntry> section_entries(const NameContext& context, const std::vector<FoundName>& names,
                                          const std::vector<bool>& units);

}  // namespace sitmap
