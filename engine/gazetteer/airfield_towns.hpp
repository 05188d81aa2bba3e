#pragma once

// Importer of towns that are known by their airfield alone: OurAirports says what town an airfield serves. Of
// 13,099 airfields that are named after a town whose position is known, nine in ten lie within 10.1 km of it
// (26 November 2026); a town takes its airfield's position, and that uncertainty.

#include "engine/gazetteer/airfields.hpp"

#include <filesystem>
#include <vector>

namespace sitmap {

/// Those of the file whose airfield is named after them ("Wunrock Airport"), where `known` has no populated place of
/// the name within 50 km in the country: "ourairports-town:XA-0001". `state` is the airfield's.
std::vector<Airfield> load_airfield_towns(const std::filesystem::path& file, const std::vector<Place>& known);

}  // namespace sitmap
