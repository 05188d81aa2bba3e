#pragma once

// A table in no known format, by a mapping file that says which of its columns is what:
//
//     {"schema": "sitmap/map-1", "name": "acme",
//      "id": "Ref", "date": "Day", "date_order": "day_first", "place": "Town", "admin1": "Province",
//      "country": "Country", "latitude": "Y", "longitude": "X", "precision": "P2",
//      "type": "Kind", "types": {"Airstrike": "air_strike", "*": "other_event"},
//      "actor": "By", "target": "Against", "killed": "Dead", "wounded": "Hurt",
//      "source": "Source", "url": "Link", "title": "Headline", "text": "Notes"}
//
// All but the date, and one of place and coordinates, may be left out. `types` gives the codebook's type for the
// column's words; `precision` is one of P0 to P6 for all coordinates, P2 if it is not said.

#include "engine/intake/format.hpp"

#include <filesystem>

namespace sitmap {

/// Throws InputError: no such mapping, an unknown member, a column that the table does not have, a type or
/// precision that is none.
std::unique_ptr<EventFormat> mapped_format(const std::filesystem::path& mapping,
                                           const std::vector<std::string>& columns, const Crosswalk& crosswalk);

/// Throws InputError as `mapped_format` does, but for the columns, which no table is asked for.
void check_mapping(const std::filesystem::path& mapping, const Crosswalk& crosswalk);

}  // namespace sitmap
