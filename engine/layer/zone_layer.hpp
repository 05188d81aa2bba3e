#pragma once

// Zones drawn by an agreement, and what belongs to them: the area, its lines, its areas of
// limitation. A zone is drawn when some document speaks of it or an event lies in it.
//
// Zones stand in the layer's own schema: the fields every feature carries, and four more that say
// what the edge is worth (`accuracy`, `formula`, `valid_from`, `valid_to`). Their `type` is `zone`,
// `zone_line` or `zone_limitation`; `quote`, `doc` and the span are the words that named the zone.

#include "engine/event/dossier.hpp"
#include "engine/gazetteer/gazetteer.hpp"
#include "engine/layer/feature_stream.hpp"

#include <string>
#include <vector>

namespace sitmap {

/// feature_schema() and the four fields of zones.
const Schema& zone_schema();

/// Gives the `buffer_zone` layer the schema of zones and puts before its events the zones that the
/// reports mention or have events in, each followed by its parts, in order of id. `zone_source`
/// picks among variants of a zone's footprint: "best", or "public-domain" where there is one.
void add_zones(FeatureStream& buffer_zone, const Dossier& dossier, const Gazetteer& gazetteer,
               const std::string& zone_source);

}  // namespace sitmap
