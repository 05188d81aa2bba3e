// Which interface answers which path. The one place where exceptions become answers.

#include "engine/core/error.hpp"
#include "engine/serve/delivery.hpp"
#include "engine/serve/interface.hpp"
#include "engine/serve/link.hpp"

#include <algorithm>
#include <exception>

namespace sitmap {

namespace {

using Parts = std::vector<std::string_view>;

Parts from(const Parts& parts, std::size_t first) {
    return {parts.begin() + static_cast<std::ptrdiff_t>(first), parts.end()};
}

[[noreturn]] void nothing_here() {
    throw Refusal(404, "there is nothing at this address; / lists what there is");
}

void need_method(const Request& request, std::string_view method) {
    const bool fits = request.method == method || (method == "GET" && request.method == "HEAD");
    if (!fits) {
        throw Refusal(405, "this address answers " + std::string{method} + " alone");
    }
}

Response in_collection(const Call& call) {
    const Collection& one = collection_called(call, call.parts[1]);
    const std::size_t count = call.parts.size();
    if (count == 2) {
        return collection(call, one);
    }
    const std::string_view what = call.parts[2];
    if (what == "queryables" && count == 3) {
        return queryables(call, one);
    }
    if (what == "items" && count <= 4) {
        return count == 3 ? items(call, one) : item(call, one, call.parts[3]);
    }
    if (what == "tiles") {
        return tiles(call, static_cast<std::size_t>(&one - call.dataset.collections().data()), from(call.parts, 3));
    }
    nothing_here();
}

/// Documents at one address without further parts.
struct Address {
    std::string_view name;
    std::string_view method;
    Response (*answer)(const Call& call);
};
constexpr Address addresses[] = {
    {"conformance", "GET", conformance}, {"api", "GET", openapi},          {"collections", "GET", collections},
    {"tilejson.json", "GET", tilejson},  {"style.json", "GET", map_style}, {"live.js", "GET", live_script},
    {"live.css", "GET", live_style},     {"places", "GET", places},        {"geoparse", "POST", geoparse},
    {"extract", "POST", extract_events}, {"reports", "POST", add_report}};

Response routed(const Call& call) {
    if (call.parts.empty()) {
        need_method(call.request, "GET");
        return landing_page(call);
    }
    const std::string_view first = call.parts[0];
    if (call.parts.size() == 1) {
        const auto* const found = std::ranges::find(addresses, first, &Address::name);
        if (found != std::end(addresses)) {
            need_method(call.request, found->method);
            return found->answer(call);
        }
    }
    if (first == "events" && call.parts.size() == 2) {
        need_method(call.request, "DELETE");
        return retract_event(call, call.parts[1]);
    }
    need_method(call.request, "GET");
    if (first == "collections") {
        return in_collection(call);
    }
    if (first == "tiles") {
        return tiles(call, TileCache::all_layers, from(call.parts, 1));
    }
    if (first == "archives") {
        return archives(call, from(call.parts, 1));
    }
    if (first == "sprites") {
        return sprites(call, from(call.parts, 1));
    }
    if (first == "maps") {
        return maps(call, from(call.parts, 1));
    }
    if (first == "tileMatrixSets") {
        return tile_matrix_sets(call, from(call.parts, 1));
    }
    nothing_here();
}

Response uncached(std::string_view media_type, std::string body) {
    Response response = answer(media_type, std::move(body));
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

constexpr const char* methods = "GET, HEAD, POST, DELETE, OPTIONS";

/// What the protocol wants told beside some refusals.
void add_advice(Response& response) {
    if (response.status == 405) {
        response.headers.emplace_back("Allow", methods);
    } else if (response.status == 401) {
        response.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"sitmap\"");
    } else if (response.status == 503) {
        response.headers.emplace_back("Retry-After", "5");
    }
}

Response answered(const Service& service, const Request& request) {
    const std::shared_ptr<const Dataset> dataset = service.dataset();
    if (request.method == "OPTIONS") {
        Response response = uncached("", "");
        response.status = 204;
        response.headers.emplace_back("Allow", methods);
        return response;
    }
    if (request.path == "/health") {
        return uncached("text/plain", "ok\n");
    }
    if (request.path == "/metrics") {
        Response response = metrics(service);
        response.headers.emplace_back("Cache-Control", "no-store");
        return response;
    }
    if (dataset == nullptr) {
        throw Refusal(503, "the data are still being read");
    }
    if (request.path == "/events/stream") {
        need_method(request, "GET");
        Response response = uncached("text/event-stream", "retry: 2000\n\n");
        response.stream = request.method == "GET";
        return response;
    }
    if (request.path == "/ready") {
        return uncached("text/plain", "ready\n");
    }
    return routed({service, request, *dataset, base_url(service, request), path_parts(request.path)});
}

}  // namespace

Response respond(const Service& service, const Request& request) {
    Response response;
    try {
        response = answered(service, request);
        return delivered(service, request, std::move(response));
    } catch (const Refusal& why) {
        response = refusal(why.status(), why.what());
    } catch (const std::exception&) {
        response = refusal(500, "the server failed at this; it is not the request's fault");
    }
    add_advice(response);
    return delivered(service, request, std::move(response));
}

}  // namespace sitmap
