#include "engine/map/check_zones.hpp"

#include "engine/geo/geodesic.hpp"
#include "engine/geo/relation.hpp"

#include <algorithm>
#include <cmath>

namespace sitmap {

namespace {

constexpr double shared_share = 0.01;

void check_apart(const ZonePart& a, const ZonePart& b, std::vector<Finding>& findings) {
    const double smaller = std::min(area_m2(a.geometry), area_m2(b.geometry));
    const double left = area_m2(subtract(make_valid(a.geometry), make_valid(b.geometry)));
    const double shared = area_m2(a.geometry) - left;
    if (smaller > 0 && shared > shared_share * smaller) {
        findings.push_back({"zones_overlap", a.layer + "/" + a.id,
                            "it shares " + std::to_string(std::lround(shared / 1e6)) + " km2 with " + b.id,
                            "cut one of them at the other's edge"});
    }
}

}  // namespace

bool is_zone_part(std::string_view type, const Geometry& geometry) {
    return (type == "zone" || type == "zone_limitation") && has_area(geometry);
}

void check_zones(std::span<const ZonePart> parts, std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (std::size_t j = i + 1; j < parts.size(); ++j) {
            if (parts[i].layer == parts[j].layer) {
                check_apart(parts[i], parts[j], findings);
            }
        }
    }
}

}  // namespace sitmap
