#include "engine/output/web_soft.hpp"

#include "engine/geo/relation.hpp"
#include "engine/geo/thinned.hpp"

#include <algorithm>

namespace sitmap {

Geometry seen_areas(const std::vector<Polygon>& parts, const Box& box, double tolerance) {
    std::vector<Polygon> kept;
    std::ranges::copy_if(parts, std::back_inserter(kept), [&](const Polygon& part) {
        Box around;
        for (const LonLat at : part.outer) {
            extend(around, at);
        }
        return std::max(around.east - around.west, around.north - around.south) > 2 * tolerance;
    });
    return kept.empty() ? Geometry{} : clip(repaired(thinned(Geometry{MultiPolygon{kept}}, tolerance)), box);
}

Geometry held_by_others(const std::vector<BaseArea>& occupied, const Box& box, double tolerance) {
    std::vector<Polygon> parts;
    for (const BaseArea& area : occupied) {
        parts.insert(parts.end(), area.parts.begin(), area.parts.end());
    }
    return seen_areas(parts, box, tolerance);
}

const Geometry& SoftLand::of(const std::string& country) {
    const auto [entry, fresh] = m_land.try_emplace(country);
    if (fresh) {
        std::vector<Polygon> land;
        for (const BaseArea& area : m_base.countries) {
            if (area.iso == country) {
                land.insert(land.end(), area.parts.begin(), area.parts.end());
            }
        }
        m_held = m_held ? m_held : held_by_others(m_base.occupied, m_box, m_tolerance);
        entry->second = subtract(seen_areas(land, m_box, m_tolerance), *m_held);
    }
    return entry->second;
}

}  // namespace sitmap
