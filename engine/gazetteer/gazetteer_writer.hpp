#pragma once

// Compiles places into the gazetteer file. The result does not depend on the order of `places`:
// they are sorted by id. Written aside and renamed, so that a half-written file never has the name.

#include "engine/core/problems.hpp"
#include "engine/gazetteer/gazetteer.hpp"

#include <filesystem>
#include <vector>

namespace sitmap {

/// A place without names is found by its id alone: neither its house name nor its position is indexed.
/// Throws OutputError where the file cannot be written. Places with an invalid position or a second
/// use of an id are left out and told in `problems`.
void write_gazetteer(const std::filesystem::path& file, std::vector<Place> places,
                     const std::vector<Gazetteer::Source>& sources, Problems& problems);

}  // namespace sitmap
