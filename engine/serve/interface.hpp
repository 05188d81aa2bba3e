#pragma once

// What every interface of the server is given to answer a request, and what they share.

#include "engine/serve/service.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// One request in the middle of being answered.
struct Call {
    const Service& service;
    const Request& request;
    const Dataset& dataset;
    std::string base;                     ///< of addresses (serve/link.hpp)
    std::vector<std::string_view> parts;  ///< of the path
};

/// The representation the client prefers; throws Refusal: 400 for an unknown `f`, 406 for `Accept`.
Representation chosen(const Call& call, const std::vector<Representation>& offered);
bool is_html(const Representation& representation);

/// Refuses (400) parameters that are not among the names; `f` always is.
void know_parameters(const Request& request, const std::vector<std::string_view>& names);

const Collection& collection_called(const Call& call, std::string_view id);

/// The theme that the parameter `theme` names, else "news"; throws Refusal (400) where there is none called so.
std::string theme_asked(const Call& call, const PictureStyles& styles);

/// As JSON Schema names it: "integer".
const char* schema_type(FieldType type);

/// "2025-07-13T00:00:00Z"
std::string time_text(std::int64_t seconds);

/// The tile at zoom, column, row; throws Refusal where there can be none.
Tile tile_at(std::string_view zoom, std::string_view column, std::string_view row);

// The interfaces, one file each.
Response landing_page(const Call& call);
Response conformance(const Call& call);
Response openapi(const Call& call);
Response collections(const Call& call);
Response collection(const Call& call, const Collection& one);
Response queryables(const Call& call, const Collection& one);
Response items(const Call& call, const Collection& one);
Response item(const Call& call, const Collection& one, std::string_view id);
/// `layer` is a collection's number, or TileCache::all_layers. The parts after "tiles".
Response tiles(const Call& call, std::size_t layer, const std::vector<std::string_view>& rest);
Response tile_matrix_sets(const Call& call, const std::vector<std::string_view>& rest);
Response tilejson(const Call& call);
Response map_style(const Call& call);
Response places(const Call& call);
/// The parts after "maps".
Response maps(const Call& call, const std::vector<std::string_view>& rest);
/// The parts after "archives".
Response archives(const Call& call, const std::vector<std::string_view>& rest);
/// The parts after "maps/ID/styles".
Response map_styles(const Call& call, const ServedMap& one, const std::vector<std::string_view>& rest);
/// The parts after "sprites".
Response sprites(const Call& call, const std::vector<std::string_view>& rest);
bool has_live_page(const Call& call);
Response live_page(const Call& call);
Response live_script(const Call& call);
Response live_style(const Call& call);
Response geoparse(const Call& call);
Response extract_events(const Call& call);
Response add_report(const Call& call);
Response retract_event(const Call& call, std::string_view id);
Response metrics(const Service& service);

}  // namespace sitmap
