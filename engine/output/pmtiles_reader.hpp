#pragma once

// Tiles back from a PMTiles file, version 3, whoever wrote it: directories are read when they are needed, and
// nothing that the file says is believed unchecked.

#include "engine/core/random_access_file.hpp"
#include "engine/geo/box.hpp"
#include "engine/geo/tile.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

class PmtilesArchive {
public:
    /// Throws InputError where it is no such archive, or is packed otherwise than with gzip.
    explicit PmtilesArchive(const std::filesystem::path& file);

    unsigned least_zoom() const { return m_least_zoom; }
    unsigned largest_zoom() const { return m_largest_zoom; }
    const Box& bounds() const { return m_bounds; }
    /// Of its tiles.
    std::string_view media_type() const { return m_media_type; }
    /// Its tiles are packed with gzip.
    bool packed() const { return m_packed; }
    /// What it says of itself: the text of a JSON object, as far as anybody can tell.
    const std::string& metadata() const { return m_metadata; }

    /// As it lies in the file; empty where there is none. Throws InputError where the file is damaged there. From
    /// any thread.
    std::string tile(Tile tile) const;

    const std::shared_ptr<const RandomAccessFile>& file() const { return m_file; }

private:
    struct Entry {
        std::uint64_t id = 0;
        std::uint64_t offset = 0;
        std::uint64_t length = 0;
        std::uint64_t run = 0;  ///< 0: a directory
    };
    using Directory = std::shared_ptr<const std::vector<Entry>>;

    /// A part of the file that the header names.
    struct Section {
        std::uint64_t offset = 0;
        std::uint64_t length = 0;
    };

    Directory directory(std::uint64_t offset, std::uint64_t length) const;
    Directory leaf(const Entry& entry) const;
    std::string unpacked(std::uint64_t offset, std::uint64_t length) const;
    [[noreturn]] void refuse(const std::string& why) const;

    std::shared_ptr<const RandomAccessFile> m_file;
    Section m_leaves;
    Section m_tiles;
    Directory m_root;
    bool m_packed_inside = false;  ///< directories and metadata
    bool m_packed = false;
    unsigned m_least_zoom = 0;
    unsigned m_largest_zoom = 0;
    Box m_bounds;
    std::string_view m_media_type;
    std::string m_metadata;
    mutable std::mutex m_mutex;
    mutable std::map<std::uint64_t, Directory> m_read;  ///< leaves, by where they begin
};

}  // namespace sitmap
