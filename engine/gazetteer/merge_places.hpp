#pragma once

// One place known to several sources becomes one record with all its ids and names (gazetteer/match_places.hpp says
// which are one, gazetteer/join_place.hpp what becomes of them). Goes from a gazetteer and an import to the next
// gazetteer, place by place, so that neither has to fit into memory.

#include "engine/core/problems.hpp"
#include "engine/gazetteer/gazetteer_writer.hpp"
#include "engine/gazetteer/imported_places.hpp"

#include <cstddef>
#include <filesystem>

namespace sitmap {

struct MergeCounts {
    std::size_t joined = 0;  ///< to places that were there
    std::size_t added = 0;
};

/// Hands all known places, joined with those of the import that are the same, and the import's others to the writer.
/// The others come into the units that their source says, else those whose outline holds them. Problems are the
/// writer's. What waits for its turn goes to scratch files in the folder.
MergeCounts merge_places(const Gazetteer& known, ImportedPlaces& import, const std::filesystem::path& scratch,
                         GazetteerWriter& writer, Problems& problems);

}  // namespace sitmap
