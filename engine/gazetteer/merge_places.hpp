#pragma once

// One place known to several sources becomes one record with all its ids and names. Two records are one
// place where an id says so, or where they are of one kind, share a name and lie near each other; two
// records of one source are never made one.

#include "engine/gazetteer/import.hpp"

#include <string>
#include <vector>

namespace sitmap {

struct Import {
    Gazetteer::Source source;
    std::vector<ImportedPlace> places;
};

struct MergeCounts {
    std::size_t joined = 0;  ///< to places that were there
    std::size_t added = 0;
};

/// Takes the import's places into `known`. A known place keeps its id, name and position; names that it
/// lacks come with the source that writes them, and `source` and `licence` name everyone who is in it.
/// An outline comes in where there was none, and in the place of a packaged one that no formula made.
/// The result does not depend on the order of the import.
MergeCounts merge_places(std::vector<Place>& known, Import import);

/// "CC BY 4.0" and "ODbL 1.0" give "CC BY 4.0; ODbL 1.0"; what is in the list stays once.
std::string with_listed(std::string list, const std::string& more);

}  // namespace sitmap
