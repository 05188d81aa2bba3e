#include "engine/serve/tile_cache.hpp"

#include "engine/core/sha256.hpp"

namespace sitmap {

std::shared_ptr<const KeptTile> TileCache::tile(std::size_t layer, Tile tile,
                                                const std::function<std::string()>& make) {
    constexpr std::size_t overhead = 200;  // of an entry, about
    const Key key{layer, hilbert_number(tile)};
    {
        const std::lock_guard lock{m_mutex};
        if (const auto found = m_tiles.find(key); found != m_tiles.end()) {
            return found->second;
        }
    }
    std::string bytes = make();
    const std::size_t size = bytes.size();
    auto made = std::make_shared<KeptTile>();
    if (!bytes.empty()) {
        made->etag = '"' + sha256_hex(bytes).substr(0, 32) + '"';
    }
    const std::lock_guard lock{m_mutex};
    if (const auto found = m_tiles.find(key); found != m_tiles.end()) {
        return found->second;
    }
    // All at once: what is asked for is soon back, and no tile pays for bookkeeping.
    if (m_bytes + size + overhead > m_most) {
        clear();
    }
    keep(*made, std::move(bytes));
    m_tiles.emplace(key, made);
    m_bytes += size + overhead;
    return made;
}

void TileCache::clear() {
    m_tiles.clear();
    m_bytes = 0;
    m_file = std::make_shared<MemoryFile>(m_most);
    m_written = 0;
}

/// Each begins a page of the memory: Linux sends sixteen pages at a time, and a piece left over costs as much again.
void TileCache::keep(KeptTile& tile, std::string bytes) {
    constexpr std::size_t least_in_file = std::size_t{16} << 10;
    constexpr std::size_t page = 4096;
    if (bytes.size() < least_in_file || m_written + bytes.size() > m_most) {
        tile.bytes = std::move(bytes);
        return;
    }
    m_file->write(m_written, bytes);
    tile.part = {m_file, m_written, bytes.size()};
    m_written += (bytes.size() + page - 1) / page * page;
}

}  // namespace sitmap
