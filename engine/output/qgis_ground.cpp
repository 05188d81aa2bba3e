#include "engine/output/qgis_ground.hpp"

#include "engine/output/qgis_symbol.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace sitmap {

namespace {

struct Dressing {
    const Symbology& symbology;
    int page_scale;  ///< the composed page is drawn at 1 to this

    const Colour& colour(std::string_view role) const { return symbology.colour(role); }
    /// Larger than any page of the project: on those stands what was composed, and nothing between.
    int beyond_pages() const { return page_scale * 2 / 3; }
};

constexpr const char* labelled = "\"labelled\" = 1";
constexpr const char* seats = "\"labelled\" = 0 AND \"rank\" < 2";
constexpr const char* larger_towns = "\"labelled\" = 0 AND (\"rank\" = 2 OR \"rank\" > 2 AND \"population\" >= 20000)";
constexpr const char* smaller_towns = "\"labelled\" = 0 AND \"rank\" > 2 AND \"population\" < 20000";
constexpr const char* name_and_local =
    "\"name\" || if(coalesce(\"name_local\", '') NOT IN ('', \"name\"), '\\n' || \"name_local\", '')";

std::function<void(XmlWriter&, std::string_view)> area(Colour fill, const std::optional<Stroke>& outline = {}) {
    return [=](XmlWriter& xml, std::string_view name) { write_area_symbol(xml, name, fill, outline); };
}

std::function<void(XmlWriter&, std::string_view)> line(const Stroke& stroke) {
    return [=](XmlWriter& xml, std::string_view name) { write_line_symbol(xml, name, stroke); };
}

/// The name over areas beside the page; over those that had no room on it as the map is drawn larger.
std::vector<LabelRule> further_names(const TypeStyle& style, int least_scale, int priority, const Dressing& with) {
    LabelRule beside{.filter = "\"labelled\" = 0",
                     // Joined letters are not to be set apart.
                     .expression = style.tracking > 0 ? "\"name\"" : name_and_local,
                     .style = style,
                     .spot = LabelSpot::over,
                     .least_scale = least_scale,
                     .priority = priority};
    LabelRule without_room = beside;
    without_room.filter = "\"labelled\" = 2";
    without_room.least_scale = least_scale == 0 ? with.beyond_pages() : std::min(least_scale, with.beyond_pages());
    return {std::move(beside), std::move(without_room)};
}

void dress_far_land(QgisLayer& layer, const Dressing& with) {
    layer.symbols = {{"Land", "", area(with.colour("land"))}};
}

void dress_far_boundaries(QgisLayer& layer, const Dressing& with) {
    layer.symbols = {{"Boundary", "", line(with.symbology.line("admin").stroke)}};
}

void dress_land(QgisLayer& layer, const Dressing& with) {
    layer.symbols = {{"Country that events are reported in", "\"focus\" = 1", area(with.colour("focus"))},
                     {"Other country", "\"focus\" = 0", area(with.colour("land"))}};
    layer.labels = further_names(with.symbology.style("country"), 0, 4, with);
}

void dress_occupied(QgisLayer& layer, const Dressing& with) {
    layer.symbols = {
        {"Occupied area", "", area(with.colour("occupied"), Stroke{with.symbology.kind("occupied").colour, 0.9})}};
    layer.labels = further_names(with.symbology.style("occupied"), with.page_scale, 6, with);
}

void dress_lakes(QgisLayer& layer, const Dressing& with) {
    layer.symbols = {{"Lake", "", area(with.colour("sea"), with.symbology.line("coast").stroke)}};
    layer.labels = further_names(with.symbology.style("water_small"), with.page_scale * 2, 3, with);
}

void dress_provinces(QgisLayer& layer, const Dressing& with) {
    layer.symbols = {{"Province", "", area(faded(with.colour("focus"), 0), with.symbology.line("admin").stroke)}};
    layer.labels = further_names(with.symbology.style("admin"), with.page_scale / 2, 2, with);
}

void dress_boundaries(QgisLayer& layer, const Dressing& with) {
    layer.symbols = {
        {"Boundary", "\"kind\" = 'international'", line(with.symbology.line("international").stroke)},
        {"Ceasefire line", "\"kind\" IN ('ceasefire', 'armistice')", line(with.symbology.line("armistice").stroke)},
        {"Disputed boundary", "\"kind\" = 'disputed'", line(with.symbology.line("disputed").stroke)}};
}

void dress_rivers(QgisLayer& layer, const Dressing& with) {
    layer.symbols = {{"River", "", line(with.symbology.line("river").stroke)}};
}

void dress_coast(QgisLayer& layer, const Dressing& with) {
    layer.symbols = {{"Coast", "", line(with.symbology.line("coast").stroke)}};
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

/// Those that the page names have their names from it; more come in as the map is drawn larger.
void dress_towns(QgisLayer& layer, const Dressing& with) {
    const auto dot = [&with](double diameter) {
        return
            [fill = with.colour("paper"), edge = with.colour("ink"), diameter](XmlWriter& xml, std::string_view name) {
                write_dot_symbol(xml, name, fill, Stroke{edge, 1.2}, diameter);
            };
    };
    const int seat_scale = with.beyond_pages();
    const int town_scale = with.page_scale / 2;
    const int village_scale = with.page_scale / 4;
    layer.symbols = {{"Town", labelled, dot(5.5), with.page_scale * 3},
                     {"Further seat of a province", seats, dot(5.5), seat_scale},
                     {"Further town", larger_towns, dot(4.5), town_scale},
                     {"Smaller town", smaller_towns, dot(4), village_scale}};
    layer.labels = {town_rule(seats, with.symbology.style("seat"), seat_scale, 7),
                    town_rule(larger_towns, with.symbology.style("town"), town_scale, 5),
                    town_rule(smaller_towns, with.symbology.style("town"), village_scale, 3)};
}

using Dress = void (*)(QgisLayer& layer, const Dressing& with);

const std::map<std::string, Dress, std::less<>>& wardrobe() {
    static const std::map<std::string, Dress, std::less<>> dresses{
        {"far_land", dress_far_land}, {"far_boundaries", dress_far_boundaries},
        {"land", dress_land},         {"occupied", dress_occupied},
        {"lakes", dress_lakes},       {"rivers", dress_rivers},
        {"coast", dress_coast},       {"provinces", dress_provinces},
        {"towns", dress_towns},       {"boundaries", dress_boundaries}};
    return dresses;
}

GeometrySort sort_of(const Geometry& geometry) {
    return has_area(geometry) ? GeometrySort::area : has_line(geometry) ? GeometrySort::line : GeometrySort::point;
}

QgisLayer layer_of(const Layer& table, const std::string& file) {
    QgisLayer layer;
    layer.id = "sitmap_ground_" + table.name;
    layer.title = table.title;
    layer.file = file;
    layer.table = table.name;
    layer.sort = sort_of(table.features.front().geometry);
    layer.schema = table.schema;
    layer.abstract = table.title;
    return layer;
}

std::string has_look(const std::string& look) {
    return "\"look\" = " + qgis_text(look);
}

/// Names of towns and waters leave first where the map is drawn smaller; the others stay.
int least_scale_of(std::string_view look, int page_scale) {
    const bool minor = look.starts_with("town") || look.starts_with("seat") || look.starts_with("admin") ||
                       look.starts_with("water") || look.starts_with("annotation");
    return minor ? page_scale * 8 / 5 : page_scale * 4;
}

void dress_names(QgisLayer& layer, const std::map<std::string, LineLook>& looks, int page_scale) {
    layer.symbols = {{"Name", "", write_empty_symbol}};
    for (const auto& [look, line] : looks) {
        // The picture leaves out the dots under the names of regions without an edge; here the halo covers them.
        constexpr double over_dots = 2;
        TypeStyle style = line.style;
        style.halo *= look.starts_with("vague") ? over_dots : 1;
        layer.labels.push_back({.filter = has_look(look),
                                .expression = "\"text\"",
                                .style = style,
                                .spot = LabelSpot::pinned,
                                .least_scale = least_scale_of(look, page_scale),
                                .priority = 10,
                                .obstacle = true,
                                .script = line.script});
    }
}

void dress_glyphs(QgisLayer& layer, const std::map<std::string, GlyphLook>& looks, const Symbology& symbology,
                  int page_scale) {
    for (const auto& [name, look] : looks) {
        layer.symbols.push_back({name, has_look(name),
                                 [look = look, &symbology](XmlWriter& xml, std::string_view symbol) {
                                     write_glyph_symbol(xml, symbol, look, symbology);
                                 },
                                 page_scale * 4});
    }
}

}  // namespace

std::vector<QgisLayer> qgis_ground_layers(const std::vector<Layer>& tables, const Symbology& symbology, int page_scale,
                                          const std::string& file) {
    std::vector<QgisLayer> shown;
    for (const Layer& table : tables) {
        if (!table.features.empty()) {
            wardrobe().at(table.name)(shown.emplace_back(layer_of(table, file)), Dressing{symbology, page_scale});
        }
    }
    return shown;
}

std::vector<QgisLayer> qgis_label_layers(const LabelTables& tables, const Symbology& symbology, int page_scale,
                                         const std::string& file) {
    std::vector<QgisLayer> shown;
    if (!tables.leaders.features.empty()) {
        QgisLayer& leaders = shown.emplace_back(layer_of(tables.leaders, file));
        leaders.symbols = {{"Leader", "", line(symbology.line("leader").stroke), page_scale * 4}};
    }
    if (!tables.glyphs.layer.features.empty()) {
        dress_glyphs(shown.emplace_back(layer_of(tables.glyphs.layer, file)), tables.glyphs.looks, symbology,
                     page_scale);
    }
    if (!tables.lines.layer.features.empty()) {
        dress_names(shown.emplace_back(layer_of(tables.lines.layer, file)), tables.lines.looks, page_scale);
    }
    return shown;
}

}  // namespace sitmap
