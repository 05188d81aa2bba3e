#include "engine/output/pmtiles_reader.hpp"

#include "engine/core/error.hpp"
#include "engine/output/gzip.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace sitmap {

namespace {

constexpr std::uint64_t header_size = 127;
constexpr std::uint64_t most_directory = std::uint64_t{64} << 20;  ///< bytes, unpacked
constexpr std::uint64_t most_tile = std::uint64_t{64} << 20;
constexpr std::size_t most_leaves = 64;  ///< kept in memory
constexpr int most_depth = 4;

/// Numbers of the header, the lowest byte first.
std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint64_t number = 0;
    for (std::size_t i = size; i-- > 0;) {
        number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
    }
    return number;
}

double degrees_at(std::string_view bytes, std::size_t at) {
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(number_at(bytes, at, 4))) / 1e7;
}

/// Numbers of seven bits a byte; past the end `ended` is told.
class Varints {
public:
    explicit Varints(std::string_view bytes) : m_bytes(bytes) {}

    std::uint64_t next() {
        std::uint64_t number = 0;
        for (int shift = 0; shift < 64 && m_at < m_bytes.size(); shift += 7) {
            const auto byte = static_cast<unsigned char>(m_bytes[m_at++]);
            number |= std::uint64_t{byte & 0x7FU} << shift;
            if ((byte & 0x80U) == 0) {
                return number;
            }
        }
        m_ended = true;
        return 0;
    }
    bool ended() const { return m_ended; }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
    bool m_ended = false;
};

constexpr std::array<std::string_view, 6> media_types{"application/octet-stream",
                                                      "application/vnd.mapbox-vector-tile",
                                                      "image/png",
                                                      "image/jpeg",
                                                      "image/webp",
                                                      "image/avif"};
constexpr std::uint64_t plain = 1;
constexpr std::uint64_t gzip = 2;

bool lies_in(std::uint64_t offset, std::uint64_t length, std::uint64_t size) {
    return offset <= size && length <= size - offset;
}

}  // namespace

PmtilesArchive::PmtilesArchive(const std::filesystem::path& path)
    : m_file(std::make_shared<const RandomAccessFile>(path)) {
    if (m_file->size() < header_size) {
        refuse("is too short to be one");
    }
    const std::string head = m_file->read(0, header_size);
    if (!head.starts_with("PMTiles\x03")) {
        refuse("does not begin as one of version 3");
    }
    const auto section = [&](std::size_t at) {
        const Section told{number_at(head, at, 8), number_at(head, at + 8, 8)};
        if (!lies_in(told.offset, told.length, m_file->size())) {
            refuse("its header names parts beyond its end");
        }
        return told;
    };
    const Section root = section(8);
    const Section metadata = section(24);
    m_leaves = section(40);
    m_tiles = section(56);
    const std::uint64_t inside = number_at(head, 97, 1);
    const std::uint64_t of_tiles = number_at(head, 98, 1);
    if ((inside != plain && inside != gzip) || (of_tiles > gzip)) {
        refuse("is packed otherwise than with gzip");
    }
    m_packed_inside = inside == gzip;
    m_packed = of_tiles == gzip;
    const std::uint64_t form = number_at(head, 99, 1);
    m_media_type = media_types[form < media_types.size() ? form : 0];
    m_least_zoom = static_cast<unsigned>(number_at(head, 100, 1));
    m_largest_zoom = static_cast<unsigned>(number_at(head, 101, 1));
    if (m_least_zoom > m_largest_zoom || m_largest_zoom > 31) {
        refuse("its header names no zooms");
    }
    m_bounds = {degrees_at(head, 102), degrees_at(head, 106), degrees_at(head, 110), degrees_at(head, 114)};
    m_root = directory(root.offset, root.length);
    m_metadata = unpacked(metadata.offset, metadata.length);
}

std::string PmtilesArchive::tile(Tile tile) const {
    const std::uint64_t id = hilbert_number(tile);
    Directory entries = m_root;
    for (int depth = 0; depth < most_depth; ++depth) {
        const auto after = std::ranges::upper_bound(*entries, id, {}, &Entry::id);
        if (after == entries->begin()) {
            return {};
        }
        const Entry& entry = *std::prev(after);
        if (entry.run > 0) {
            const bool found = id - entry.id < entry.run;
            return found ? m_file->read(m_tiles.offset + entry.offset, entry.length) : std::string{};
        }
        entries = leaf(entry);
    }
    refuse("its directories lie too deep in each other");
}

PmtilesArchive::Directory PmtilesArchive::leaf(const Entry& entry) const {
    {
        const std::lock_guard lock{m_mutex};
        if (const auto known = m_read.find(entry.offset); known != m_read.end()) {
            return known->second;
        }
    }
    Directory read = directory(m_leaves.offset + entry.offset, entry.length);
    const std::lock_guard lock{m_mutex};
    if (m_read.size() >= most_leaves) {
        m_read.clear();
    }
    return m_read.emplace(entry.offset, std::move(read)).first->second;
}

PmtilesArchive::Directory PmtilesArchive::directory(std::uint64_t offset, std::uint64_t length) const {
    const std::string bytes = unpacked(offset, length);
    Varints numbers{bytes};
    const std::uint64_t count = numbers.next();
    if (count > bytes.size() / 4) {  // each entry takes four bytes at least
        refuse("a directory counts more than it holds");
    }
    std::vector<Entry> entries(count);
    std::uint64_t id = 0;
    for (Entry& entry : entries) {
        entry.id = id += numbers.next();
    }
    for (Entry& entry : entries) {
        entry.run = numbers.next();
    }
    for (Entry& entry : entries) {
        entry.length = numbers.next();
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::uint64_t told = numbers.next();
        entries[i].offset = told == 0 && i > 0 ? entries[i - 1].offset + entries[i - 1].length : told - 1;
        const Section& within = entries[i].run == 0 ? m_leaves : m_tiles;
        const std::uint64_t most = entries[i].run == 0 ? most_directory : most_tile;
        if (entries[i].length > most || !lies_in(entries[i].offset, entries[i].length, within.length)) {
            refuse("a directory names what lies beyond its end");
        }
    }
    if (numbers.ended() || !std::ranges::is_sorted(entries, {}, &Entry::id)) {
        refuse("a directory is cut short or out of order");
    }
    return std::make_shared<const std::vector<Entry>>(std::move(entries));
}

std::string PmtilesArchive::unpacked(std::uint64_t offset, std::uint64_t length) const {
    if (length > most_directory) {
        refuse("a part of it is too large");
    }
    const std::string bytes = m_file->read(offset, length);
    try {
        return m_packed_inside ? gunzipped(bytes, most_directory) : bytes;
    } catch (const Error&) {
        refuse("a part of it is no gzip");
    }
}

void PmtilesArchive::refuse(const std::string& why) const {
    throw InputError(m_file->path().string(), "cannot be read as PMTiles: " + why);
}

}  // namespace sitmap
