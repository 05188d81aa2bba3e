// The gazetteer over the network: names to places, and what lies near.

#include "engine/core/json_text.hpp"
#include "engine/geo/ring.hpp"
#include "engine/output/geometry_json.hpp"
#include "engine/serve/interface.hpp"
#include "engine/serve/parameter.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <numbers>

namespace sitmap {

namespace {

constexpr std::size_t most_places = 100;
constexpr std::size_t most_matches = 1000;  // looked through where they are to lie somewhere
constexpr std::size_t longest_name = 200;
constexpr double usual_reach_km = 50;

const Gazetteer& gazetteer_of(const Call& call) {
    if (call.service.world() == nullptr) {
        throw Refusal(503, "this server has no gazetteer");
    }
    return call.service.world()->gazetteer;
}

std::size_t limit_of(const Request& request) {
    return static_cast<std::size_t>(number_in(request, "limit", 1, most_places).value_or(10));
}

void append_place(std::string& out, const Gazetteer& gazetteer, PlaceIndex index, const std::string& more) {
    const PlaceSummary about = gazetteer.summary(index);
    out += R"({"type":"Feature","id":)";
    append_json_string(out, gazetteer.id(index));
    out += R"(,"properties":{"name":)";
    append_json_string(out, gazetteer.name(index));
    out += R"(,"feature_class":)";
    append_json_string(out, std::string(1, static_cast<char>(about.feature_class)));
    out += R"(,"feature_code":)";
    append_json_string(out, about.feature_code);
    out += R"(,"country":)";
    append_json_string(out, about.country);
    out += R"(,"population":)" + (about.population > 0 ? std::to_string(about.population) : "null");
    out += more + R"(},"geometry":)";
    append_geometry_json(out, Point{about.point});
    out += '}';
}

/// Great-circle kilometres on a sphere; good to half a percent, which ranking near places needs no better.
double kilometres(LonLat a, LonLat b) {
    constexpr double radius_km = 6371;
    constexpr double degree = std::numbers::pi / 180;
    const double lat = std::sin((b.lat - a.lat) * degree / 2);
    const double lon = std::sin((b.lon - a.lon) * degree / 2);
    const double h = lat * lat + std::cos(a.lat * degree) * std::cos(b.lat * degree) * lon * lon;
    return 2 * radius_km * std::asin(std::min(1.0, std::sqrt(h)));
}

Response collection_of(std::string features) {
    return answer("application/geo+json", R"({"type":"FeatureCollection","features":[)" + features + "]}\n");
}

/// Which places count, by what the client says of where.
using Keep = std::function<bool(PlaceIndex)>;

Keep wanted(const Call& call, const Gazetteer& gazetteer) {
    std::optional<Box> box;
    if (const auto text = parameter(call.request, "bbox")) {
        box = read_lon_lat_box(*text);
    }
    std::optional<LonLat> near;
    if (const auto text = parameter(call.request, "near")) {
        near = read_lon_lat(*text, "near");
    }
    const double reach_km = number_in(call.request, "km", 0, 20040).value_or(usual_reach_km);
    const std::string country{parameter(call.request, "country").value_or("")};
    return [&gazetteer, box, near, reach_km, country](PlaceIndex place) {
        const LonLat at = gazetteer.summary(place).point;
        return (!box || contains(*box, at)) && (!near || kilometres(*near, at) <= reach_km) &&
               (country.empty() || gazetteer.answers_to(place, country));
    };
}

struct Found {
    PlaceIndex place{};
    std::string name;
    std::string_view match;
};

void add_matches(std::vector<Found>& found, const Gazetteer& gazetteer, std::string_view name, bool loose,
                 const Keep& keep) {
    NameQuery query;
    query.limit = most_matches;
    query.loose = loose;
    for (const NameMatch& match : gazetteer.find(name, query)) {
        if (keep(match.place)) {
            found.push_back({match.place, std::string{match.name}, to_string(match.match)});
        }
    }
}

void add_completions(std::vector<Found>& found, const Call& call, std::string_view name, std::size_t limit,
                     const Keep& keep) {
    const auto is_new = [&](PlaceIndex place) {
        return std::ranges::find(found, place, &Found::place) == found.end() && keep(place);
    };
    std::vector<Found> more;
    for (auto& [place, spelling] : call.service.world()->completion.complete(name, limit, is_new)) {
        more.push_back({place, std::move(spelling), "beginning"});
    }
    std::ranges::move(more, std::back_inserter(found));
}

/// Places called so first, then those whose name begins so, and only where there is neither what is spelt
/// about so.
Response places_called(const Call& call, const Gazetteer& gazetteer, std::string_view name) {
    if (name.empty() || name.size() > longest_name) {
        throw Refusal(400, "q must be a name of at most " + std::to_string(longest_name) + " bytes");
    }
    const Keep keep = wanted(call, gazetteer);
    const std::size_t limit = limit_of(call.request);
    std::vector<Found> found;
    add_matches(found, gazetteer, name, false, keep);
    if (found.size() < limit) {
        add_completions(found, call, name, limit - found.size(), keep);
    }
    if (found.empty()) {
        add_matches(found, gazetteer, name, true, keep);
    }
    found.resize(std::min(found.size(), limit));
    std::string features;
    for (const Found& one : found) {
        std::string more = R"(,"matched":)";
        append_json_string(more, one.name);
        more += R"(,"match":)";
        append_json_string(more, one.match);
        features += features.empty() ? "\n" : ",\n";
        append_place(features, gazetteer, one.place, more);
    }
    return collection_of(std::move(features));
}

Response places_near(const Call& call, const Gazetteer& gazetteer) {
    const auto wanted_lon = number_in(call.request, "lon", -180, 180);
    const auto wanted_lat = number_in(call.request, "lat", -90, 90);
    if (!wanted_lon || !wanted_lat) {
        throw Refusal(400, "ask for q, a name, or for lat and lon, a position");
    }
    const LonLat at{*wanted_lon, *wanted_lat};
    constexpr double km_per_degree = 111;
    const double lat = usual_reach_km / km_per_degree;
    const double lon = std::min(180.0, lat / std::max(0.01, std::cos(at.lat * std::numbers::pi / 180)));
    std::vector<std::pair<double, PlaceIndex>> near;
    for (const PlaceIndex index : gazetteer.within({at.lon - lon, at.lat - lat, at.lon + lon, at.lat + lat})) {
        if (const double away = kilometres(at, gazetteer.summary(index).point); away <= usual_reach_km) {
            near.emplace_back(away, index);
        }
    }
    std::ranges::sort(near);
    near.resize(std::min(near.size(), limit_of(call.request)));
    std::string features;
    for (const auto& [away, index] : near) {
        std::string more = R"(,"km":)";
        append_json_fixed(more, away, 2);
        features += features.empty() ? "\n" : ",\n";
        append_place(features, gazetteer, index, more);
    }
    return collection_of(std::move(features));
}

}  // namespace

Response places(const Call& call) {
    know_parameters(call.request, {"q", "country", "bbox", "near", "km", "limit", "lat", "lon"});
    const Gazetteer& gazetteer = gazetteer_of(call);
    if (const auto name = parameter(call.request, "q")) {
        return places_called(call, gazetteer, *name);
    }
    return places_near(call, gazetteer);
}

}  // namespace sitmap
