#include "engine/layer/point_pyramid.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace sitmap {

namespace {

/// The world's square has 2^32 steps a side.
std::uint32_t step(double part) {
    return static_cast<std::uint32_t>(std::clamp(std::floor(std::ldexp(part, 32)), 0.0, 4294967295.0));
}

std::uint32_t gathered(std::uint64_t bits) {
    bits &= 0x5555555555555555;
    bits = (bits | (bits >> 1)) & 0x3333333333333333;
    bits = (bits | (bits >> 2)) & 0x0F0F0F0F0F0F0F0F;
    bits = (bits | (bits >> 4)) & 0x00FF00FF00FF00FF;
    bits = (bits | (bits >> 8)) & 0x0000FFFF0000FFFF;
    return static_cast<std::uint32_t>(bits | (bits >> 16));
}

struct Entry {
    std::uint64_t key = 0;
    std::uint32_t row = 0;
    std::uint32_t rank = 0;
    std::uint8_t first_zoom = 0;
};

/// In each cell of the zoom that shows no point yet, the one of least rank is shown from here on.
void choose(std::span<Entry> entries, unsigned zoom, std::uint8_t undecided) {
    const unsigned shift = 64 - 2 * (zoom + PointPyramid::cells_per_tile_log2);
    for (std::size_t start = 0, end = 0; start < entries.size(); start = end) {
        std::size_t best = start;
        bool shown = false;
        for (end = start; end < entries.size() && entries[end].key >> shift == entries[start].key >> shift; ++end) {
            shown = shown || entries[end].first_zoom != undecided;
            best = entries[end].rank < entries[best].rank ? end : best;
        }
        if (!shown) {
            entries[best].first_zoom = static_cast<std::uint8_t>(zoom);
        }
    }
}

/// Walks down the quadtree over a sorted run of keys.
class Search {
public:
    Search(WorldXY north_west, WorldXY south_east, std::span<const std::uint64_t> keys,
           std::span<const std::uint32_t> rows, std::vector<std::uint32_t>& found)
        : m_west(step(north_west.x)),
          m_north(step(north_west.y)),
          m_east(step(south_east.x)),
          m_south(step(south_east.y)),
          m_keys(keys),
          m_rows(rows),
          m_found(found) {}

    /// The keys from `low` to `high` have the node's first bits; a node's side is 2^level steps.
    void descend(std::size_t low, std::size_t high, std::uint64_t node, unsigned level) {
        constexpr std::size_t few = 16;
        if (low == high) {
            return;
        }
        const std::uint64_t side = std::uint64_t{1} << level;
        const std::uint64_t west = gathered(node);
        const std::uint64_t north = gathered(node >> 1);
        if (west > m_east || north > m_south || west + side <= m_west || north + side <= m_north) {
            return;
        }
        const bool inside = west >= m_west && north >= m_north && west + side <= m_east + std::uint64_t{1} &&
                            north + side <= m_south + std::uint64_t{1};
        if (inside) {
            m_found.insert(m_found.end(), m_rows.begin() + static_cast<std::ptrdiff_t>(low),
                           m_rows.begin() + static_cast<std::ptrdiff_t>(high));
        } else if (high - low <= few || level == 0) {
            test_each(low, high);
        } else {
            descend_quarters(low, high, node, level - 1);
        }
    }

private:
    void test_each(std::size_t low, std::size_t high) {
        for (std::size_t i = low; i < high; ++i) {
            const std::uint32_t x = gathered(m_keys[i]);
            const std::uint32_t y = gathered(m_keys[i] >> 1);
            if (x >= m_west && x <= m_east && y >= m_north && y <= m_south) {
                m_found.push_back(m_rows[i]);
            }
        }
    }

    void descend_quarters(std::size_t low, std::size_t high, std::uint64_t node, unsigned level) {
        for (std::uint64_t quarter = 0; quarter < 4; ++quarter) {
            const std::uint64_t child = node | (quarter << (2 * level));
            std::size_t end = high;
            if (quarter < 3) {
                const std::uint64_t next = node | ((quarter + 1) << (2 * level));
                const auto keys = m_keys.subspan(low, high - low);
                end = low + static_cast<std::size_t>(std::ranges::lower_bound(keys, next) - keys.begin());
            }
            descend(low, end, child, level);
            low = end;
        }
    }

    std::uint32_t m_west;
    std::uint32_t m_north;
    std::uint32_t m_east;
    std::uint32_t m_south;
    std::span<const std::uint64_t> m_keys;
    std::span<const std::uint32_t> m_rows;
    std::vector<std::uint32_t>& m_found;
};

}  // namespace

PointPyramid::PointPyramid(const std::vector<RankedPoint>& points, unsigned largest_zoom, Thinning thinning) {
    const auto all = static_cast<std::uint8_t>(thinning == Thinning::none ? 0 : largest_zoom);
    std::vector<Entry> entries;
    entries.reserve(points.size());
    for (const RankedPoint& point : points) {
        entries.push_back({interleaved(step(point.at.x), step(point.at.y)), point.row, point.rank, all});
    }
    std::ranges::sort(entries,
                      [](const Entry& a, const Entry& b) { return a.key != b.key ? a.key < b.key : a.row < b.row; });
    for (unsigned zoom = 0; zoom < all; ++zoom) {
        choose(entries, zoom, all);
    }
    std::ranges::stable_sort(entries, {}, &Entry::first_zoom);
    m_keys.reserve(entries.size());
    m_rows.reserve(entries.size());
    m_ends.assign(all + std::size_t{1}, 0);
    for (const Entry& entry : entries) {
        m_keys.push_back(entry.key);
        m_rows.push_back(entry.row);
        m_ends[entry.first_zoom] = m_keys.size();
    }
    for (std::size_t zoom = 1; zoom < m_ends.size(); ++zoom) {
        m_ends[zoom] = std::max(m_ends[zoom], m_ends[zoom - 1]);
    }
}

void PointPyramid::find(WorldXY north_west, WorldXY south_east, unsigned zoom, std::vector<std::uint32_t>& rows) const {
    Search search{north_west, south_east, m_keys, m_rows, rows};
    std::size_t start = 0;
    for (std::size_t shown = 0; shown < m_ends.size() && shown <= zoom; ++shown) {
        search.descend(start, m_ends[shown], 0, 32);
        start = m_ends[shown];
    }
}

std::size_t PointPyramid::end_of(unsigned zoom) const {
    return m_ends[std::min<std::size_t>(zoom, m_ends.size() - 1)];
}

WorldXY PointPyramid::place(std::uint64_t key) {
    return {std::ldexp(gathered(key), -32), std::ldexp(gathered(key >> 1), -32)};
}

}  // namespace sitmap
