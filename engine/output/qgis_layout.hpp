#pragma once

// Pages of a QGIS project, ready to print: headline, map, legend, scale bar, sources and disclaimer.

#include "engine/core/xml_writer.hpp"
#include "engine/map/symbology.hpp"
#include "engine/output/qgis_layer.hpp"

#include <string>
#include <vector>

namespace sitmap {

/// What stands round the map.
struct LayoutText {
    std::string title;
    std::string subtitle;
    std::string as_of;
    std::string footer;
};

struct LayoutPage {
    std::string name;    ///< "A4 landscape"
    double width = 297;  ///< mm
    double height = 210;
};

/// The ground that a page of any proportions shows the middle of, in the project's metres.
struct LayoutExtent {
    double half_width = 0;
    double half_height = 0;
};

/// `legend`: the layers that the legend names.
void write_layout(XmlWriter& xml, const LayoutPage& page, const LayoutText& text, const LayoutExtent& extent,
                  const std::vector<QgisLayer>& legend, const Symbology& symbology);

}  // namespace sitmap
