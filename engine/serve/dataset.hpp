#pragma once

// All that is served at one moment: tables, the tiles cut from them and kept, the maps, a number that says which
// moment. Immutable but for the kept tiles: a change makes another dataset, and whoever is being answered
// keeps the one it began with.

#include "engine/core/problems.hpp"
#include "engine/output/pmtiles_reader.hpp"
#include "engine/serve/picture_cache.hpp"
#include "engine/serve/served_map.hpp"
#include "engine/serve/served_table.hpp"
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
    std::shared_ptr<const FeatureTable> table;
    std::span<const DaySpan> days;   ///< of every row; empty where the table has no `date_from` and `date_to`
    std::optional<TimeSpan> extent;  ///< of the features that are dated
};

/// Tiles that others have made, in one file.
struct ServedArchive {
    std::string id;  ///< the file's name without its ending
    std::shared_ptr<const PmtilesArchive> tiles;
};

class Dataset {
public:
    Dataset(const ServedTables& tables, std::uint64_t number, std::vector<ServedMap> maps = {},
            std::vector<ServedArchive> archives = {});

    const std::vector<Collection>& collections() const { return m_collections; }
    const Collection* find(std::string_view id) const;
    /// As many as the collections, in their order.
    std::span<const TileLayer> layers() const { return m_layers; }
    std::uint64_t number() const { return m_number; }
    const std::vector<ServedMap>& maps() const { return m_maps; }
    const std::vector<ServedArchive>& archives() const { return m_archives; }
    PictureCache& pictures() const { return m_pictures; }
    Box bounds() const;

    /// Of one collection by its place in `collections`, or of all.
    std::shared_ptr<const KeptTile> tile(Tile tile, std::size_t layer = TileCache::all_layers) const;

private:
    std::vector<Collection> m_collections;
    std::vector<TileLayer> m_layers;
    std::uint64_t m_number;
    std::vector<ServedMap> m_maps;
    std::vector<ServedArchive> m_archives;
    mutable TileCache m_cache;
    mutable PictureCache m_pictures;
};

}  // namespace sitmap
