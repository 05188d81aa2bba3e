#pragma once

// What of a place goes to a scratch file (core/scratch_code.hpp): all of it.

#include "engine/core/scratch_code.hpp"
#include "engine/gazetteer/place.hpp"

namespace sitmap {

template <>
struct ScratchFields<LineString> {
    static auto of(auto& line) { return std::tie(line.points); }
};

template <>
struct ScratchFields<Polygon> {
    static auto of(auto& polygon) { return std::tie(polygon.outer, polygon.holes); }
};

template <>
struct ScratchFields<MultiPoint> {
    static auto of(auto& many) { return std::tie(many.points); }
};

template <>
struct ScratchFields<MultiLineString> {
    static auto of(auto& many) { return std::tie(many.lines); }
};

template <>
struct ScratchFields<MultiPolygon> {
    static auto of(auto& many) { return std::tie(many.polygons); }
};

template <>
struct ScratchFields<PlaceName> {
    static auto of(auto& name) {
        return std::tie(name.text, name.language, name.script, name.kind, name.source, name.from, name.to);
    }
};

template <>
struct ScratchFields<Place> {
    static auto of(auto& place) {
        return std::tie(place.id, place.other_ids, place.name, place.names, place.point, place.feature_class,
                        place.feature_code, place.country, place.also_in, place.admin1, place.admin1_id, place.admin2,
                        place.population, place.uncertainty_m, place.footprint_kind, place.footprint, place.part_of,
                        place.status, place.administered_by, place.claimed_by, place.valid_from, place.valid_to,
                        place.formula, place.accuracy, place.source, place.licence);
    }
};

}  // namespace sitmap
