#pragma once

// Time in a QGIS project: from the first day that an event may have happened to the last.

#include "engine/core/xml_writer.hpp"
#include "engine/map/mark.hpp"

#include <vector>

namespace sitmap {

/// The project's own range; nothing where no event has a date.
void write_project_time(XmlWriter& xml, const std::vector<MarkedPlace>& places);

/// The temporal controller as QGIS keeps it: the whole period is shown, and one click plays it day by day.
void write_time_controller(XmlWriter& xml, const std::vector<MarkedPlace>& places);

}  // namespace sitmap
