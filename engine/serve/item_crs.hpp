#pragma once

// The coordinate reference systems in which items are given and asked for (OGC API - Features, part 2).

#include "engine/geo/lonlat.hpp"
#include "engine/geo/projection.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace sitmap {

enum class ItemCrs : std::uint8_t { crs84, epsg4326, epsg3857 };

std::string_view uri_of(ItemCrs crs);
const std::vector<ItemCrs>& known_crs();

/// Throws Refusal (400), which names the parameter.
ItemCrs crs_called(std::string_view uri, const char* parameter);

/// Carries positions from such a system and into it, their parts in the order in which the system has them.
class CrsPositions {
public:
    explicit CrsPositions(ItemCrs crs);

    /// Throws Refusal (400) for a position that is far out.
    LonLat to_lon_lat(double first, double second) const;

    LonLat from_lon_lat(LonLat at) const;

private:
    ItemCrs m_crs;
    std::optional<Projection> m_metres;  ///< of the system that has them
};

}  // namespace sitmap
