#pragma once

// The importer of Natural Earth's rivers (1:10 million): lines with names.

#include "engine/gazetteer/feature_source.hpp"
#include "engine/gazetteer/place.hpp"
#include "engine/gazetteer/table.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace sitmap {

/// What a name that the source's encoding has damaged should be: "S?n?gal", "Senegal".
using MendedNames = std::map<std::string, std::string>;
/// Columns told and name. Throws InputError.
MendedNames read_mended_names(const Table& table);

/// One place for all lines of a river: called "Litani River", known as "River Litani" and by its bare name too, and so
/// by the name in brackets: "Abay (Blue Nile)". Lines through lakes belong to it. A damaged name that nobody has mended
/// is left out.
std::vector<Place> rivers_of(const std::vector<SourceFeature>& lines, const MendedNames& mended);

/// The one country, by its outline, in which the river runs; of several it answers to each one's filter.
void put_in_countries(std::vector<Place>& rivers, const std::map<std::string, Geometry>& areas);

/// Reads the file's lines: columns name, rivernum, featurecla. Throws InputError.
std::vector<Place> load_named_rivers(const std::filesystem::path& file, const MendedNames& mended);

}  // namespace sitmap
