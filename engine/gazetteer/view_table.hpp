#pragma once

// geodata/views.tsv: how states and the United Nations name, place and draw what is disputed. Each row
// becomes a place without names, "view:IL/sitmap:golan", part of "view:IL"; the views themselves are parts
// of "views". No name and no nearness finds them: gazetteer/point_of_view.hpp looks through them.

#include "engine/core/problems.hpp"
#include "engine/gazetteer/place.hpp"
#include "engine/gazetteer/table.hpp"

#include <vector>

namespace sitmap {

/// Reads the rows, against the places of the gazetteer. A row about a place that is not there, or whose
/// formula fails, is told in `problems` and left out.
std::vector<Place> read_views(const Table& table, const std::vector<Place>& places, Problems& problems);

}  // namespace sitmap
