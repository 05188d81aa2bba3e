#pragma once

// Bookmarks of a QGIS project: the whole map, and places that something is reported from.

#include "engine/core/xml_writer.hpp"
#include "engine/geo/box.hpp"
#include "engine/map/mark.hpp"

#include <string>
#include <vector>

namespace sitmap {

/// The whole map, then each place that something is reported from, as far as one looks through a list.
void write_bookmarks(XmlWriter& xml, const std::string& title, const Box& whole,
                     const std::vector<MarkedPlace>& places);

}  // namespace sitmap
