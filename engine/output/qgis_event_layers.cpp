#include "engine/layer/feature_stream.hpp"
#include "engine/output/event_rules.hpp"
#include "engine/output/qgis_layer.hpp"
#include "engine/output/qgis_symbol.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace sitmap {

namespace {

/// Fields of a report are data, also where HTML is expected.
std::string html_of(std::string_view field) {
    return "[% replace(replace(coalesce(\"" + std::string{field} + "\", ''), '&', '&amp;'), '<', '&lt;') %]";
}

std::string event_tip() {
    return "<b>" + html_of("place") + "</b> (" + html_of("type") + ", " + html_of("status") +
           ")<br>[% coalesce(to_string(\"date_from\"), '?') %] to [% coalesce(to_string(\"date_to\"), '?') %]"
           "<blockquote>" +
           html_of("quote") + "</blockquote>" + html_of("source");
}

Box extent_of(const Layer& layer) {
    Box box;
    for (const Feature& feature : layer.features) {
        extend(box, bounds(feature.geometry));
    }
    return box;
}

std::string id_of(const std::string& layer, GeometrySort sort) {
    static constexpr std::string_view endings[] = {"spots", "lines", "areas"};
    return "sitmap_layer_" + layer + "_" + std::string{endings[static_cast<std::size_t>(sort)]};
}

std::vector<std::string> hatched_layers(const std::vector<LayerRules>& layers) {
    std::vector<std::string> hatched;
    for (const LayerRules& layer : layers) {
        if (std::ranges::any_of(layer.rules, [](const EventRule& rule) { return rule.look.drawn == Drawn::hatch; })) {
            hatched.push_back(id_of(layer.layer, layer.sort));
        }
    }
    return hatched;
}

QgisLayer layer_of(const Layer& layer, GeometrySort sort) {
    const bool of_events = layer.name != "buffer_zone";
    const std::string id = id_of(layer.name, sort);
    const std::string licences = licences_of(layer);
    return {.id = id,
            .title = layer.title,
            .file = "sitmap.gpkg",
            .table = layer.name,
            .sort = sort,
            .symbols = {},
            .map_tip = event_tip(),
            .schema = layer.schema,
            .timed = of_events,
            .extent = extent_of(layer),
            .abstract = layer.title + ". " + layer.metadata.disclaimer,
            .licences = licences.empty() ? std::vector<std::string>{} : std::vector{licences},
            .relation = of_events ? "sitmap_claims_of_" + id : ""};
}

/// The most severe kind's.
int rank_of(const LayerRules& layer, const Symbology& symbology) {
    int rank = symbology.kind(layer.rules.front().look.kind).rank;
    for (const EventRule& rule : layer.rules) {
        rank = std::min(rank, symbology.kind(rule.look.kind).rank);
    }
    return rank;
}

std::string filter_of(const EventRule& rule) {
    std::string filter;
    for (const RuleCondition& condition : rule.conditions) {
        std::string list;
        for (const std::string& value : condition.values) {
            list += (list.empty() ? "" : ", ") + qgis_text(value);
        }
        filter += std::string{filter.empty() ? "" : " AND "} + (condition.none_of ? "NOT " : "") + "coalesce(\"" +
                  condition.field + "\", '') IN (" + list + ")";
    }
    return filter;
}

/// Units, and glyphs that stand alone or beside another's: what the same words tell has one row in the legend, with
/// all its events, as in the picture.
void list_once(std::vector<SymbolRule>& symbols) {
    std::map<std::string, SymbolRule*> listed;
    for (SymbolRule& symbol : symbols) {
        if (symbol.unlisted) {
            continue;
        }
        const auto [row, first] = listed.try_emplace(symbol.label, &symbol);
        if (!first) {
            row->second->count += std::exchange(symbol.count, 0);
            symbol.unlisted = true;
        }
    }
}

}  // namespace

std::vector<QgisLayer> qgis_event_layers(const Map& map, const PageStyle& style) {
    const Symbology& symbology = style.symbology;
    const std::vector<LayerRules> all = event_rules(map, style);
    const std::vector<std::string> hatched = hatched_layers(all);
    std::vector<QgisLayer> layers;
    for (const LayerRules& rules : all) {
        const auto table = std::ranges::find(map.layers, rules.layer, &Layer::name);
        QgisLayer& shown = layers.emplace_back(layer_of(*table, rules.sort));
        shown.rank = rank_of(rules, symbology);
        for (const EventRule& rule : rules.rules) {
            shown.symbols.push_back(
                {.label = rule.label,
                 .filter = filter_of(rule),
                 .symbol = [look = rule.look, hatched, &symbology](
                               XmlWriter& xml,
                               std::string_view name) { write_event_symbol(xml, name, look, symbology, hatched); },
                 .count = rule.events,
                 .unlisted = rule.outside,
                 .fills = rule.look.drawn == Drawn::fill ? rule.look.kind : "",
                 .lines = rule.look.drawn == Drawn::line});
        }
        list_once(shown.symbols);
    }
    // Zones lie under what happened in them.
    std::ranges::stable_partition(layers, [](const QgisLayer& layer) { return !layer.timed; });
    return layers;
}

QgisLayer qgis_claim_layer(const Layer& claims) {
    QgisLayer layer;
    layer.id = "sitmap_table_" + claims.name;
    layer.title = claims.title;
    layer.file = "sitmap.gpkg";
    layer.table = claims.name;
    layer.sort = GeometrySort::none;
    layer.schema = claims.schema;
    layer.preview =
        "coalesce(\"by\", '?') || ': ' || coalesce(\"about\", '') || ' ' || "
        "coalesce(\"best\", \"low\", \"high\", \"text\", '')";
    layer.abstract = claims.title + ": who says what of which event.";
    return layer;
}

}  // namespace sitmap
