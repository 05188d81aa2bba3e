#pragma once

// The invented world of tests/data/world.tsv, for unit tests that need a gazetteer.

#include "engine/gazetteer/gazetteer.hpp"

#include <string_view>
#include <vector>

namespace sitmap::test {

/// Read from the table, compiled once a test program into a temporary file.
const Gazetteer& test_world();

/// The places of the table, as values.
std::vector<Place> test_world_places();

/// The number of the place with this id. Throws where there is none, so that a test that misspells
/// an id says so.
PlaceIndex at(std::string_view id);

/// One line of a table like tests/data/world.tsv, which may leave off columns at its end. The
/// admin1 name stays empty.
Place place_from_line(std::string_view line);

}  // namespace sitmap::test
