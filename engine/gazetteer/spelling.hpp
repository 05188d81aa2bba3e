#pragma once

// How far one spelling is from another, and the names that are spelt nearly so: the last resort of
// a look-up, for slips of the pen.

#include "engine/gazetteer/gazetteer_file.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// Letters to insert, drop, change or swap with their neighbour until the spellings are equal
/// (restricted Damerau-Levenshtein), counted in code points; `most` + 1 where it is more than that.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

/// Code points of well-formed text.
std::size_t letter_count(std::string_view text);

struct NearSpelling {
    std::string_view joined;
    std::size_t distance = 0;
};

/// Joined names at a distance of 1 to `most`, nearest first. The first letter may differ in names
/// at distance 1 only: beyond that names beginning otherwise are seldom meant.
std::vector<NearSpelling> near_spellings(const gazetteer_file::Reader& reader, std::string_view joined,
                                         std::size_t most);

}  // namespace sitmap
