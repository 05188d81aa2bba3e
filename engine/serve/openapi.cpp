// The interface described to programs (OpenAPI 3.0).

#include "engine/core/version.hpp"
#include "engine/serve/interface.hpp"
#include "engine/serve/item_query.hpp"

#include <nlohmann/json.hpp>

namespace sitmap {

namespace {

using Json = nlohmann::ordered_json;

Json in_query(const char* name, Json schema, const char* about, bool list = false) {
    Json json{
        {"name", name}, {"in", "query"}, {"required", false}, {"description", about}, {"schema", std::move(schema)}};
    if (list) {
        json["style"] = "form";
        json["explode"] = false;
    }
    return json;
}

Json in_path(const char* name, const char* type) {
    return {{"name", name}, {"in", "path"}, {"required", true}, {"schema", {{"type", type}}}};
}

Json text() {
    return {{"type", "string"}};
}

Json response(const char* type) {
    return {{"200", {{"description", "The document"}, {"content", {{type, {{"schema", {{"type", "object"}}}}}}}}},
            {"4XX", {{"description", "Why the request was refused (RFC 9457)"}}},
            {"5XX", {{"description", "The server could not answer"}}}};
}

Json get(const char* summary, const std::string& id, Json parameters, const char* type = "application/json") {
    return {{"get",
             {{"summary", summary},
              {"operationId", id},
              {"parameters", std::move(parameters)},
              {"responses", response(type)}}}};
}

Json post(const char* summary, const char* id, Json parameters = Json::array()) {
    parameters.push_back(in_query("published", text(), "The date of a text that does not tell it"));
    return {{"post",
             {{"summary", summary},
              {"operationId", id},
              {"parameters", std::move(parameters)},
              {"requestBody", {{"required", true}, {"content", {{"text/plain", {{"schema", text()}}}}}}},
              {"responses", response("application/json")}}}};
}

Json for_token_holders(Json operation) {
    for (auto& [method, what] : operation.items()) {
        what["security"] = Json::array({{{"token", Json::array()}}});
        what["responses"]["401"] = {{"description", "The token is missing or another"}};
    }
    return operation;
}

/// What changes the data.
void add_changes(Json& paths) {
    const Json day{{"type", "string"}, {"format", "date"}};
    Json added = post("Adds a report to the store, unless it is there already", "add-report",
                      {in_query("name", text(), "Under which the report is kept"),
                       in_query("on", day, "The day from which it counts, else its own")});
    added["post"]["responses"]["201"] = added["post"]["responses"]["200"];
    added["post"]["responses"]["201"]["description"] = "It was added, and is served";
    added["post"]["responses"]["200"]["description"] = "It was there already: nothing has changed";
    paths["/reports"] = for_token_holders(std::move(added));
    Json on = in_query("on", day, "The day from which it is retracted");
    on["required"] = true;
    paths["/events/{eventId}"] = for_token_holders(
        {{"delete",
          {{"summary", "Tells an event as retracted from a day on"},
           {"operationId", "retract-event"},
           {"parameters", Json::array({in_path("eventId", "string"), on, in_query("why", text(), "The reason")})},
           {"responses", {{"204", {{"description", "It is told so, and served"}}}}}}}});
}

Json crs_parameter(const char* name, const char* about) {
    Json uris = Json::array();
    for (const ItemCrs crs : known_crs()) {
        uris.push_back(uri_of(crs));
    }
    return in_query(name, {{"type", "string"}, {"format", "uri"}, {"enum", std::move(uris)}}, about);
}

Json item_parameters(const Collection& one) {
    const Json numbers{{"type", "array"}, {"minItems", 4}, {"maxItems", 6}, {"items", {{"type", "number"}}}};
    const Json names{{"type", "array"}, {"items", text()}};
    Json list{
        in_query("limit", {{"type", "integer"}, {"minimum", 1}, {"maximum", largest_page}, {"default", usual_page}},
                 "So many features a page"),
        in_query("offset", {{"type", "integer"}, {"minimum", 0}, {"default", 0}}, "So many features left out"),
        in_query("bbox", numbers, "West, south, east, north; west above east crosses the antimeridian", true),
        crs_parameter("bbox-crs", "Of bbox"),
        in_query("datetime", text(), "A date, a time, or an interval such as 2025-07-01/.."),
        crs_parameter("crs", "Of the answer's geometries"),
        in_query("properties", names, "Only these properties", true),
        in_query("sortby", names, "Properties to sort by; a minus before the name turns the order", true),
        in_query("filter", text(), "CQL2"),
        in_query("filter-lang", {{"type", "string"}, {"enum", {"cql2-text", "cql2-json"}}, {"default", "cql2-text"}},
                 "Of filter"),
        crs_parameter("filter-crs", "Of geometries in filter")};
    for (const Field& field : one.table->schema()) {
        if (field.type == FieldType::json) {
            continue;  // no simple value
        }
        Json schema{{"type", schema_type(field.type)}};
        if (field.type == FieldType::date) {
            schema["format"] = "date";
        }
        list.push_back(in_query(field.name.c_str(), std::move(schema), field.title.c_str()));
    }
    return list;
}

/// The tilesets of all collections, or of one.
void add_tiles(Json& paths, const std::string& path, const std::string& id) {
    paths[path] = get("The tilesets", "tilesets" + id, Json::array());
    paths[path + "/WebMercatorQuad"] = get("The tileset", "tileset" + id, Json::array());
    paths[path + "/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}"] =
        get("A vector tile", "tile" + id,
            {in_path("tileMatrix", "integer"), in_path("tileRow", "integer"), in_path("tileCol", "integer")},
            "application/vnd.mapbox-vector-tile");
}

void add_collection(Json& paths, const Collection& one) {
    const std::string path = "/collections/" + one.id;
    paths[path] = get("The collection", "describe-" + one.id, Json::array());
    paths[path + "/queryables"] =
        get("Its properties", "queryables-" + one.id, Json::array(), "application/schema+json");
    paths[path + "/items"] = get("Its features", "items-" + one.id, item_parameters(one), "application/geo+json");
    paths[path + "/items/{featureId}"] =
        get("One feature", "item-" + one.id, {in_path("featureId", "string"), crs_parameter("crs", "Of the geometry")},
            "application/geo+json");
    add_tiles(paths, path + "/tiles", "-" + one.id);
}

}  // namespace

constexpr const char* pmtiles_type = "application/vnd.pmtiles";

Response openapi(const Call& call) {
    know_parameters(call.request, {});
    Json paths = Json::object();
    paths["/"] = get("The landing page", "landing-page", Json::array());
    paths["/conformance"] = get("What standards are followed", "conformance", Json::array());
    paths["/collections"] = get("The collections", "collections", Json::array());
    for (const Collection& one : call.dataset.collections()) {
        add_collection(paths, one);
    }
    add_tiles(paths, "/tiles", "");
    paths["/tilejson.json"] = get("The tiles, as TileJSON", "tilejson", Json::array());
    paths["/places"] =
        get("Places by name, or near a position", "places",
            {in_query("q", text(), "Name, in any script"), in_query("country", text(), "ISO 3166-1 code"),
             in_query("lat", {{"type", "number"}}, "Of the position"),
             in_query("lon", {{"type", "number"}}, "Of the position"), in_query("bbox", text(), "Only places in it"),
             in_query("near", text(), "Only near longitude,latitude"), in_query("km", {{"type", "number"}}, "How near"),
             in_query("limit", {{"type", "integer"}}, "At most so many")},
            "application/geo+json");
    paths["/maps"] = get("The maps, themes and languages", "maps", Json::array());
    paths["/maps/{mapId}.{form}"] =
        get("A map as a picture", "picture",
            {in_path("mapId", "string"), in_path("form", "string"), in_query("bbox", text(), "What the map shows"),
             in_query("datetime", text(), "Events of this time alone"),
             in_query("width", {{"type", "number"}}, "Of the page, in pixels"),
             in_query("height", {{"type", "number"}}, "0: as high as it takes"),
             in_query("scale", {{"type", "number"}}, "PNG pixels to the page pixel"),
             in_query("theme", text(), "As /maps names them"), in_query("lang", text(), "As /maps names them")},
            "image/png");
    paths["/archives"] = get("The archives of tiles, as TileJSON", "archives", Json::array());
    paths["/archives/{archiveId}"] = get("An archive, as TileJSON", "archive", {in_path("archiveId", "string")});
    paths["/archives/{archiveId}/{z}/{x}/{y}"] =
        get("A tile of an archive", "archive-tile",
            {in_path("archiveId", "string"), in_path("z", "integer"), in_path("x", "integer"), in_path("y", "integer")},
            "application/vnd.mapbox-vector-tile");
    paths["/archives/{archiveId}.pmtiles"] =
        get("An archive whole, or by ranges", "archive-file", {in_path("archiveId", "string")}, pmtiles_type);
    paths["/maps/{mapId}/styles"] = get("The looks of a map's tables", "map-styles",
                                        {in_path("mapId", "string"), in_query("theme", text(), "As /maps names them")});
    paths["/maps/{mapId}/styles/{style}"] =
        get("The look of a table, as QML or SLD", "map-style",
            {in_path("mapId", "string"), in_path("style", "string"), in_query("theme", text(), "As /maps names them")},
            "application/xml");
    paths["/sprites/{file}"] = get("Glyphs of a theme for MapLibre: THEME.json, THEME.png, @2x", "sprites",
                                   {in_path("file", "string")}, "image/png");
    paths["/style.json"] = get("A style for MapLibre", "style",
                               {in_query("theme", text(), "As /maps names them"),
                                in_query("names", text(), "Of places: none, place, or both (with the local one)")});
    paths["/geoparse"] = post("The places that a text names", "geoparse");
    paths["/extract"] = post("The events that a text tells", "extract");
    Json components = Json::object();
    if (call.service.writer() != nullptr) {
        add_changes(paths);
        components["securitySchemes"] = {{"token", {{"type", "http"}, {"scheme", "bearer"}}}};
    }
    const Json json{{"openapi", "3.0.3"},
                    {"info", {{"title", call.service.settings().title}, {"version", version()}}},
                    {"servers", {{{"url", call.base}}}},
                    {"paths", std::move(paths)},
                    {"components", std::move(components)}};
    return answer("application/vnd.oai.openapi+json;version=3.0",
                  json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n');
}

}  // namespace sitmap
