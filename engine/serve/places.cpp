// The gazetteer over the network: names to places, and what lies near.

#include "engine/core/json_text.hpp"
#include "engine/geo/ring.hpp"
#include "engine/output/geometry_json.hpp"
#include "engine/serve/interface.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

namespace sitmap {

namespace {

constexpr std::size_t most_places = 100;
constexpr std::size_t longest_name = 200;

const Gazetteer& gazetteer_of(const Call& call) {
    if (call.service.world() == nullptr) {
        throw Refusal(503, "this server has no gazetteer");
    }
    return call.service.world()->gazetteer;
}

double number(const Request& request, const char* name, double least, double most) {
    const std::string_view text = parameter(request, name).value_or("");
    double value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || failed != std::errc{} || end != text.data() + text.size() ||
        !(value >= least && value <= most)) {
        throw Refusal(400, std::string{name} + " must be a number within its range");
    }
    return value;
}

std::size_t limit_of(const Request& request) {
    return parameter(request, "limit") ? static_cast<std::size_t>(number(request, "limit", 1, 10000)) : 10;
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

Response places_called(const Call& call, const Gazetteer& gazetteer, std::string_view name) {
    if (name.empty() || name.size() > longest_name) {
        throw Refusal(400, "q must be a name of at most " + std::to_string(longest_name) + " bytes");
    }
    NameQuery query;
    query.country = parameter(call.request, "country").value_or("");
    query.limit = std::min(limit_of(call.request), most_places);
    std::string features;
    for (const NameMatch& match : gazetteer.find(name, query)) {
        std::string more = R"(,"matched":)";
        append_json_string(more, match.name);
        more += R"(,"match":)";
        append_json_string(more, to_string(match.match));
        more += R"(,"score":)";
        append_json_fixed(more, match.score, 4);
        features += features.empty() ? "\n" : ",\n";
        append_place(features, gazetteer, match.place, more);
    }
    return collection_of(std::move(features));
}

Response places_near(const Call& call, const Gazetteer& gazetteer) {
    const LonLat at{number(call.request, "lon", -180, 180), number(call.request, "lat", -90, 90)};
    constexpr double reach_km = 50;
    constexpr double km_per_degree = 111;
    const double lat = reach_km / km_per_degree;
    const double lon = std::min(180.0, lat / std::max(0.01, std::cos(at.lat * std::numbers::pi / 180)));
    std::vector<std::pair<double, PlaceIndex>> near;
    for (const PlaceIndex index : gazetteer.within({at.lon - lon, at.lat - lat, at.lon + lon, at.lat + lat})) {
        if (const double away = kilometres(at, gazetteer.summary(index).point); away <= reach_km) {
            near.emplace_back(away, index);
        }
    }
    std::ranges::sort(near);
    near.resize(std::min({near.size(), limit_of(call.request), most_places}));
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
    know_parameters(call.request, {"q", "country", "limit", "lat", "lon"});
    const Gazetteer& gazetteer = gazetteer_of(call);
    if (const auto name = parameter(call.request, "q")) {
        return places_called(call, gazetteer, *name);
    }
    return places_near(call, gazetteer);
}

}  // namespace sitmap
