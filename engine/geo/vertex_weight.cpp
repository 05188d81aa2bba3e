#include "engine/geo/vertex_weight.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sitmap {

namespace {

double distance(WorldXY at, WorldXY from, WorldXY to) {
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const double squared = dx * dx + dy * dy;
    const double along =
        squared > 0 ? std::clamp(((at.x - from.x) * dx + (at.y - from.y) * dy) / squared, 0.0, 1.0) : 0;
    return std::hypot(at.x - from.x - along * dx, at.y - from.y - along * dy);
}

/// The stretch between two vertices that stay, and the weight that none within may exceed: what lies
/// within a stretch is only looked at once the stretch itself was divided.
struct Stretch {
    std::size_t first;
    std::size_t last;
    double most;
};

}  // namespace

std::vector<double> vertex_weights(std::span<const WorldXY> line) {
    constexpr double always = std::numeric_limits<double>::infinity();
    std::vector<double> weights(line.size(), always);
    std::vector<Stretch> open;
    if (line.size() > 2) {
        open.push_back({0, line.size() - 1, always});
    }
    while (!open.empty()) {
        const Stretch stretch = open.back();
        open.pop_back();
        std::size_t farthest = stretch.first + 1;
        double most = -1;
        for (std::size_t i = stretch.first + 1; i < stretch.last; ++i) {
            if (const double away = distance(line[i], line[stretch.first], line[stretch.last]); away > most) {
                most = away;
                farthest = i;
            }
        }
        weights[farthest] = std::min(most, stretch.most);
        for (const Stretch part : {Stretch{stretch.first, farthest, weights[farthest]},
                                   Stretch{farthest, stretch.last, weights[farthest]}}) {
            if (part.last - part.first > 1) {
                open.push_back(part);
            }
        }
    }
    return weights;
}

}  // namespace sitmap
