#pragma once

// Where GeoNames offers its files.

#include <string>
#include <string_view>

namespace sitmap {

inline constexpr std::string_view geonames_server = "https://download.geonames.org/export/dump";

/// The name of the file for a country code ("SY": "SY.zip") or a table's name ("allCountries", "alternateNamesV2",
/// "hierarchy", "admin1CodesASCII", "admin2Codes"). Throws UsageError for anything else.
std::string geonames_file(std::string_view what);

}  // namespace sitmap
