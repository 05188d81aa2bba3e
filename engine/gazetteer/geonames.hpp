#pragma once

// Importer of GeoNames tables: populated places (the 19 columns of cities500.txt) and the names of
// second-order units. GeoNames data are CC BY 4.0.

#include "engine/core/problems.hpp"
#include "engine/gazetteer/place.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sitmap {

/// GeoNames' key of a unit ("SY.05", "SY.05.0501") to what a place needs to know of it.
struct AdminUnit {
    std::string id;
    std::string name;
};
using AdminUnits = std::unordered_map<std::string, AdminUnit>;

/// A place with what GeoNames says it lies in, for joining second-order units to their towns.
struct GeonamesPlace {
    Place place;
    std::string first_order_key;   ///< "SY.05"; empty if not stated
    std::string second_order_key;  ///< "SY.05.0501"; empty if not stated
};

/// Reads one row. Nothing, and the reason in `why`, where it is none.
std::optional<GeonamesPlace> read_geonames_row(std::string_view line, std::string& why);

/// Reads the table's text. Rows with too few columns or an impossible position are told in
/// `problems` and left out. Nothing is joined yet: admin1 is empty.
std::vector<GeonamesPlace> read_geonames(std::string_view table, const std::string& file, Problems& problems);

/// Reads {"code": "SY.05.0501", "name": ...} entries; ids become "geonames-adm:SY.05.0501".
AdminUnits read_admin_names(std::string_view json, const std::string& file);

/// Units that are known by name alone, as places: the label position is the mean of their towns'
/// positions, so a unit without a town is left out. First order where the code has two parts,
/// second order where it has three; the admin path is the towns'. Ordered by id.
std::vector<Place> unit_places(const AdminUnits& names, const std::vector<GeonamesPlace>& towns);

}  // namespace sitmap
