// A style for MapLibre: the collections' tiles in a theme's colours.

#include "engine/output/maplibre_style.hpp"
#include "engine/serve/interface.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>

namespace sitmap {

namespace {

using Json = nlohmann::ordered_json;

/// Without a data folder there are no themes, and one colour has to do.
constexpr const char* only_colour = "#D55E00";
constexpr int first_zoom_of_glyphs = 7;

const Symbology* theme_of(const Call& call) {
    if (call.service.world() == nullptr) {
        if (parameter(call.request, "theme")) {
            throw Refusal(503, "this server has no data folder, and so no themes");
        }
        return nullptr;
    }
    const PictureStyles& looks = call.service.world()->pictures;
    return &looks.themes.at(theme_asked(call, looks));
}

/// The colour of each event type; of a table that has none, the colour of its layer.
Json colour_of_events(const Symbology* theme, const FeatureTable& table) {
    if (theme == nullptr) {
        return only_colour;
    }
    const std::string otherwise = css_colour(kind_of(*theme, "", table.name()).colour);
    Json match{"match", {"get", "type"}};
    for (const auto& [type, kind] : theme->kind_of_type) {
        match.push_back(type);
        match.push_back(css_colour(theme->kind(kind).colour));
    }
    match.push_back(otherwise);
    return theme->kind_of_type.empty() ? Json(otherwise) : match;
}

/// The name of the glyph in the theme's sprite.
Json icon_of_events(const Symbology& theme, const FeatureTable& table) {
    Json kind{"match", {"get", "type"}};
    for (const auto& [type, name] : theme.kind_of_type) {
        kind.push_back(type);
        kind.push_back(name);
    }
    kind.push_back(kind_of(theme, "", table.name()).name);
    const Json verified{"in", {"get", "status"}, {"literal", {"confirmed", "assessed"}}};
    return {"concat", std::move(kind), {"case", verified, "-verified", ""}};
}

void append_layers(Json& layers, const Collection& one, const Symbology* theme) {
    const Json colour = colour_of_events(theme, *one.table);
    const std::string rim = theme == nullptr ? "#FFFFFF" : css_colour(theme->colour("halo"));
    const auto layer = [&](const char* kind, const char* geometry, Json paint) {
        layers.push_back({{"id", one.id + " " + kind},
                          {"type", kind},
                          {"source", "sitmap"},
                          {"source-layer", one.table->name()},
                          {"filter", {"==", {"geometry-type"}, geometry}},
                          {"paint", std::move(paint)}});
    };
    layer("fill", "Polygon", {{"fill-color", colour}, {"fill-opacity", 0.2}});
    layer("line", "LineString", {{"line-color", colour}, {"line-width", 1.5}});
    layer("circle", "Point",
          {{"circle-color", colour}, {"circle-radius", 5}, {"circle-stroke-color", rim}, {"circle-stroke-width", 1}});
    if (theme != nullptr && !theme->kind_of_type.empty()) {
        // From near, what happened; from afar a dot is enough.
        layers.back()["maxzoom"] = first_zoom_of_glyphs;
        layer("symbol", "Point", Json::object());
        layers.back()["minzoom"] = first_zoom_of_glyphs;
        layers.back()["layout"] = {{"icon-image", icon_of_events(*theme, *one.table)}, {"icon-allow-overlap", true}};
    }
}

enum class Names : std::uint8_t { none, place, both };

Names names_asked(const Call& call) {
    const std::string_view asked = parameter(call.request, "names").value_or("both");
    if (asked != "none" && asked != "place" && asked != "both") {
        throw Refusal(400, "names is one of none, place and both");
    }
    return asked == "none" ? Names::none : asked == "place" ? Names::place : Names::both;
}

/// The place's name, the local one below.
Json name_of_place(const FeatureTable& table, Names names) {
    if (names == Names::place || !find_field(table.schema(), "place_local")) {
        return {"get", "place"};
    }
    const auto text_of = [](const char* field) { return Json{"coalesce", {"get", field}, ""}; };
    return {"format",       text_of("place"),       Json::object(),        "\n",
            Json::object(), text_of("place_local"), {{"font-scale", 0.85}}};
}

/// Where events are points, or areas. The style names no glyphs: MapLibre (from 5.11) takes the reader's fonts.
void append_names(Json& layers, const Collection& one, const Symbology& theme, Names names, bool areas) {
    if (!find_field(one.table->schema(), "place")) {
        return;
    }
    const TypeStyle& look = theme.style("event");
    Json layout{{"text-field", name_of_place(*one.table, names)},
                {"text-font", {"Noto Sans Bold"}},
                {"text-size", look.size * 0.75}};
    if (areas) {
        layout["text-padding"] = 24;  // each tile has a part of the area, and each part would bear its name
    } else {
        layout["text-variable-anchor"] = {"top", "bottom", "left", "right"};
        layout["text-radial-offset"] = 0.9;
        layout["text-justify"] = "auto";
    }
    layers.push_back({{"id", one.id + (areas ? " names of areas" : " names")},
                      {"type", "symbol"},
                      {"source", "sitmap"},
                      {"source-layer", one.table->name()},
                      {"minzoom", first_zoom_of_glyphs},
                      {"filter", {"==", {"geometry-type"}, areas ? "Polygon" : "Point"}},
                      {"layout", std::move(layout)},
                      {"paint",
                       {{"text-color", css_colour(look.colour)},
                        {"text-halo-color", css_colour(theme.colour("halo"))},
                        {"text-halo-width", look.halo / 2}}}});
}

}  // namespace

Response map_style(const Call& call) {
    know_parameters(call.request, {"theme", "names"});
    const Symbology* theme = theme_of(call);
    const Names names = names_asked(call);
    Json layers = Json::array();
    for (const Collection& one : call.dataset.collections()) {
        append_layers(layers, one, theme);
    }
    // Above all signs, those of points last: MapLibre places the uppermost first.
    for (const bool areas : {true, false}) {
        for (const Collection& one : call.dataset.collections()) {
            if (theme != nullptr && names != Names::none) {
                append_names(layers, one, *theme, names, areas);
            }
        }
    }
    Json style{{"version", 8},
               {"name", call.service.settings().title},
               {"sources", {{"sitmap", {{"type", "vector"}, {"url", call.base + "/tilejson.json"}}}}},
               {"layers", std::move(layers)}};
    if (theme != nullptr) {
        style["sprite"] = call.base + "/sprites/" + std::string{parameter(call.request, "theme").value_or("news")};
    }
    return json_answer(style.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n');
}

}  // namespace sitmap
