#pragma once

// Importer of countries: Natural Earth outlines (TopoJSON), names in four languages from
// i18n-iso-countries, and our own table of label positions, demonyms and aliases
// (geodata/countries.tsv).

#include "engine/core/problems.hpp"
#include "engine/gazetteer/data_packages.hpp"
#include "engine/gazetteer/place.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace sitmap {

/// What Natural Earth draws, by its own name for it ("N. Cyprus") and by alpha-2 code where it
/// gives an ISO number.
struct CountryAreas {
    std::map<std::string, Geometry> by_iso;
    std::map<std::string, Geometry> by_name;
};
CountryAreas load_country_areas(const DataPackages& packages);

/// One place a row of the table: "iso:SY". The outline is Natural Earth's, with the parts that the
/// table's `parts` column adds. A country without label position in the table is labelled where the
/// largest circle fits in its largest part.
std::vector<Place> load_countries(const DataPackages& packages, const std::filesystem::path& table,
                                  const CountryAreas& areas, Problems& problems);

}  // namespace sitmap
