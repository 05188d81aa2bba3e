// Archives of tiles that others have made: tile by tile, and as the files that they are, by ranges.

#include "engine/core/error.hpp"
#include "engine/core/sha256.hpp"
#include "engine/serve/interface.hpp"
#include "engine/serve/link.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sitmap {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view whole_ending = ".pmtiles";

/// "pbf", "png"
std::string ending_of(std::string_view media_type) {
    const std::string_view form = media_type.substr(media_type.find('/') + 1);
    return form == "vnd.mapbox-vector-tile" ? "pbf" : form == "jpeg" ? "jpg" : std::string{form};
}

/// TileJSON 3.0. Of what the archive says of itself only what has a place there, and as text alone.
Json tilejson_of(const Call& call, const ServedArchive& one) {
    const PmtilesArchive& tiles = *one.tiles;
    const std::string address = call.base + "/archives/" + url_encoded(one.id);
    const Json told = Json::parse(tiles.metadata(), nullptr, false);
    Json json{{"tilejson", "3.0.0"}, {"name", one.id}};
    for (const char* name : {"name", "description", "attribution"}) {
        if (told.is_object() && told.contains(name) && told.at(name).is_string()) {
            json[name] = told.at(name);
        }
    }
    json["tiles"] = {address + "/{z}/{x}/{y}." + ending_of(tiles.media_type())};
    json["minzoom"] = tiles.least_zoom();
    json["maxzoom"] = tiles.largest_zoom();
    const Box& box = tiles.bounds();
    json["bounds"] = {box.west, box.south, box.east, box.north};
    if (told.is_object() && told.contains("vector_layers")) {
        json["vector_layers"] = told.at("vector_layers");
    }
    json["links"] = {{{"href", address}, {"rel", "self"}, {"type", "application/json"}},
                     {{"href", address + std::string{whole_ending}},
                      {"rel", "enclosure"},
                      {"type", "application/vnd.pmtiles"},
                      {"length", tiles.file()->size()}}};
    return json;
}

std::string text_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

Response list(const Call& call) {
    know_parameters(call.request, {});
    Json all = Json::array();
    for (const ServedArchive& one : call.dataset.archives()) {
        all.push_back(tilejson_of(call, one));
    }
    return json_answer(text_of({{"archives", std::move(all)}}));
}

/// Its bytes may not be summed, there can be gigabytes: its tag names the state of the file.
Response whole(const ServedArchive& one) {
    Response response = answer("application/vnd.pmtiles", "");
    const auto& file = one.tiles->file();
    response.part = {file, 0, file->size()};
    response.etag = '"' + sha256_hex(file->mark()).substr(0, 32) + '"';
    return response;
}

Response tile_of(const PmtilesArchive& archive, Tile tile) {
    Response response = answer(archive.media_type(), "");
    try {
        response.body = std::make_shared<const std::string>(archive.tile(tile));
    } catch (const InputError&) {
        throw Refusal(503, "the archive is damaged here, or is being written anew");
    }
    if (response.body->empty()) {
        response.status = 204;
        response.media_type.clear();
        return response;
    }
    response.etag = '"' + sha256_hex(*response.body).substr(0, 32) + '"';
    response.packed = archive.packed();
    return response;
}

const ServedArchive& archive_called(const Call& call, std::string_view id) {
    const auto found = std::ranges::find(call.dataset.archives(), id, &ServedArchive::id);
    if (found == call.dataset.archives().end()) {
        throw Refusal(404, "there is no such archive; /archives lists them");
    }
    return *found;
}

}  // namespace

Response archives(const Call& call, const std::vector<std::string_view>& rest) {
    know_parameters(call.request, {});
    if (rest.empty()) {
        return list(call);
    }
    if (rest.size() == 1 && rest[0].ends_with(whole_ending)) {
        return whole(archive_called(call, rest[0].substr(0, rest[0].size() - whole_ending.size())));
    }
    const ServedArchive& one = archive_called(call, rest[0]);
    if (rest.size() == 1) {
        return json_answer(text_of(tilejson_of(call, one)));
    }
    if (rest.size() == 4) {
        return tile_of(*one.tiles, tile_at(rest[1], rest[2], rest[3].substr(0, rest[3].find('.'))));
    }
    throw Refusal(404, "there is no such tile");
}

}  // namespace sitmap
