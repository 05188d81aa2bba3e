#include "engine/geo/area_finder.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sitmap {

namespace {

constexpr double metres_per_degree = 111.2e3;
constexpr double bands_per_degree = 20;

int band_of(double lat) {
    return static_cast<int>(std::floor(lat * bands_per_degree));
}

// Distance from the origin to a line between two points, all in metres.
double distance_to_line(double x, double y, double dx, double dy) {
    const double length = dx * dx + dy * dy;
    const double along = length > 0 ? std::clamp(-(x * dx + y * dy) / length, 0.0, 1.0) : 0;
    return std::hypot(x + along * dx, y + along * dy);
}

}  // namespace

AreaFinder::AreaFinder(const std::vector<std::vector<Polygon>>& areas, double south, double north)
    : m_first_band(band_of(south)),
      m_bands(static_cast<std::size_t>(std::max(0, band_of(north) - m_first_band + 1))),
      m_areas(areas.size()) {
    for (std::size_t i = 0; i < areas.size(); ++i) {
        for (const Polygon& polygon : areas[i]) {
            add(polygon.outer, i);
            std::ranges::for_each(polygon.holes, [&](const Ring& hole) { add(hole, i); });
        }
    }
}

void AreaFinder::add(const Ring& ring, std::size_t area) {
    const int last_band = m_first_band + static_cast<int>(m_bands.size()) - 1;
    int from = ring.empty() ? 0 : band_of(ring.front().lat);
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const int to = band_of(ring[i].lat);
        for (int band = std::max(std::min(from, to), m_first_band); band <= std::min(std::max(from, to), last_band);
             ++band) {
            m_bands[static_cast<std::size_t>(band - m_first_band)].push_back({ring[i - 1], ring[i], area});
        }
        from = to;
    }
}

const std::vector<AreaFinder::Edge>& AreaFinder::edges_of(int band) const {
    static const std::vector<Edge> none;
    const auto number = static_cast<std::size_t>(band - m_first_band);  // enormous below the first
    return number < m_bands.size() ? m_bands[number] : none;
}

std::optional<std::size_t> AreaFinder::area_at(LonLat at, double reach_m) const {
    const auto around = holding(at);
    return around || reach_m <= 0 ? around : nearest(at, reach_m);
}

// A line to the east crosses the edges of an area that it starts in an odd number of times.
std::optional<std::size_t> AreaFinder::holding(LonLat at) const {
    std::vector<bool> odd(m_areas);
    for (const Edge& edge : edges_of(band_of(at.lat))) {
        if ((edge.from.lat > at.lat) != (edge.to.lat > at.lat)) {
            const double share = (at.lat - edge.from.lat) / (edge.to.lat - edge.from.lat);
            if (edge.from.lon + share * (edge.to.lon - edge.from.lon) > at.lon) {
                odd[edge.area] = !odd[edge.area];
            }
        }
    }
    const auto found = std::ranges::find(odd, true);
    return found == odd.end() ? std::nullopt : std::optional{static_cast<std::size_t>(found - odd.begin())};
}

std::optional<std::size_t> AreaFinder::nearest(LonLat at, double reach_m) const {
    const double east = metres_per_degree * std::cos(at.lat * std::numbers::pi / 180);
    const double reach = reach_m / metres_per_degree;
    std::optional<std::size_t> found;
    double least = reach_m;
    for (int band = band_of(at.lat - reach); band <= band_of(at.lat + reach); ++band) {
        for (const Edge& edge : edges_of(band)) {
            const double x = (edge.from.lon - at.lon) * east;
            const double y = (edge.from.lat - at.lat) * metres_per_degree;
            const double dx = (edge.to.lon - edge.from.lon) * east;
            const double dy = (edge.to.lat - edge.from.lat) * metres_per_degree;
            if (std::min(x, x + dx) > least || std::max(x, x + dx) < -least) {
                continue;  // most of a band lie far to the east or west
            }
            const double away = distance_to_line(x, y, dx, dy);
            if (away < least) {
                least = away;
                found = edge.area;
            }
        }
    }
    return found;
}

}  // namespace sitmap
