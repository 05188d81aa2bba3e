#pragma once

// "The Dnipro" is the river and never the town: English gives rivers their article and leaves it off towns.

#include "engine/geoparse/name_hit.hpp"

#include <optional>

namespace sitmap {

/// True if a small "the" stands right before the name and no noun behind: "the Dnipro", not "the Dnipro raid".
bool has_bare_article(const NameHit& name, const NameContext& context);

/// The river that the gazetteer knows as "NAME River", or as the name alone.
std::optional<PlaceIndex> river_called(const NameHit& name, const NameContext& context);

}  // namespace sitmap
