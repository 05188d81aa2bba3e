#include "engine/output/layer_style.hpp"

#include "engine/output/qgis_layer.hpp"
#include "engine/output/sld.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

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

std::vector<LayerStyle> layer_styles(const Map& map, const PageStyle& style) {
    std::map<std::string, std::vector<EventRule>> rules;
    for (LayerRules& layer : event_rules(map, style)) {
        std::ranges::move(layer.rules, std::back_inserter(rules[layer.layer]));
    }
    std::vector<LayerStyle> styles;
    for (const QgisLayer& table : by_table(qgis_event_layers(map, style))) {
        styles.push_back({table.table, style.symbology.theme, qml_of(table),
                          sld_style(table.table, rules[table.table], style.symbology)});
    }
    return styles;
}

}  // namespace sitmap
