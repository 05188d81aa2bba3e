#pragma once

// Importer of GeoNames' own downloads: tables of places (SY.txt, allCountries.txt), alternate names with
// languages and dates (alternateNamesV2.txt), admin codes (admin1CodesASCII.txt, admin2Codes.txt) and
// the hierarchy (hierarchy.txt), plain or zipped, told apart by their columns. GeoNames data are CC BY 4.0.
//
// The tables are not in each other's order: their rows are sorted by the place that they are of, outside memory
// where they are many, and each place is put together as its rows come by.

#include "engine/core/problems.hpp"
#include "engine/gazetteer/import.hpp"

#include <cstddef>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace sitmap {

struct GeonamesDump {
    std::vector<std::filesystem::path> files;  ///< in any order
    std::set<std::string> countries = {};      ///< ISO alpha-2, places of these alone; empty: all
    std::filesystem::path scratch = ".";       ///< folder for the rows that are too many for memory
    std::size_t memory = std::size_t{192} << 20U;
};

/// Reads the files together, joining names, codes and the hierarchy to the places, and hands these on in the order of
/// their ids. Bad rows are told in `problems`. Throws InputError for a file that is none of GeoNames'.
Gazetteer::Source import_geonames(const GeonamesDump& dump, const TakeImported& take, Problems& problems);

}  // namespace sitmap
