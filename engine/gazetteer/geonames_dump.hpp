#pragma once

// Importer of GeoNames' own downloads: tables of places (SY.txt, allCountries.txt), alternate names with
// languages and dates (alternateNamesV2.txt), admin codes (admin1CodesASCII.txt, admin2Codes.txt) and
// the hierarchy (hierarchy.txt), plain or zipped, told apart by their columns. GeoNames data are CC BY 4.0.

#include "engine/core/problems.hpp"
#include "engine/gazetteer/import.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace sitmap {

/// True if the file's first row has the columns of one of GeoNames' tables.
bool is_geonames_file(const std::filesystem::path& file);

/// Reads the files together, in whatever order they are named: names, codes and the hierarchy are
/// joined to the places of the tables among them. `countries` are ISO alpha-2 codes to take places
/// of; empty takes all, at about 2 kB of memory a place. Bad rows are told in `problems`. Throws
/// InputError for a file that is none of GeoNames'.
Import import_geonames(const std::vector<std::filesystem::path>& files, const std::set<std::string>& countries,
                       Problems& problems);

}  // namespace sitmap
