#pragma once

// Zones drawn by an agreement, and what belongs to them: the area, its lines, its areas of
// limitation. A zone is drawn when some document speaks of it or an event lies in it.

#include "engine/event/report.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/layer/layer.hpp"

#include <span>
#include <string>
#include <vector>

namespace sitmap {

/// Adds to the `buffer_zone` layer the zones that the reports mention, with their parts.
/// `zone_source` picks among variants of a zone's footprint: "best" or "public-domain".
void add_zones(Layer& buffer_zone, std::span<const Report> reports, const Gazetteer& gazetteer,
               const std::string& zone_source);

}  // namespace sitmap
