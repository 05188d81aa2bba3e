#pragma once

// All that is served at one moment: tables, the tiles cut from them and kept, a number that says which
// moment. Immutable but for the kept tiles: a change makes another dataset, and whoever is being answered
// keeps the one it began with.

#include "engine/core/problems.hpp"
#include "engine/layer/feature_table.hpp"
#include "engine/output/vector_tile.hpp"
#include "engine/serve/tile_cache.hpp"
#include "engine/serve/time_span.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// One table as the interfaces show it.
struct Collection {
    std::string id;  ///< the table's name; "name-2" where another has it already
    std::unique_ptr<const FeatureTable> table;
    std::optional<std::size_t> from_field;  ///< `date_from` and `date_to`, where the table has both as dates
    std::optional<std::size_t> to_field;
    std::optional<TimeSpan> extent;  ///< of the features that are dated
};

class Dataset {
public:
    Dataset(std::vector<FeatureTable> tables, std::uint64_t number, unsigned largest_zoom = 12);

    const std::vector<Collection>& collections() const { return m_collections; }
    const Collection* find(std::string_view id) const;
    /// As many as the collections, in their order.
    std::span<const TileLayer> layers() const { return m_layers; }
    std::uint64_t number() const { return m_number; }
    Box bounds() const;

    /// Of one collection by its place in `collections`, or of all.
    std::shared_ptr<const KeptTile> tile(Tile tile, std::size_t layer = TileCache::all_layers) const;

private:
    std::vector<Collection> m_collections;
    std::vector<TileLayer> m_layers;
    std::uint64_t m_number;
    mutable TileCache m_cache;
};

/// The time of a feature; nothing where the collection or the row is not dated.
std::optional<TimeSpan> time_of(const Collection& collection, FeatureTable::RowNumber row);

}  // namespace sitmap
