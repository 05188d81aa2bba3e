#pragma once

// One place of GeoNames, put together from its rows in several tables: its own first, then the others in any order.

#include "engine/gazetteer/geonames_table.hpp"
#include "engine/gazetteer/import.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sitmap {

/// From the row of a table of places. Nothing, and the reason in `why`, where it is none.
std::optional<ImportedPlace> geonames_entry(std::string_view line, std::string& why);

/// "SY.05  As-Suwayda  As-Suwayda  172410": the code is another id of the unit.
void add_geonames_code(Place& place, const GeonamesColumns& row);

/// A name with its language and dates, a code, or another source's id. A spelling that the table of places had without
/// language gets it; a preferred name goes first of its language.
void add_geonames_name(Place& place, const GeonamesColumns& row);

}  // namespace sitmap
