#pragma once

// Vector tiles as Mapbox's specification 2.1 has them, cut from feature tables: one layer a table.
//
// - Positions are whole numbers, 4096 to the tile's side; what lies up to 64 beyond an edge is in the
//   tile too, so that symbols and outlines meet at the seams.
// - Points are thinned below the largest zoom (layer/point_pyramid.hpp). The one kept is the best known
//   (`geo_prec`), then the gravest (`killed_best`), then the newest (`date_from`).
// - Lines and areas lose the vertices that matter less than half a pixel (of 8 units), at the largest
//   zoom less than one unit. What becomes smaller than that is a point: no feature gets lost.
// - At the largest zoom a feature has all its attributes. Below it those are left out that no symbol,
//   label or filter needs: quotation, claims, their source and its terms.
// - Dates are text (YYYY-MM-DD), JSON fields their text; null is no attribute. A feature is known by its
//   attribute `id`; where the schema has no such field it is added.
//
//     const TileLayer layer{table, {.largest_zoom = 12}};
//     const std::string bytes = encode_tile({&layer, 1}, *make_tile(7, 76, 51));

#include "engine/geo/tile.hpp"
#include "engine/layer/feature_table.hpp"
#include "engine/layer/point_pyramid.hpp"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace sitmap {

inline constexpr unsigned tile_extent = 4096;
inline constexpr unsigned tile_buffer = 64;

struct TileOptions {
    unsigned largest_zoom = 12;
    Thinning thinning = Thinning::by_cell;
    bool sample = false;  ///< of a crowd is kept what stands for all its days and kinds, not the gravest and newest
};

/// A line or ring in the world's square, each vertex with its weight (geo/vertex_weight.hpp).
struct WeightedLine {
    std::vector<WorldXY> vertices;
    std::vector<double> weights;
};

/// A shape ready to be cut: polygons' rings, outer first, or one line each, or points alone.
struct TileShape {
    enum class Kind : std::uint8_t { points, lines, areas };
    Kind kind = Kind::points;
    std::vector<std::vector<WeightedLine>> parts;
    WorldXY north_west;
    WorldXY south_east;
};

/// One table's features, placed in the world's square; copies share that. Borrows the table.
class TileLayer {
public:
    TileLayer(const FeatureTable& table, const TileOptions& options);

    const FeatureTable& table() const { return *m_table; }
    const TileOptions& options() const { return m_options; }

    /// The layer's message within a tile; empty where the tile has nothing of it.
    std::string encode(Tile tile) const;

    /// Appends the Hilbert numbers of the tiles that may have something of it, and perhaps of some that
    /// have not; not sorted, some twice.
    void append_tiles(unsigned zoom, std::vector<std::uint64_t>& numbers) const;

private:
    struct Placed {
        PointPyramid points;
        std::vector<TileShape> shapes;                // as the table numbers them
        std::vector<FeatureTable::RowNumber> shaped;  // rows that have one
    };
    static Placed place(const FeatureTable& table, const TileOptions& options);

    std::vector<FeatureTable::RowNumber> rows_in(Tile tile) const;

    const FeatureTable* m_table;
    TileOptions m_options;
    std::shared_ptr<const Placed> m_placed;
};

/// The tile; empty where no layer has anything in it. Zooms beyond the largest give nothing.
std::string encode_tile(std::span<const TileLayer> layers, Tile tile);

/// What readers are told of the layers, as TileJSON 3.0 words it: `[{"id":"strike_sites","fields":{...}}]`.
std::string vector_layers_json(std::span<const TileLayer> layers);

}  // namespace sitmap
