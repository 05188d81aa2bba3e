#pragma once

// Filters whose geometries are told in another system than longitude and latitude (OGC API - Features, part 3:
// filter-crs).

#include "engine/serve/cql2.hpp"
#include "engine/serve/item_crs.hpp"

#include <string_view>

namespace sitmap {

/// As parse_cql2_text and parse_cql2_json, with the geometries and boxes carried into longitude and latitude. Both
/// throw Refusal (400).
CqlExpression parse_cql2_text(std::string_view text, ItemCrs crs);
CqlExpression parse_cql2_json(std::string_view json, ItemCrs crs);

}  // namespace sitmap
