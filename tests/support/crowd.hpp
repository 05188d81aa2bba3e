#pragma once

// Many made events for tests and benchmarks: points in clusters as attacks cluster about towns, some
// areas and lines, every kind of field. The same number gives the same layer.

#include "engine/layer/layer.hpp"

#include <cmath>
#include <cstdint>
#include <random>
#include <string>

namespace sitmap::test {

inline Schema crowd_schema() {
    return {{"id", FieldType::text, "id", "Id"},
            {"type", FieldType::text, "type", "Type"},
            {"actor", FieldType::text, "actor", "Actor"},
            {"date_from", FieldType::date, "date_from", "From"},
            {"date_to", FieldType::date, "date_to", "To"},
            {"geo_prec", FieldType::text, "geo_prec", "Place precision"},
            {"unc_m", FieldType::real, "unc_m", "Uncertainty, metres"},
            {"killed_best", FieldType::integer, "kill_best", "Killed, best"},
            {"quote", FieldType::text, "quote", "Quotation"}};
}

/// `count` points in 200 clusters between 31 and 38 N, 34 and 43 E, over ten years.
inline Layer crowd(std::size_t count, unsigned seed = 1) {
    std::mt19937 random{seed};
    const auto part = [&] { return std::ldexp(static_cast<double>(random()), -32); };
    const auto about = [&] { return part() + part() + part() + part() - 2; };  // bell-shaped, at most 2 away
    std::vector<LonLat> towns;
    for (int town = 0; town < 200; ++town) {
        towns.push_back({34 + 9 * part(), 31 + 7 * part()});
    }
    static constexpr const char* types[] = {"airstrike", "shelling", "clash", "raid", "explosion"};
    Layer layer{"events", "Events", crowd_schema(), {}, {}};
    for (std::size_t number = 0; number < count; ++number) {
        const LonLat town = towns[random() % towns.size()];
        const std::string id = "e" + std::to_string(number);
        const Date from = Date{std::chrono::days{16436 + static_cast<int>(random() % 3650)}};
        const auto dead = static_cast<std::int64_t>(random() % 40);
        Feature feature{id, Point{{town.lon + 0.15 * about(), town.lat + 0.15 * about()}}, {}};
        feature.values = {id,
                          std::string{types[random() % std::size(types)]},
                          "Group " + std::to_string(random() % 50),
                          from,
                          from + std::chrono::days{random() % 3},
                          "P" + std::to_string(random() % 4),
                          std::round(part() * 5000),
                          dead < 30 ? Value{} : Value{dead},
                          "Report " + std::to_string(number) + " tells of " + std::to_string(dead) + " dead."};
        layer.features.push_back(std::move(feature));
    }
    return layer;
}

/// Areas, lines and things without geometry, with text that no format may stumble on.
inline Layer odd_shapes() {
    Layer layer{"odd", "Odd <shapes> & \"more\"", crowd_schema(), {}, {}};
    const auto add = [&](const char* id, Geometry geometry, const char* quote) {
        Feature feature{id, std::move(geometry), std::vector<Value>(layer.schema.size())};
        feature.values[0] = std::string{id};
        feature.values[8] = std::string{quote};
        layer.features.push_back(std::move(feature));
    };
    Ring star;
    for (int corner = 0; corner <= 200; ++corner) {
        const double away = corner % 2 == 0 ? 0.9 : 0.35;
        const double angle = 2 * 3.14159265358979 * (corner % 200) / 200;
        star.push_back({37 + away * std::cos(angle), 33 + away * std::sin(angle)});
    }
    add("star", Polygon{star, {{{36.9, 32.9}, {36.9, 33.1}, {37.1, 33.1}, {37.1, 32.9}, {36.9, 32.9}}}}, "</script>");
    add("speck", Polygon{{{38, 34}, {38.000001, 34}, {38.000001, 34.000001}, {38, 34}}, {}}, "\"quoted\" \\ text");
    add("sliver", from_wkt("POLYGON((35 32,36 32.0000001,36 32,35 32))"), "\xe2\x80\xae reversed");
    add("line", from_wkt("LINESTRING(35.8 32.7,35.9 33.0,35.85 33.3)"), "عربي עברית");
    add("two", from_wkt("MULTIPOLYGON(((40 35,41 35,41 36,40 35)),((42 35,43 35,43 36,42 35)))"), "\x01 control");
    add("spots", from_wkt("MULTIPOINT(35 36,36 36)"), "");
    add("nowhere", {}, "no geometry");
    return layer;
}

}  // namespace sitmap::test
