#pragma once

// Pages of a QGIS project, ready to print: headline, map, legend, key, what is not mapped, locator, scale
// bar, sources and disclaimer, where the composed page has them. What a desk may want to change stands as
// items of QGIS: words as labels, legend and maps alive.

#include "engine/core/xml_writer.hpp"
#include "engine/map/margin_text.hpp"
#include "engine/map/symbology.hpp"
#include "engine/output/qgis_layer.hpp"
#include "engine/output/qgis_page_items.hpp"

#include <string>
#include <vector>

namespace sitmap {

/// What all pages of a project show.
struct LayoutContent {
    const MarginText& text;
    const Phrasebook& book;
    const Symbology& symbology;
    LayoutPicture key;
    PageBox panel;             ///< the map on the composed page, as if that were read from the left
    bool scale_at_end = true;  ///< the scale bar stands at the map's end, not where reading starts
    double foot = 0;           ///< px from there to the page's end
    double ground_width = 0;   ///< metres that the map shows at least
    double ground_height = 0;
    const std::vector<QgisLayer>& legend;     ///< first below
    const QgisLayer* status_areas = nullptr;  ///< occupied areas of the ground, at the legend's end; may be absent
    std::vector<std::string> locator = {};    ///< ids of the locator's layers, first above; none: no locator
    double locator_width = 0;                 ///< metres
    LayoutGrid grid = {};
};

void write_layout(XmlWriter& xml, const LayoutPage& page, const LayoutContent& content);

}  // namespace sitmap
