#include "engine/map/count_class.hpp"

#include <algorithm>

namespace sitmap {

namespace {

// 1, 2, 5, 10, 20, ... below the largest count.
std::vector<std::size_t> round_limits(std::size_t largest) {
    std::vector<std::size_t> limits;
    for (std::size_t power = 1; power < largest; power *= 10) {
        for (const std::size_t step : {1U, 2U, 5U}) {
            if (power * step < largest) {
                limits.push_back(power * step);
            }
        }
    }
    return limits;
}

}  // namespace

std::vector<CountClass> count_classes(const std::vector<std::size_t>& counts) {
    constexpr std::size_t most = 5;
    if (counts.empty()) {
        return {};
    }
    const std::size_t largest = std::ranges::max(counts);
    std::vector<std::size_t> limits = round_limits(largest);
    limits.erase(limits.begin(), limits.end() - static_cast<std::ptrdiff_t>(std::min(limits.size(), most - 1)));
    limits.push_back(largest);
    std::vector<CountClass> classes;
    std::size_t from = 1;
    for (const std::size_t to : limits) {
        if (std::ranges::any_of(counts, [&](std::size_t count) { return count >= from && count <= to; })) {
            classes.push_back({from, to});
            from = to + 1;
        }
    }
    return classes;
}

std::vector<CountClass> count_classes(const std::vector<MarkedPlace>& places) {
    std::vector<std::size_t> counts;
    for (const MarkedPlace& place : places) {
        if (place.drawn == Drawn::counted) {
            counts.push_back(place.marks.size());
        }
    }
    return count_classes(counts);
}

double shade_of(const std::vector<CountClass>& classes, std::size_t count) {
    constexpr double lightest = 0.16;
    constexpr double darkest = 0.84;
    if (classes.size() < 2) {
        return (lightest + darkest) / 2;
    }
    const auto found = std::ranges::find_if(classes, [&](const CountClass& one) { return count <= one.to; });
    const auto step = static_cast<double>(found - classes.begin()) / static_cast<double>(classes.size() - 1);
    return lightest + (darkest - lightest) * step;
}

}  // namespace sitmap
