#include "engine/geoparse/border_lines.hpp"

#include "engine/geo/area_clip.hpp"
#include "engine/geo/parts.hpp"
#include "engine/geo/relation.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace sitmap {

namespace {

/// Outlines of units and of countries come from different sources: this far they may lie apart.
constexpr double sources_apart_m = 4'000;
constexpr double sources_apart_deg = 0.1;

constexpr std::size_t most_kept = 200;

Box grown(Box box, double degrees) {
    return {box.west - degrees, box.south - degrees, box.east + degrees, box.north + degrees};
}

/// Where two areas can meet.
Box common(const Geometry& a, const Geometry& b) {
    const Box first = grown(bounds(a), sources_apart_deg);
    const Box second = grown(bounds(b), sources_apart_deg);
    return {std::max(first.west, second.west), std::max(first.south, second.south), std::min(first.east, second.east),
            std::min(first.north, second.north)};
}

MultiLineString outline(const Geometry& area, const Box& within) {
    return unshared_edges(area, {}, within);
}

/// Of two units whose outlines share no edges: the first's as far as the other's is beside it.
MultiLineString border_of_sources(const Geometry& a, const Geometry& b) {
    const Box where = common(a, b);
    return edges_along(outline(a, where), b, sources_apart_m);
}

}  // namespace

MultiLineString lines_in(const MultiLineString& lines, const Box& box) {
    return {lines_of(clip(lines, box))};
}

const MultiLineString& BorderLines::border(const Place& anchor, const Place* other) {
    const std::pair key{anchor.id, other != nullptr ? other->id : std::string{}};
    if (const auto known = m_borders.find(key); known != m_borders.end()) {
        return known->second;
    }
    if (m_borders.size() >= most_kept) {
        m_borders.clear();
    }
    return m_borders.emplace(key, found_border(anchor, other)).first->second;
}

MultiLineString BorderLines::found_border(const Place& anchor, const Place* other) {
    const Geometry& area = anchor.footprint;
    if (other != nullptr) {
        const Geometry* const beyond = &other->footprint;
        MultiLineString lines = shared_edges(area, std::span{&beyond, 1}, common(area, *beyond));
        if (!lines.lines.empty() || (is_country(anchor) && is_country(*other))) {
            return lines;
        }
        return is_country(anchor) ? border_of_sources(*beyond, area) : border_of_sources(area, *beyond);
    }
    return is_country(anchor) ? shared_edges(area, m_countries.others(anchor.id, bounds(area)), bounds(area))
                              : outline(area, bounds(area));
}

MultiLineString BorderLines::coast(const Place& anchor) {
    const Geometry& area = anchor.footprint;
    if (is_country(anchor)) {
        return unshared_edges(area, m_countries.others(anchor.id, bounds(area)), bounds(area));
    }
    const bool water = anchor.feature_class == FeatureClass::hydro;
    const std::string id = "iso:" + anchor.country;
    const Geometry* const country = water ? nullptr : m_countries.outline(id);
    if (country == nullptr) {
        return outline(area, bounds(area));
    }
    const Box where = common(*country, area);
    return edges_along(unshared_edges(*country, m_countries.others(id, where), where), area, sources_apart_m);
}

}  // namespace sitmap
