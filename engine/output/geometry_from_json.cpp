#include "engine/output/geometry_from_json.hpp"

#include "engine/core/error.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <utility>
#include <vector>

namespace sitmap {

namespace {

using Json = nlohmann::json;

[[noreturn]] void refuse(const std::string& why) {
    throw InputError("geometry", why);
}

LonLat position(const Json& json) {
    if (!json.is_array() || json.size() < 2 || !json[0].is_number() || !json[1].is_number()) {
        refuse("a position is not two numbers");
    }
    const LonLat at{json[0].get<double>(), json[1].get<double>()};
    if (!valid(at)) {
        refuse("a position is not on the globe; longitude comes first");
    }
    return at;
}

template <typename Item, typename Read>
std::vector<Item> list(const Json& json, Read read) {
    if (!json.is_array()) {
        refuse("coordinates are missing");
    }
    std::vector<Item> items;
    items.reserve(json.size());
    for (const Json& item : json) {
        items.push_back(read(item));
    }
    return items;
}

std::vector<LonLat> positions(const Json& json) {
    return list<LonLat>(json, position);
}

LineString line(const Json& json) {
    LineString made{positions(json)};
    if (made.points.size() < 2) {
        refuse("a line has fewer than two positions");
    }
    return made;
}

Ring ring(const Json& json) {
    Ring made = positions(json);
    if (made.size() < 4 || made.front() != made.back()) {
        refuse("a ring does not close or has fewer than four positions");
    }
    return made;
}

Polygon polygon(const Json& json) {
    std::vector<Ring> rings = list<Ring>(json, ring);
    if (rings.empty()) {
        refuse("a polygon has no ring");
    }
    Polygon made{std::move(rings.front()), {}};
    made.holes.assign(std::make_move_iterator(rings.begin() + 1), std::make_move_iterator(rings.end()));
    return made;
}

}  // namespace

Geometry geometry_from_json(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_null()) {
        return {};
    }
    if (!json.is_object() || !json.contains("type") || !json["type"].is_string()) {
        refuse("it is no GeoJSON object");
    }
    const std::string type = json["type"];
    const Json coordinates = json.value("coordinates", Json{});
    if (type == "Point") {
        return Point{position(coordinates)};
    }
    if (type == "LineString") {
        return line(coordinates);
    }
    if (type == "Polygon") {
        return polygon(coordinates);
    }
    if (type == "MultiPoint") {
        return MultiPoint{positions(coordinates)};
    }
    if (type == "MultiLineString") {
        return MultiLineString{list<LineString>(coordinates, line)};
    }
    if (type == "MultiPolygon") {
        return MultiPolygon{list<Polygon>(coordinates, polygon)};
    }
    refuse("type " + type + " is not read");
}

}  // namespace sitmap
