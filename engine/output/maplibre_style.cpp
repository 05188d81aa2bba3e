#include "engine/output/maplibre_style.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace sitmap {

namespace {

using Json = nlohmann::ordered_json;

Json layer(const char* id, const char* type, const char* source, Json paint) {
    return {{"id", id}, {"type", type}, {"source", source}, {"paint", std::move(paint)}};
}

Json only(Json drawn, Json filter) {
    drawn["filter"] = std::move(filter);
    return drawn;
}

Json from_zoom(Json drawn, double zoom) {
    drawn["minzoom"] = zoom;
    return drawn;
}

Json line_paint(const Stroke& stroke) {
    Json paint{{"line-color", css_colour(stroke.colour)}, {"line-width", stroke.width}};
    if (!stroke.dash.empty()) {
        // MapLibre counts dashes in widths of the line.
        Json dash = Json::array();
        for (const double length : stroke.dash) {
            dash.push_back(length / stroke.width);
        }
        paint["line-dasharray"] = std::move(dash);
    }
    return paint;
}

Json line_layer(const char* id, const char* source, const LineStyle& style) {
    Json drawn = layer(id, "line", source, line_paint(style.stroke));
    drawn["layout"] = {{"line-join", "round"}, {"line-cap", style.stroke.dash.empty() ? "round" : "butt"}};
    return drawn;
}

Json is_kind(Json kinds) {
    return {"in", {"get", "kind"}, {"literal", std::move(kinds)}};
}

Json fill(const char* id, const char* source, const Colour& colour) {
    return layer(id, "fill", source, {{"fill-color", css_colour(colour)}});
}

/// Rivers of level 1 are the widest; the smallest come in when there is room for them.
Json river_layer(const Symbology& symbology) {
    Json drawn = line_layer("rivers", "rivers", symbology.line("river"));
    drawn["paint"]["line-width"] = {"match", {"get", "level"}, 1, 1.1, 2, 1.0, 3, 0.85, 0.7};
    drawn["filter"] = {">=", {"zoom"}, {"match", {"get", "level"}, 1, 4, 2, 5.5, 3, 7, 8.5}};
    return drawn;
}

/// By the kind that tiles of a page tell, else by the event's type.
Json kind_colours(const Symbology& symbology) {
    Json colours{"match", {"coalesce", {"get", "kind"}, {"get", "type"}}};
    for (const auto& [name, kind] : symbology.kinds) {
        Json types = Json::array({name});
        for (const auto& [type, of] : symbology.kind_of_type) {
            if (of == name && !symbology.kinds.contains(type)) {
                types.push_back(type);
            }
        }
        colours.push_back(std::move(types));
        colours.push_back(css_colour(kind.colour));
    }
    colours.push_back(css_colour(symbology.kind("context").colour));
    return colours;
}

Json is_geometry(const char* sort) {
    return {"==", {"geometry-type"}, sort};
}

/// Spots, areas and lines of events: open where reported, solid where confirmed. Texture is the page's.
void add_event_layers(Json& layers, const Symbology& symbology) {
    const Json colours = kind_colours(symbology);
    const Json verified{"in", {"coalesce", {"get", "status"}, ""}, {"literal", {"confirmed", "assessed"}}};
    const Json paper = css_colour(symbology.colour("paper"));
    layers.push_back(only(layer("event-areas", "fill", "events", {{"fill-color", colours}, {"fill-opacity", 0.2}}),
                          is_geometry("Polygon")));
    layers.push_back(only(layer("event-edges", "line", "events", {{"line-color", colours}, {"line-width", 1.5}}),
                          is_geometry("Polygon")));
    layers.push_back(only(layer("event-lines", "line", "events", {{"line-color", colours}, {"line-width", 1.7}}),
                          is_geometry("LineString")));
    layers.push_back(
        only(layer("event-spots", "circle", "events",
                   {{"circle-color", {"case", verified, colours, paper}},
                    {"circle-radius", {"interpolate", {"linear"}, {"zoom"}, 3, 1.8, 7, 3.4, 12, 6.5}},
                    {"circle-stroke-color", colours},
                    {"circle-stroke-width", {"interpolate", {"linear"}, {"zoom"}, 3, 0.8, 7, 1.5, 12, 1.7}}}),
             is_geometry("Point")));
}

Json layers_of(const Symbology& symbology) {
    Json layers = Json::array();
    layers.push_back({{"id", "sea"},
                      {"type", "background"},
                      {"paint", {{"background-color", css_colour(symbology.colour("sea"))}}}});
    layers.push_back(only(fill("wide-land", "wide", symbology.colour("land")), is_kind({"land"})));
    layers.push_back(only(line_layer("wide-coast", "wide", symbology.line("coast")), is_kind({"land"})));
    layers.push_back(
        only(line_layer("wide-boundaries", "wide", symbology.line("international")), is_kind({"international"})));
    layers.push_back(fill("detail-sea", "detail", symbology.colour("sea")));
    layers.push_back(only(fill("land", "land", symbology.colour("land")), {"==", {"get", "focus"}, 0}));
    layers.push_back(only(fill("focus", "land", symbology.colour("focus")), {"==", {"get", "focus"}, 1}));
    layers.push_back(fill("occupied", "occupied", symbology.colour("occupied")));
    layers.push_back(river_layer(symbology));
    layers.push_back(fill("lakes", "lakes", symbology.colour("sea")));
    layers.push_back(line_layer("lake-shores", "lakes", symbology.line("coast")));
    layers.push_back(from_zoom(line_layer("admin", "admin", symbology.line("admin")), 5.5));
    layers.push_back(line_layer("coast", "coast", symbology.line("coast")));
    layers.push_back(
        only(line_layer("international", "boundaries", symbology.line("international")), is_kind({"international"})));
    layers.push_back(
        only(line_layer("armistice", "boundaries", symbology.line("armistice")), is_kind({"ceasefire", "armistice"})));
    layers.push_back(only(line_layer("disputed", "boundaries", symbology.line("disputed")), is_kind({"disputed"})));
    add_event_layers(layers, symbology);
    return layers;
}

}  // namespace

std::string maplibre_style(const Symbology& symbology) {
    Json style{{"version", 8}, {"name", "sitmap " + symbology.theme}};
    for (const char* source :
         {"wide", "detail", "land", "occupied", "lakes", "rivers", "coast", "admin", "boundaries", "events"}) {
        style["sources"][source] = {{"type", "geojson"},
                                    {"data", {{"type", "FeatureCollection"}, {"features", Json::array()}}}};
    }
    style["layers"] = layers_of(symbology);
    return style.dump();
}

}  // namespace sitmap
