#include "engine/output/pmtiles.hpp"

#include "engine/core/atomic_file.hpp"
#include "engine/core/json_text.hpp"
#include "engine/core/sha256.hpp"
#include "engine/core/version.hpp"
#include "engine/output/gzip.hpp"
#include "engine/output/tile_run.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>
#include <vector>

namespace sitmap {

namespace {

constexpr std::size_t header_size = 127;
/// Header and root directory together must end by here, so that one request gets both.
constexpr std::uint64_t head_size = 16384;

struct Entry {
    std::uint64_t id = 0;
    std::uint64_t offset = 0;
    std::uint32_t length = 0;
    std::uint32_t run = 1;  ///< tiles that follow each other with the same bytes; 0: a leaf directory
};

void append_varint(std::string& out, std::uint64_t number) {
    while (number >= 0x80) {
        out += static_cast<char>((number & 0x7f) | 0x80);
        number >>= 7;
    }
    out += static_cast<char>(number);
}

std::string directory(std::span<const Entry> entries) {
    std::string out;
    append_varint(out, entries.size());
    std::uint64_t last = 0;
    for (const Entry& entry : entries) {
        append_varint(out, entry.id - last);
        last = entry.id;
    }
    for (const Entry& entry : entries) {
        append_varint(out, entry.run);
    }
    for (const Entry& entry : entries) {
        append_varint(out, entry.length);
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const bool follows = i > 0 && entries[i].offset == entries[i - 1].offset + entries[i - 1].length;
        append_varint(out, follows ? 0 : entries[i].offset + 1);
    }
    return gzipped(out);
}

struct Directories {
    std::string root;
    std::string leaves;
};

Directories with_leaves(std::span<const Entry> entries, std::size_t leaf_size) {
    Directories made;
    std::vector<Entry> root;
    for (std::size_t start = 0; start < entries.size(); start += leaf_size) {
        const auto part = entries.subspan(start, std::min(leaf_size, entries.size() - start));
        const std::string leaf = directory(part);
        root.push_back({part.front().id, made.leaves.size(), static_cast<std::uint32_t>(leaf.size()), 0});
        made.leaves += leaf;
    }
    made.root = directory(root);
    return made;
}

Directories directories_of(std::span<const Entry> entries) {
    Directories made{directory(entries), {}};
    for (std::size_t leaf_size = 4096; made.root.size() > head_size - header_size; leaf_size *= 2) {
        made = with_leaves(entries, leaf_size);
    }
    return made;
}

/// Writes the tiles and remembers where they are.
class TileStore {
public:
    explicit TileStore(std::ostream& out) : m_out(out) {}

    void add(Tile tile, const std::string& bytes) {
        const std::uint64_t id = hilbert_number(tile);
        ++m_addressed;
        const auto [known, is_new] = m_known.try_emplace(sum_of(bytes), m_size);
        if (is_new) {
            m_out << bytes;
            m_size += bytes.size();
        } else if (Entry& last = m_entries.back(); last.offset == known->second && last.id + last.run == id) {
            ++last.run;
            return;
        }
        m_entries.push_back({id, known->second, static_cast<std::uint32_t>(bytes.size()), 1});
    }

    const std::vector<Entry>& entries() const { return m_entries; }
    std::uint64_t size() const { return m_size; }
    std::uint64_t addressed() const { return m_addressed; }
    std::uint64_t distinct() const { return m_known.size(); }

private:
    using Sum = std::pair<std::uint64_t, std::uint64_t>;

    static Sum sum_of(const std::string& bytes) {
        const std::string hex = sha256_hex(bytes);
        Sum sum;
        std::from_chars(hex.data(), hex.data() + 16, sum.first, 16);
        std::from_chars(hex.data() + 16, hex.data() + 32, sum.second, 16);
        return sum;
    }

    std::ostream& m_out;
    std::vector<Entry> m_entries;
    std::map<Sum, std::uint64_t> m_known;
    std::uint64_t m_size = 0;
    std::uint64_t m_addressed = 0;
};

std::string metadata_json(std::span<const TileLayer> layers) {
    std::string out = R"({"name":"sitmap","format":"pbf","type":"overlay","generator":)";
    append_json_string(out, "sitmap " + version());
    out += R"(,"description":)";
    append_json_string(out, description_of(layers));
    out += R"(,"attribution":)";
    append_json_string(out, attribution_of(layers));
    return out + R"(,"vector_layers":)" + vector_layers_json(layers) + '}';
}

/// Numbers of fixed width, the lowest byte first.
class Header {
public:
    Header& number(std::uint64_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) {
            m_text += static_cast<char>(value >> (8 * i));
        }
        return *this;
    }
    Header& degrees(double value) {
        return number(static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 1e7))), 4);
    }
    const std::string& text() const { return m_text; }

private:
    std::string m_text{"PMTiles\x03"};
};

struct Sections {
    std::uint64_t root = 0;
    std::uint64_t tiles = 0;
    std::uint64_t metadata = 0;
    std::uint64_t leaves = 0;
};

std::string header_of(const TileStore& store, const Sections& sizes, std::span<const TileLayer> layers) {
    constexpr std::uint64_t gzip = 2;
    constexpr std::uint64_t vector_tiles = 1;
    const unsigned largest = layers.empty() ? 0 : layers.front().options().largest_zoom;
    const std::uint64_t after_tiles = head_size + sizes.tiles;
    const Box box = bounds(layers);
    Header header;
    header.number(header_size, 8).number(sizes.root, 8);
    header.number(after_tiles, 8).number(sizes.metadata, 8);
    header.number(after_tiles + sizes.metadata, 8).number(sizes.leaves, 8);
    header.number(head_size, 8).number(sizes.tiles, 8);
    header.number(store.addressed(), 8).number(store.entries().size(), 8).number(store.distinct(), 8);
    header.number(1, 1).number(gzip, 1).number(gzip, 1).number(vector_tiles, 1);
    header.number(0, 1).number(largest, 1);
    header.degrees(box.west).degrees(box.south).degrees(box.east).degrees(box.north);
    const LonLat middle = centre(box);
    header.number(std::min(largest, 6U), 1).degrees(middle.lon).degrees(middle.lat);
    return header.text();
}

}  // namespace

void write_pmtiles(const std::filesystem::path& file, std::span<const TileLayer> layers, unsigned threads) {
    AtomicFile target{file};
    std::ostream& out = target.stream();
    // Header and root are known last but stand first: room is left for them.
    out << std::string(head_size, '\0');
    TileStore store{out};
    for_each_tile(layers, threads, [&](Tile tile, const std::string& bytes) { store.add(tile, bytes); });
    const Directories directories = directories_of(store.entries());
    const std::string metadata = gzipped(metadata_json(layers));
    out << metadata << directories.leaves;
    out.seekp(0);
    out << header_of(store, {directories.root.size(), store.size(), metadata.size(), directories.leaves.size()}, layers)
        << directories.root;
    target.commit(Flush::to_system);
}

}  // namespace sitmap
