#include "engine/map/glyph_plan.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace sitmap {

namespace {

constexpr std::array sizes{21.0, 17.0, 13.0};
constexpr double gap = 3;
constexpr double figure_width = 7;  // of a count at a glyph's lower right
constexpr double most_hidden = 0.1;
constexpr double cell = 160;  // px; no row reaches farther than its neighbours' cells

bool hide_each_other(const GlyphRow& a, const GlyphRow& b, double size) {
    if (!overlap(row_box(a, size), row_box(b, size))) {
        return false;
    }
    for (std::size_t i = 0; i < a.kinds; ++i) {
        for (std::size_t j = 0; j < b.kinds; ++j) {
            const PagePoint one = glyph_spot(a, i, size);
            const PagePoint other = glyph_spot(b, j, size);
            if (share_hidden(grown({one.x, one.y, one.x, one.y}, size / 2),
                             grown({other.x, other.y, other.x, other.y}, size / 2)) > most_hidden) {
                return true;
            }
        }
    }
    return false;
}

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

Pairs hiding_pairs(const std::vector<GlyphRow>& rows, double size) {
    std::map<std::pair<long, long>, std::vector<std::size_t>> cells;
    Pairs pairs;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const long column = std::lround(rows[i].at.x / cell);
        const long line = std::lround(rows[i].at.y / cell);
        for (long dx = -1; dx <= 1; ++dx) {
            for (long dy = -1; dy <= 1; ++dy) {
                for (const std::size_t other : cells[{column + dx, line + dy}]) {
                    if (hide_each_other(rows[i], rows[other], size)) {
                        pairs.emplace_back(other, i);
                    }
                }
            }
        }
        cells[{column, line}].push_back(i);
    }
    return pairs;
}

std::size_t root(std::vector<std::size_t>& parents, std::size_t i) {
    while (parents[i] != i) {
        i = parents[i] = parents[parents[i]];
    }
    return i;
}

std::vector<std::vector<std::size_t>> joined(std::size_t count, const Pairs& pairs) {
    std::vector<std::size_t> parents(count);
    std::iota(parents.begin(), parents.end(), std::size_t{0});
    for (const auto& [a, b] : pairs) {
        parents[root(parents, b)] = root(parents, a);
    }
    std::map<std::size_t, std::vector<std::size_t>> members;
    for (std::size_t i = 0; i < count; ++i) {
        members[root(parents, i)].push_back(i);
    }
    std::vector<std::vector<std::size_t>> clusters;
    for (auto& [first, places] : members) {
        if (places.size() > 1) {
            clusters.push_back(std::move(places));
        }
    }
    return clusters;
}

double step_of(const GlyphRow& row, double size) {
    return size + gap + (row.counted ? figure_width : 0);
}

}  // namespace

PageBox row_box(const GlyphRow& row, double size) {
    const double half = (static_cast<double>(row.kinds - 1) * step_of(row, size) + size) / 2;
    return {row.at.x - half, row.at.y - size / 2, row.at.x + half, row.at.y + size / 2};
}

PagePoint glyph_spot(const GlyphRow& row, std::size_t index, double size) {
    return {row.at.x + step_of(row, size) * (static_cast<double>(index) - static_cast<double>(row.kinds - 1) / 2),
            row.at.y};
}

GlyphPlan plan_glyphs(const std::vector<GlyphRow>& rows) {
    GlyphPlan plan;
    Pairs pairs;
    for (const double size : sizes) {
        plan.size = size;
        pairs = hiding_pairs(rows, size);
        if (pairs.empty()) {
            return plan;
        }
    }
    plan.clusters = joined(rows.size(), pairs);
    return plan;
}

}  // namespace sitmap
