#pragma once

// The importer of Natural Earth's rivers (1:10 million): lines with names.

#include "engine/gazetteer/feature_source.hpp"
#include "engine/gazetteer/place.hpp"

#include <filesystem>
#include <vector>

namespace sitmap {

/// One place for all lines of a river: called "Litani River", known as "River Litani" and by its bare name too. Lines
/// through lakes belong to it. A name that the source's encoding has damaged is left out.
std::vector<Place> rivers_of(const std::vector<SourceFeature>& lines);

/// Reads the file's lines: columns name, rivernum, featurecla. Throws InputError.
std::vector<Place> load_named_rivers(const std::filesystem::path& file);

}  // namespace sitmap
