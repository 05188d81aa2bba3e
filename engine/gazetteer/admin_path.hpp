#pragma once

// Where a place lies, in words.

#include "engine/gazetteer/gazetteer.hpp"

#include <string>
#include <vector>

namespace sitmap {

/// House name of the country with this ISO code; the code itself if the gazetteer has no entry.
std::string country_name(const Gazetteer& gazetteer, std::string_view country);

/// From the smallest unit to the country: "Doma District", "Western Governorate", "Maravel". Units
/// that are not known, and the place itself, are left out.
std::vector<std::string> admin_path(const Gazetteer& gazetteer, const Place& place);

}  // namespace sitmap
