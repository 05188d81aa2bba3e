#pragma once

// Tiles made once and kept, up to so many bytes; belongs to one dataset, so that a new dataset never sends
// a tile of the old. Many threads may ask.

#include "engine/core/memory_file.hpp"
#include "engine/geo/tile.hpp"
#include "engine/serve/response.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace sitmap {

/// Packed with gzip.
struct KeptTile {
    std::string bytes;  ///< of a small tile; empty for an empty one
    FilePart part;      ///< of one that is large enough for that to be worth it: its file is in the memory
    std::string etag;   ///< quoted; empty for an empty tile
};

class TileCache {
public:
    explicit TileCache(std::size_t most_bytes) : m_most(most_bytes) { clear(); }

    /// The tile of the layer with this number (or of all, for `all_layers`), made by `make` where it is not
    /// kept. Two threads may make the same tile; both get the same bytes.
    std::shared_ptr<const KeptTile> tile(std::size_t layer, Tile tile, const std::function<std::string()>& make);

    static constexpr std::size_t all_layers = static_cast<std::size_t>(-1);

private:
    void clear();
    void keep(KeptTile& tile, std::string bytes);

    using Key = std::pair<std::size_t, std::uint64_t>;

    std::size_t m_most;
    std::mutex m_mutex;
    std::map<Key, std::shared_ptr<const KeptTile>> m_tiles;
    std::size_t m_bytes = 0;
    std::shared_ptr<MemoryFile> m_file;  ///< lives as long as a part of it is sent
    std::uint64_t m_written = 0;
};

}  // namespace sitmap
