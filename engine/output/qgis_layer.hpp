#pragma once

// What a project of QGIS shows of each layer: symbols by rule, labels, time, map tip, aliases.

#include "engine/geo/box.hpp"
#include "engine/layer/schema.hpp"
#include "engine/map/compose.hpp"
#include "engine/map/map.hpp"
#include "engine/output/event_rules.hpp"
#include "engine/output/qgis_label.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// A symbol and the features that it is for.
struct SymbolRule {
    std::string label;   ///< in the legend
    std::string filter;  ///< expression; empty: all
    std::function<void(XmlWriter&, std::string_view name)> symbol;
    int least_scale = 0;  ///< not shown on maps smaller than 1 to this; 0: on all
    int count = 0;        ///< features that it is for, where they are events on the page
    bool unlisted =
        false;  ///< the page's legend has no row for it: its events lie beyond the page, or in another's row
    std::string fills = {};  ///< the kind whose areas it fills; empty: it fills none
    bool lines = false;      ///< it is for a zone's lines
};

/// A table of a GeoPackage, or those of its features with one sort of geometry, as the project has it.
struct QgisLayer {
    std::string id;  ///< at least eleven characters: QGIS replaces shorter ones
    std::string title;
    std::string file;   ///< beside the project
    std::string table;  ///< of the file
    GeometrySort sort = GeometrySort::point;
    std::vector<SymbolRule> symbols;
    std::vector<LabelRule> labels = {};
    std::string map_tip = {};          ///< HTML with expressions
    std::string preview = "\"name\"";  ///< what a feature is called in lists; expression
    Schema schema = {};                ///< for the titles of its fields
    bool timed = false;                ///< has `date_from` and `date_to`
    int rank = 0;                      ///< in legends: the most severe first
    Box extent = {};
    std::string abstract = {};
    std::vector<std::string> licences = {};
    std::string relation = {};  ///< id of that to the claims
};

/// The events of a map and the zones they lie in: for each layer its spots, lines and areas, in the
/// order they are drawn, first below. Legends name what the features show, and only that.
std::vector<QgisLayer> qgis_event_layers(const Map& map, const PageStyle& style);

/// The claims beside the events (layer/claim_table.hpp), which layers of events are related to.
QgisLayer qgis_claim_layer(const Layer& claims);

void write_map_layer(XmlWriter& xml, const QgisLayer& layer);

/// How the layer looks and what it tells, for files of style: symbols, labels, time, form, map tip.
void write_layer_style(XmlWriter& xml, const QgisLayer& layer);

/// The value as a text in an expression, in quotes.
std::string qgis_text(std::string_view value);
/// The file and what of it the layer shows.
std::string qgis_source(const QgisLayer& layer);
/// WGS 84 as QGIS describes it.
void write_wgs84(XmlWriter& xml);

}  // namespace sitmap
