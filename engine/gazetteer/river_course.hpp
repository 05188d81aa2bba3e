#pragma once

// A river's course, put together from the nameless reaches of a source that cuts them at whole degrees and leaves
// them out where they run through a lake.

#include "engine/geo/geometry.hpp"

#include <vector>

namespace sitmap {

/// The shortest way along the reaches from the vertex nearest to `from` to the one nearest to `to`. Where a reach ends,
/// the way may go on at another up to 12 km off, though any way around by water up to twenty times as long is
/// preferred. Throws UsageError if no reach comes within 10 km of an end, or none leads from one to the other.
LineString river_course(const std::vector<LineString>& reaches, LonLat from, LonLat to);

}  // namespace sitmap
