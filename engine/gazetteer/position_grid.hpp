#pragma once

// Positions in cells of a tenth of a degree, by which importers find what lies near.

#include "engine/geo/lonlat.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace sitmap {

class PositionGrid {
public:
    /// `number` is whatever the caller knows the position by.
    void add(LonLat at, std::size_t number) { m_cells[key(row(at.lat), column(at.lon))].push_back(number); }

    /// Hands on the numbers of all positions within so many metres, and of some beyond.
    template <typename Each>
    void near(LonLat at, double metres, const Each& each) const {
        constexpr double metres_a_degree = 110'000;
        constexpr double radian = 0.017453292519943295;
        const double high = metres / metres_a_degree;
        const double wide = high / std::fmax(0.05, std::cos(at.lat * radian));
        for (std::int64_t y = row(at.lat - high); y <= row(at.lat + high); ++y) {
            for (std::int64_t x = column(at.lon - wide); x <= column(at.lon + wide); ++x) {
                if (const auto cell = m_cells.find(key(y, (x + columns) % columns)); cell != m_cells.end()) {
                    for (const std::size_t number : cell->second) {
                        each(number);
                    }
                }
            }
        }
    }

private:
    static constexpr std::int64_t columns = 3600;
    static std::int64_t row(double lat) { return static_cast<std::int64_t>(std::floor(lat * 10)); }
    static std::int64_t column(double lon) { return static_cast<std::int64_t>(std::floor((lon + 180) * 10)); }
    static std::int64_t key(std::int64_t row, std::int64_t column) { return row * columns + column; }

    std::unordered_map<std::int64_t, std::vector<std::size_t>> m_cells;
};

}  // namespace sitmap
