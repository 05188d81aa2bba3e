#pragma once

// Which of many areas a position lies in, for many positions: edges by bands of latitude, so that each question meets
// few of them. Planar, in degrees; distances in metres.

#include "engine/geo/geometry.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace sitmap {

class AreaFinder {
public:
    /// Areas by their polygons; an area is told by its index. It will be asked about no position, with its reach,
    /// beyond the two latitudes.
    explicit AreaFinder(const std::vector<std::vector<Polygon>>& areas, double south = -90, double north = 90);

    /// The first area that holds the position, else the one whose edge is nearest within `reach_m`.
    std::optional<std::size_t> area_at(LonLat at, double reach_m = 0) const;

private:
    struct Edge {
        LonLat from;
        LonLat to;
        std::size_t area;
    };

    void add(const Ring& ring, std::size_t area);
    const std::vector<Edge>& edges_of(int band) const;
    std::optional<std::size_t> holding(LonLat at) const;
    std::optional<std::size_t> nearest(LonLat at, double reach_m) const;

    int m_first_band;
    std::vector<std::vector<Edge>> m_bands;  ///< from the first on
    std::size_t m_areas;
};

}  // namespace sitmap
