#pragma once

// What English texts call places of the packages beside the packages' own names: peoples of provinces and cities
// ("Texan", "Scottish"), short forms ("Ont.", "W. Va."), and label positions where the package's is far from the one
// that other gazetteers use. geodata/further_names.tsv describes its columns.

#include "engine/core/problems.hpp"
#include "engine/gazetteer/place.hpp"
#include "engine/gazetteer/table.hpp"

#include <vector>

namespace sitmap {

/// Adds the rows to the places they name, by id or by one of their other ids. A name that the place has already takes
/// the kind that the row gives it. Rows of places that are not there are told in `problems`.
void add_further_names(std::vector<Place>& places, const Table& table, Problems& problems);

}  // namespace sitmap
