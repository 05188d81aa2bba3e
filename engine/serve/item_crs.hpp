#pragma once

// The coordinate reference systems in which items are given and asked for (OGC API - Features, part 2).

#include "engine/geo/lonlat.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace sitmap {

enum class ItemCrs : std::uint8_t { crs84, epsg4326, epsg3857 };

std::string_view uri_of(ItemCrs crs);
const std::vector<ItemCrs>& known_crs();

/// Throws Refusal (400), which names the parameter.
ItemCrs crs_called(std::string_view uri, const char* parameter);

/// A position told in that system, its parts in the order in which the system has them. Throws Refusal (400) for one
/// that is far out.
LonLat to_lon_lat(double first, double second, ItemCrs crs);

}  // namespace sitmap
