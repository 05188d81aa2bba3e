#pragma once

// Importer of first-order units: Natural Earth 1:10m admin-1 outlines with their names in English,
// Arabic, Hebrew and French, and the GeoNames key by which towns find their unit.

#include "engine/core/problems.hpp"
#include "engine/gazetteer/geonames.hpp"
#include "engine/gazetteer/place.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace sitmap {

/// One unit as Natural Earth has it.
struct FirstOrderUnit {
    std::string iso;           ///< ISO 3166-2, "SY-SU"; Natural Earth makes up codes ending in '~'
    std::string geonames_key;  ///< "SY.05"; empty if not stated
    Place place;
};

/// Reads the outlines. Id is the GeoNames id where Natural Earth knows it and no other unit has it,
/// else "iso:" and the ISO code. Units without a country or a code are left out.
std::vector<FirstOrderUnit> load_first_order_units(const std::filesystem::path& file, Problems& problems);

/// The key every town looks its unit up by. Units of the second order in GeoNames' count are not
/// among them.
AdminUnits by_geonames_key(const std::vector<FirstOrderUnit>& units);

/// A unit that shares its name with a town in it is called by its full name ("As-Suwayda
/// Governorate"), and its bare name is marked as one; a name such as "Northern" is kept only with
/// the type word. `towns` must be joined (admin1_id).
void settle_names(std::vector<FirstOrderUnit>& units, const std::vector<GeonamesPlace>& towns);

}  // namespace sitmap
