#pragma once

// Which towns a map has room for at its scale, whether something happens there or not.

#include <cstdint>
#include <string_view>

namespace sitmap {

/// Of GeoNames' feature codes: 0 a national capital, 1 to 3 the seat of a unit of that order, 4 any other town.
int town_rank(std::string_view feature_code);

/// True if a town is named at `px_per_km`. One abroad, in no country of the events, is there to tell where this is: it
/// is named as if the map were half the scale.
bool town_is_named(int rank, std::int64_t population, double px_per_km, bool abroad);

}  // namespace sitmap
