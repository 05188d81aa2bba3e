// OGC API - Tiles, the same tiles as web maps number them, and TileJSON.

#include "engine/core/json_text.hpp"
#include "engine/core/version.hpp"
#include "engine/output/gzip.hpp"
#include "engine/output/tile_run.hpp"
#include "engine/serve/interface.hpp"

#include <nlohmann/json.hpp>

#include <cmath>

namespace sitmap {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* tile_type = "application/vnd.mapbox-vector-tile";
constexpr const char* square = "WebMercatorQuad";
constexpr const char* square_uri = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";

Response document(const Json& json) {
    return json_answer(json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n');
}

std::string_view without_ending(std::string_view text) {
    for (const std::string_view ending : {".pbf", ".mvt"}) {
        if (text.ends_with(ending)) {
            return text.substr(0, text.size() - ending.size());
        }
    }
    return text;
}

unsigned largest_zoom(const Call& call) {
    return call.dataset.layers().empty() ? 0 : call.dataset.layers().front().options().largest_zoom;
}

Response tile_answer(const Call& call, std::size_t layer, Tile tile) {
    know_parameters(call.request, {});
    if (tile.zoom > largest_zoom(call)) {
        throw Refusal(404, "the tiles end at zoom " + std::to_string(largest_zoom(call)) + "; draw those larger");
    }
    const std::shared_ptr<const KeptTile> kept = call.dataset.tile(tile, layer);
    Response response;
    if (kept->etag.empty()) {
        response.status = 204;
        response.body = std::make_shared<const std::string>();
        return response;
    }
    response.media_type = tile_type;
    response.packed = true;
    response.etag = kept->etag;
    response.body = std::shared_ptr<const std::string>{kept, &kept->bytes};
    response.part = kept->part;
    return response;
}

std::string path_of(const Call& call, std::size_t layer) {
    return layer == TileCache::all_layers
               ? call.base + "/tiles"
               : call.base + "/collections/" + url_encoded(call.dataset.collections()[layer].id) + "/tiles";
}

Json tileset_json(const Call& call, std::size_t layer) {
    const std::string address = path_of(call, layer) + "/" + square;
    const std::string title = layer == TileCache::all_layers ? call.service.settings().title
                                                             : call.dataset.collections()[layer].table->title();
    return {{"title", title},
            {"dataType", "vector"},
            {"crs", "http://www.opengis.net/def/crs/EPSG/0/3857"},
            {"tileMatrixSetURI", square_uri},
            {"links",
             {{{"href", address}, {"rel", "self"}, {"type", "application/json"}},
              {{"href", call.base + "/tileMatrixSets/" + square},
               {"rel", "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme"},
               {"type", "application/json"}},
              {{"href", address + "/{tileMatrix}/{tileRow}/{tileCol}"},
               {"rel", "item"},
               {"type", tile_type},
               {"templated", true}}}}};
}

Json tile_matrix_set_json() {
    constexpr double half_world_m = 20037508.3427892;
    constexpr double pixel_m = 0.00028;  // OGC's standardised rendering pixel
    constexpr unsigned pixels = 256;
    Json matrices = Json::array();
    for (unsigned zoom = 0; zoom <= greatest_tile_zoom; ++zoom) {
        const double cell = 2 * half_world_m / pixels / std::ldexp(1.0, static_cast<int>(zoom));
        const std::uint64_t side = std::uint64_t{1} << zoom;
        matrices.push_back({{"id", std::to_string(zoom)},
                            {"scaleDenominator", cell / pixel_m},
                            {"cellSize", cell},
                            {"pointOfOrigin", {-half_world_m, half_world_m}},
                            {"tileWidth", pixels},
                            {"tileHeight", pixels},
                            {"matrixWidth", side},
                            {"matrixHeight", side}});
    }
    return {{"id", square},
            {"title", "Google Maps Compatible for the World"},
            {"uri", square_uri},
            {"crs", "http://www.opengis.net/def/crs/EPSG/0/3857"},
            {"orderedAxes", {"X", "Y"}},
            {"wellKnownScaleSet", "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible"},
            {"tileMatrices", std::move(matrices)}};
}

}  // namespace

Response tiles(const Call& call, std::size_t layer, const std::vector<std::string_view>& rest) {
    if (rest.empty()) {
        know_parameters(call.request, {});
        return document({{"tilesets", Json::array({tileset_json(call, layer)})}});
    }
    if (rest[0] == square && rest.size() == 1) {
        know_parameters(call.request, {});
        return document(tileset_json(call, layer));
    }
    // OGC counts row before column, web maps column before row.
    if (rest[0] == square && rest.size() == 4) {
        return tile_answer(call, layer, tile_at(rest[1], without_ending(rest[3]), rest[2]));
    }
    if (rest.size() == 3) {
        return tile_answer(call, layer, tile_at(rest[0], rest[1], without_ending(rest[2])));
    }
    throw Refusal(404, "there is no such tile or tileset");
}

Response tile_matrix_sets(const Call& call, const std::vector<std::string_view>& rest) {
    know_parameters(call.request, {});
    if (rest.empty()) {
        const std::string address = call.base + "/tileMatrixSets/" + square;
        return document({{"tileMatrixSets",
                          {{{"id", square},
                            {"uri", square_uri},
                            {"links", {{{"href", address}, {"rel", "self"}, {"type", "application/json"}}}}}}}});
    }
    if (rest.size() != 1 || rest[0] != square) {
        throw Refusal(404, "there is no such tile matrix set");
    }
    return document(tile_matrix_set_json());
}

Response tilejson(const Call& call) {
    know_parameters(call.request, {});
    const Box box = call.dataset.bounds();
    const LonLat middle = centre(box);
    std::string body = R"({"tilejson":"3.0.0","name":)";
    append_json_string(body, call.service.settings().title);
    body += R"(,"description":)";
    append_json_string(body, description_of(call.dataset.layers()));
    body += R"(,"attribution":)";
    append_json_string(body, attribution_of(call.dataset.layers()));
    body += R"(,"tiles":[)";
    append_json_string(body, call.base + "/tiles/{z}/{x}/{y}.pbf");
    body += R"(],"minzoom":0,"maxzoom":)" + std::to_string(largest_zoom(call)) + R"(,"bounds":)";
    append_json_list(body, std::vector{box.west, box.south, box.east, box.north},
                     [](std::string& out, double side) { append_json_fixed(out, side, 7); });
    body += R"(,"center":)";
    append_json_list(body, std::vector{middle.lon, middle.lat, 5.0},
                     [](std::string& out, double part) { append_json_fixed(out, part, 7); });
    body += R"(,"vector_layers":)" + vector_layers_json(call.dataset.layers()) + "}\n";
    return json_answer(std::move(body));
}

}  // namespace sitmap
