#pragma once

// Which points each zoom of a tiled map shows, and how to find a tile's share of them at once.
//
// Thinning: below the largest zoom a square of 1/64 of a tile's side (8 pixels of a tile drawn at 512)
// gets one point, that of the least rank among those in it; a point once shown stays shown at every
// deeper zoom. At the largest zoom all points are there, however many lie on one spot.

#include "engine/geo/tile.hpp"

#include <cstdint>
#include <vector>

namespace sitmap {

struct RankedPoint {
    WorldXY at;
    std::uint32_t row = 0;   ///< what is found
    std::uint32_t rank = 0;  ///< the lesser is kept
};

enum class Thinning : std::uint8_t { by_cell, none };

class PointPyramid {
public:
    /// Squares along a tile's side, each with one point at most.
    static constexpr unsigned cells_per_tile_log2 = 6;

    /// The first zoom at which all points are shown is `largest_zoom`, or 0 where nothing is thinned.
    /// Time: a sort of the points and one pass a zoom.
    PointPyramid(const std::vector<RankedPoint>& points, unsigned largest_zoom, Thinning thinning);

    /// Appends the rows shown at the zoom between the two corners, edges included, in no order.
    void find(WorldXY north_west, WorldXY south_east, unsigned zoom, std::vector<std::uint32_t>& rows) const;

    /// Calls `visit(WorldXY)` for each point shown at the zoom.
    template <typename Visit>
    void for_each(unsigned zoom, Visit visit) const {
        for (std::size_t i = 0; i < end_of(zoom); ++i) {
            visit(place(m_keys[i]));
        }
    }

private:
    std::size_t end_of(unsigned zoom) const;
    static WorldXY place(std::uint64_t key);

    // Points by the zoom that first shows them, then along the quadtree.
    std::vector<std::uint64_t> m_keys;
    std::vector<std::uint32_t> m_rows;
    std::vector<std::size_t> m_ends;  // of each zoom's points
};

}  // namespace sitmap
