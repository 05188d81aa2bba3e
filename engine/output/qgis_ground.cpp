#include "engine/output/qgis_ground.hpp"

#include "engine/output/qgis_symbol.hpp"

#include <map>
#include <optional>

namespace sitmap {

namespace {

// On a page of 270 km across 1200 px the scale is about 1 to 850,000.
constexpr int middle_scale = 1500000;
constexpr int large_scale = 400000;
constexpr const char* larger_towns = "\"rank\" = 2 OR \"rank\" > 2 AND \"population\" >= 20000";
constexpr const char* smaller_towns = "\"rank\" > 2 AND \"population\" < 20000";
constexpr const char* name_and_local =
    "\"name\" || if(coalesce(\"name_local\", '') NOT IN ('', \"name\"), '\\n' || \"name_local\", '')";

std::function<void(XmlWriter&, std::string_view)> area(Colour fill, const std::optional<Stroke>& outline = {}) {
    return [=](XmlWriter& xml, std::string_view name) { write_area_symbol(xml, name, fill, outline); };
}

std::function<void(XmlWriter&, std::string_view)> line(const Stroke& stroke) {
    return [=](XmlWriter& xml, std::string_view name) { write_line_symbol(xml, name, stroke); };
}

void dress_land(QgisLayer& layer, const Symbology& symbology) {
    layer.symbols = {{"Country that events are reported in", "\"focus\" = 1", area(symbology.colour("focus"))},
                     {"Other country", "\"focus\" = 0", area(symbology.colour("land"))}};
    layer.labels = {{.filter = "\"focus\" = 1",
                     .expression = name_and_local,
                     .style = symbology.style("country_focus"),
                     .spot = LabelSpot::over,
                     .priority = 4},
                    {.filter = "\"focus\" = 0",
                     .expression = name_and_local,
                     .style = symbology.style("country"),
                     .spot = LabelSpot::over,
                     .priority = 4}};
}

void dress_occupied(QgisLayer& layer, const Symbology& symbology) {
    layer.symbols = {
        {"Occupied area", "", area(symbology.colour("occupied"), Stroke{symbology.kind("occupied").colour, 0.9})}};
    layer.labels = {{.expression = "wordwrap(\"name\", -10)",
                     .style = symbology.style("occupied"),
                     .spot = LabelSpot::over,
                     .priority = 6}};
}

void dress_lakes(QgisLayer& layer, const Symbology& symbology) {
    layer.symbols = {{"Lake", "", area(symbology.colour("sea"), symbology.line("coast").stroke)}};
    layer.labels = {{.expression = "\"name\"",
                     .style = symbology.style("water_small"),
                     .spot = LabelSpot::over,
                     .least_scale = middle_scale,
                     .priority = 3}};
}

void dress_provinces(QgisLayer& layer, const Symbology& symbology) {
    layer.symbols = {{"Province", "", area(faded(symbology.colour("focus"), 0), symbology.line("admin").stroke)}};
    layer.labels = {{.expression = name_and_local,
                     .style = symbology.style("admin"),
                     .spot = LabelSpot::over,
                     .least_scale = 2 * middle_scale,
                     .priority = 2}};
}

void dress_boundaries(QgisLayer& layer, const Symbology& symbology) {
    layer.symbols = {
        {"Boundary", "\"kind\" = 'international'", line(symbology.line("international").stroke)},
        {"Ceasefire line", "\"kind\" IN ('ceasefire', 'armistice')", line(symbology.line("armistice").stroke)},
        {"Disputed boundary", "\"kind\" = 'disputed'", line(symbology.line("disputed").stroke)}};
}

void dress_rivers(QgisLayer& layer, const Symbology& symbology) {
    layer.symbols = {{"River", "", line(symbology.line("river").stroke)}};
}

void dress_coast(QgisLayer& layer, const Symbology& symbology) {
    layer.symbols = {{"Coast", "", line(symbology.line("coast").stroke)}};
}

LabelRule town_rule(std::string filter, const TypeStyle& style, int least_scale, int priority) {
    return {.filter = std::move(filter),
            .expression = name_and_local,
            .style = style,
            .least_scale = least_scale,
            .priority = priority,
            .distance = 4,
            .obstacle = true};
}

void dress_towns(QgisLayer& layer, const Symbology& symbology) {
    const auto dot = [&symbology](double diameter) {
        return [&symbology, diameter](XmlWriter& xml, std::string_view name) {
            write_dot_symbol(xml, name, symbology.colour("paper"), Stroke{symbology.colour("ink"), 1.2}, diameter);
        };
    };
    layer.symbols = {{"Capital or seat of a province", "\"rank\" < 2", dot(5.5)},
                     {"Town", larger_towns, dot(4.5), middle_scale},
                     {"Smaller town", smaller_towns, dot(4), large_scale}};
    layer.labels = {town_rule("\"rank\" = 0", symbology.style("capital"), 0, 8),
                    town_rule("\"rank\" = 1", symbology.style("seat"), 3 * middle_scale, 7),
                    town_rule(larger_towns, symbology.style("town"), middle_scale, 5),
                    town_rule(smaller_towns, symbology.style("town"), large_scale, 3)};
}

/// Bold name, local name, and what happened in plain type.
std::string name_and_what(const Symbology& symbology) {
    const auto escaped = [](const std::string& expression) {
        return "replace(replace(" + expression + ", '&', '&amp;'), '<', '&lt;')";
    };
    const std::string mute =
        "'<span style=\"font-weight:normal; color:rgb(" + qgis_rgb(symbology.colour("mute")) + ")\">' || ";
    const std::string local = mute + escaped("\"name_local\"") + " || '</span>'";
    const std::string what = mute + "replace(" + escaped("wordwrap(\"what\", 38)") + ", '\\n', '<br>') || '</span>'";
    return escaped("\"name\"") + " || if(coalesce(\"name_local\", '') NOT IN ('', \"name\"), '&nbsp; ' || " + local +
           ", '') || '<br>' || " + what;
}

void dress_places(QgisLayer& layer, const Symbology& symbology) {
    TypeStyle style = symbology.style("annotation_lead");
    style.size = symbology.style("annotation").size;
    layer.symbols = {{"Place", "", write_empty_symbol}};
    layer.labels = {{.expression = name_and_what(symbology),
                     .style = style,
                     .priority = 10,
                     .distance = 13,
                     .obstacle = true,
                     .html = true}};
}

using Dress = void (*)(QgisLayer& layer, const Symbology& symbology);

const std::map<std::string, Dress, std::less<>>& wardrobe() {
    static const std::map<std::string, Dress, std::less<>> dresses{
        {"land", dress_land},     {"occupied", dress_occupied}, {"lakes", dress_lakes},
        {"rivers", dress_rivers}, {"coast", dress_coast},       {"provinces", dress_provinces},
        {"towns", dress_towns},   {"places", dress_places},     {"boundaries", dress_boundaries}};
    return dresses;
}

GeometrySort sort_of(const Geometry& geometry) {
    return has_area(geometry) ? GeometrySort::area : has_line(geometry) ? GeometrySort::line : GeometrySort::point;
}

}  // namespace

std::vector<QgisLayer> qgis_ground_layers(const std::vector<Layer>& tables, const Symbology& symbology,
                                          const std::string& file) {
    std::vector<QgisLayer> shown;
    for (const Layer& table : tables) {
        if (!table.features.empty()) {
            QgisLayer& layer = shown.emplace_back();
            layer.id = "sitmap_ground_" + table.name;
            layer.title = table.title;
            layer.file = file;
            layer.table = table.name;
            layer.sort = sort_of(table.features.front().geometry);
            layer.schema = table.schema;
            layer.abstract = table.title;
            wardrobe().at(table.name)(layer, symbology);
        }
    }
    return shown;
}

}  // namespace sitmap
