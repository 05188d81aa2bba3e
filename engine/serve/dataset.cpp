#include "engine/serve/dataset.hpp"

#include "engine/output/tile_run.hpp"

#include <algorithm>
#include <utility>

namespace sitmap {

namespace {

constexpr std::size_t tile_bytes = std::size_t{64} << 20;
constexpr std::size_t picture_bytes = std::size_t{32} << 20;

}  // namespace

Dataset::Dataset(const ServedTables& tables, std::uint64_t number, std::vector<ServedMap> maps,
                 std::vector<ServedArchive> archives)
    : m_number(number),
      m_maps(std::move(maps)),
      m_archives(std::move(archives)),
      m_cache(tile_bytes),
      m_pictures(picture_bytes) {
    for (const std::shared_ptr<const ServedTable>& served : tables) {
        Collection& collection = m_collections.emplace_back();
        collection.id = served->table.name();
        for (int copy = 2; find(collection.id) != &collection; ++copy) {
            collection.id = served->table.name() + "-" + std::to_string(copy);
        }
        collection.table = {served, &served->table};
        collection.days = served->days;
        collection.extent = served->extent;
        m_layers.push_back(served->layer);
    }
}

const Collection* Dataset::find(std::string_view id) const {
    const auto found = std::ranges::find(m_collections, id, &Collection::id);
    return found == m_collections.end() ? nullptr : &*found;
}

Box Dataset::bounds() const {
    return sitmap::bounds(m_layers);
}

std::shared_ptr<const KeptTile> Dataset::tile(Tile tile, std::size_t layer) const {
    const std::span<const TileLayer> layers =
        layer == TileCache::all_layers ? std::span{m_layers} : std::span{m_layers}.subspan(layer, 1);
    return m_cache.tile(layer, tile, [&] { return packed_tile(layers, tile); });
}

}  // namespace sitmap
