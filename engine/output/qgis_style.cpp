#include "engine/output/qgis_style.hpp"

#include "engine/output/qgis_layer.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace sitmap {

namespace {

std::string qml_of(const QgisLayer& layer) {
    XmlWriter xml;
    xml.element("qgis", {{"version", "3.22.0"}, {"styleCategories", "AllStyleCategories"}},
                [&] { write_layer_style(xml, layer); });
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + xml.str();
}

/// The parts of each table in one, areas first: what is known better is listed last, as it is drawn.
std::vector<QgisLayer> by_table(std::vector<QgisLayer> layers) {
    std::vector<QgisLayer> tables;
    for (QgisLayer& layer : layers) {
        const auto found = std::ranges::find(tables, layer.table, &QgisLayer::table);
        if (found == tables.end()) {
            layer.relation.clear();  // relations are the project's
            tables.push_back(std::move(layer));
        } else {
            std::ranges::move(layer.symbols, std::back_inserter(found->symbols));
        }
    }
    return tables;
}

}  // namespace

std::vector<LayerStyle> qgis_styles(const Map& map, const PageStyle& style) {
    std::vector<LayerStyle> styles;
    for (const QgisLayer& table : by_table(qgis_event_layers(map, style))) {
        styles.push_back({table.table, style.symbology.theme, qml_of(table)});
    }
    return styles;
}

}  // namespace sitmap
