#include "engine/geo/parts.hpp"

namespace sitmap {

std::vector<Polygon> polygons_of(const Geometry& geometry) {
    if (const auto* one = std::get_if<Polygon>(&geometry)) {
        return {*one};
    }
    const auto* many = std::get_if<MultiPolygon>(&geometry);
    return many == nullptr ? std::vector<Polygon>{} : many->polygons;
}

std::vector<LineString> lines_of(const Geometry& geometry) {
    if (const auto* one = std::get_if<LineString>(&geometry)) {
        return {*one};
    }
    const auto* many = std::get_if<MultiLineString>(&geometry);
    return many == nullptr ? std::vector<LineString>{} : many->lines;
}

}  // namespace sitmap
