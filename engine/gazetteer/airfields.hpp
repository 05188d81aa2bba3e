#pragma once

// Importer of airfields and heliports: OurAirports in SQLite. The package is under ODbL 1.0.

#include "engine/core/problems.hpp"
#include "engine/gazetteer/place.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace sitmap {

struct Airfield {
    Place place;        ///< "ourairports:OS67"
    std::string state;  ///< ISO 3166-2 as the source states it
};

/// Airports, air bases and heliports that reports may name: closed ones, balloon and seaplane ports
/// are left out, and of the many small fields and heliports all but those that are named a base or
/// whose id is `wanted`.
std::vector<Airfield> load_airfields(const std::filesystem::path& file, const std::set<std::string>& wanted,
                                     Problems& problems);

}  // namespace sitmap
