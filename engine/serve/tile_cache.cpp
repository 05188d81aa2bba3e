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
    auto made = std::make_shared<KeptTile>();
    made->bytes = make();
    if (!made->bytes.empty()) {
        made->etag = '"' + sha256_hex(made->bytes).substr(0, 32) + '"';
    }
    const std::lock_guard lock{m_mutex};
    // All at once: what is asked for is soon back, and no tile pays for bookkeeping.
    if (m_bytes + made->bytes.size() + overhead > m_most) {
        m_tiles.clear();
        m_bytes = 0;
    }
    if (const auto [kept, is_new] = m_tiles.emplace(key, made); !is_new) {
        return kept->second;
    }
    m_bytes += made->bytes.size() + overhead;
    return made;
}

}  // namespace sitmap
