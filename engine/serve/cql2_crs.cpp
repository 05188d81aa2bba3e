#include "engine/serve/cql2_crs.hpp"

#include "engine/geo/moved.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sitmap {

namespace {

using Json = nlohmann::json;

void carry(CqlExpression& expression, const CrsPositions& from) {
    expression.shape = moved(expression.shape, [&](LonLat at) { return from.to_lon_lat(at.lon, at.lat); });
    for (CqlExpression& argument : expression.args) {
        carry(argument, from);
    }
}

bool is_position(const Json& json) {
    return json.is_array() && json.size() >= 2 && json[0].is_number() && json[1].is_number();
}

void carry_position(Json& first, Json& second, const CrsPositions& from) {
    const LonLat at = from.to_lon_lat(first.get<double>(), second.get<double>());
    first = at.lon;
    second = at.lat;
}

/// Whatever is no position is left to the parser, which says what is wrong with it.
void carry_coordinates(Json& json, const CrsPositions& from) {
    if (is_position(json)) {
        carry_position(json[0], json[1], from);
    } else if (json.is_array()) {
        for (Json& item : json) {
            carry_coordinates(item, from);
        }
    }
}

void carry(Json& json, const CrsPositions& from) {
    if (json.is_object() && json.contains("type") && json.contains("coordinates")) {
        carry_coordinates(json["coordinates"], from);
    } else if (json.is_object() && json.contains("bbox") && json["bbox"].is_array() && json["bbox"].size() == 4 &&
               std::ranges::all_of(json["bbox"], [](const Json& side) { return side.is_number(); })) {
        Json& box = json["bbox"];
        carry_position(box[0], box[1], from);
        carry_position(box[2], box[3], from);
    } else if (json.is_structured()) {
        for (Json& item : json) {
            carry(item, from);
        }
    }
}

}  // namespace

CqlExpression parse_cql2_text(std::string_view text, ItemCrs crs) {
    CqlExpression expression = parse_cql2_text(text);
    if (crs != ItemCrs::crs84) {
        carry(expression, CrsPositions{crs});
    }
    return expression;
}

CqlExpression parse_cql2_json(std::string_view json, ItemCrs crs) {
    Json filter = crs == ItemCrs::crs84 ? Json{} : Json::parse(json, nullptr, false);
    if (crs == ItemCrs::crs84 || filter.is_discarded()) {
        return parse_cql2_json(json);
    }
    carry(filter, CrsPositions{crs});
    return parse_cql2_json(filter.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace sitmap
