#include "engine/geo/area_clip.hpp"

#include "engine/geo/parts.hpp"
#include "engine/geo/ring.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

namespace sitmap {

namespace {

/// One side of the box: how far inside it a position lies. A position on the side counts as outside.
struct Side {
    double LonLat::*axis;
    double LonLat::*along;
    double at;
    double inward;  // 1 or -1

    bool inside(LonLat position) const { return (position.*axis - at) * inward > 0; }
    /// Where the way from a to b crosses the side; exactly on it.
    LonLat crossing(LonLat a, LonLat b) const {
        const double part = (at - a.*axis) / (b.*axis - a.*axis);
        LonLat cross;
        cross.*axis = at;
        cross.*along = a.*along + (b.*along - a.*along) * part;
        return cross;
    }
};

/// A stretch of a ring on the inner side, from where it comes in to where it goes out.
using Chain = std::vector<LonLat>;

/// One end of a chain: twice the chain's number, plus one for where it goes out.
using ChainEnd = std::size_t;

/// Cuts one polygon along one side, which need not touch it.
class Cut {
public:
    explicit Cut(const Side& side) : m_side{side} {}

    std::vector<Polygon> run(const Polygon& polygon) {
        add(polygon.outer);
        for (const Ring& hole : polygon.holes) {
            add(hole);
        }
        std::vector<Polygon> pieces;
        if (m_chains.empty()) {
            if (m_side.inside(polygon.outer.front())) {
                pieces.push_back({polygon.outer, std::move(m_whole_holes)});
            }
            return pieces;
        }
        for (Ring& ring : closed_chains()) {
            pieces.push_back({std::move(ring), {}});
        }
        give_holes(pieces);
        return pieces;
    }

private:
    /// Takes the ring's chains, or remembers that it lies inside whole.
    void add(const Ring& ring) {
        std::size_t first = 1;
        while (first < ring.size() && m_side.inside(ring[first - 1]) == m_side.inside(ring[first])) {
            ++first;
        }
        if (first == ring.size()) {
            if (m_rings++ > 0 && m_side.inside(ring.front())) {
                m_whole_holes.push_back(ring);
            }
            return;
        }
        ++m_rings;
        // Once round from the first crossing on; the last position repeats the first.
        const std::size_t count = ring.size() - 1;
        const auto at = [&](std::size_t i) { return ring[i % count]; };
        std::size_t begin = first;
        while (!m_side.inside(at(begin)) || m_side.inside(at(begin - 1))) {
            ++begin;
        }
        for (std::size_t i = begin; i < begin + count; ++i) {
            const LonLat from = at(i - 1);
            const LonLat to = at(i);
            const bool inside = m_side.inside(to);
            if (inside && !m_side.inside(from)) {
                m_chains.push_back({m_side.crossing(from, to)});
            }
            if (inside) {
                m_chains.back().push_back(to);
            } else if (m_side.inside(from)) {
                m_chains.back().push_back(m_side.crossing(from, to));
            }
        }
    }

    LonLat position(ChainEnd end) const {
        const Chain& chain = m_chains[end / 2];
        return end % 2 == 0 ? chain.front() : chain.back();
    }

    /// Along the side, what lies between the first end and the second is inside, between the third and
    /// the fourth, and so on: whichever way the rings go round.
    std::vector<ChainEnd> partners() const {
        std::vector<ChainEnd> order(m_chains.size() * 2);
        for (ChainEnd end = 0; end < order.size(); ++end) {
            order[end] = end;
        }
        std::ranges::sort(order, {}, [this](ChainEnd end) { return std::pair{position(end).*m_side.along, end}; });
        std::vector<ChainEnd> partner(order.size());
        for (std::size_t i = 0; i + 1 < order.size(); i += 2) {
            partner[order[i]] = order[i + 1];
            partner[order[i + 1]] = order[i];
        }
        return partner;
    }

    std::vector<Ring> closed_chains() {
        const std::vector<ChainEnd> partner = partners();
        std::vector<bool> used(m_chains.size());
        std::vector<Ring> rings;
        for (std::size_t i = 0; i < m_chains.size(); ++i) {
            Ring ring;
            for (ChainEnd start = i * 2; !used[start / 2]; start = partner[start ^ 1]) {
                Chain& chain = m_chains[start / 2];
                used[start / 2] = true;
                if (start % 2 == 0) {
                    ring.insert(ring.end(), chain.begin(), chain.end());
                } else {
                    ring.insert(ring.end(), chain.rbegin(), chain.rend());
                }
            }
            if (ring.size() > 2) {
                ring.push_back(ring.front());
                rings.push_back(std::move(ring));
            }
        }
        return rings;
    }

    void give_holes(std::vector<Polygon>& pieces) {
        for (Ring& hole : m_whole_holes) {
            const auto around = std::ranges::find_if(pieces, [&](const Polygon& piece) {
                return contains(Geometry{Polygon{piece.outer, {}}}, hole.front());
            });
            if (around != pieces.end()) {
                around->holes.push_back(std::move(hole));
            }
        }
    }

    const Side& m_side;
    std::vector<Chain> m_chains;
    std::vector<Ring> m_whole_holes;
    std::size_t m_rings = 0;
};

}  // namespace

Geometry clip_area(const Geometry& area, const Box& box) {
    const std::array<Side, 4> sides{
        Side{&LonLat::lon, &LonLat::lat, box.west, 1}, Side{&LonLat::lon, &LonLat::lat, box.east, -1},
        Side{&LonLat::lat, &LonLat::lon, box.south, 1}, Side{&LonLat::lat, &LonLat::lon, box.north, -1}};
    const Box extent = bounds(area);
    const std::array<bool, 4> cuts{extent.west<box.west, extent.east> box.east,
                                   extent.south<box.south, extent.north> box.north};
    std::vector<Polygon> pieces = polygons_of(area);
    for (std::size_t i = 0; i < sides.size(); ++i) {
        if (!cuts[i]) {
            continue;
        }
        std::vector<Polygon> inner;
        for (const Polygon& piece : pieces) {
            std::ranges::move(Cut{sides[i]}.run(piece), std::back_inserter(inner));
        }
        pieces = std::move(inner);
    }
    if (pieces.empty()) {
        return {};
    }
    if (pieces.size() == 1) {
        return oriented(Geometry{std::move(pieces.front())});
    }
    return oriented(Geometry{MultiPolygon{std::move(pieces)}});
}

}  // namespace sitmap
