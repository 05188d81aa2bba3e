#include "engine/map/extent.hpp"

#include "engine/geo/geodesic.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace sitmap {

namespace {

constexpr double together_m = 400e3;
constexpr double outside_share = 1.0 / 3;

std::size_t weight(const MarkedPlace& place) {
    return place.marks.size();
}

// Distance between two boxes, by their nearest corners and centres.
double apart_m(const Box& first, const Box& second) {
    const auto nearest = [](double low, double high, double wanted) { return std::clamp(wanted, low, high); };
    const LonLat from{nearest(first.west, first.east, centre(second).lon),
                      nearest(first.south, first.north, centre(second).lat)};
    const LonLat to{nearest(second.west, second.east, from.lon), nearest(second.south, second.north, from.lat)};
    return distance_m(from, to);
}

// Degrees of latitude are nowhere shorter than this, so that most pairs need no geodesic.
bool may_be_near(const Box& first, const Box& second) {
    constexpr double least_m_per_degree = 110500;
    const double apart = std::max(first.south - second.north, second.south - first.north);
    return apart * least_m_per_degree < together_m;
}

// Places that share a quarter of a degree, as one box: thousands of spots become a few hundred.
struct Crowd {
    Box box;
    std::vector<std::size_t> members;
};

std::vector<Crowd> crowds_of(const std::vector<MarkedPlace>& places, const std::vector<std::size_t>& members) {
    constexpr double cells_per_degree = 4;
    std::map<std::array<long, 4>, Crowd> crowds;
    for (const std::size_t member : members) {
        const Box box = bounds(places[member].geometry);
        const auto cell = [](double degrees) { return std::lround(std::floor(degrees * cells_per_degree)); };
        Crowd& crowd = crowds[{cell(box.west), cell(box.south), cell(box.east), cell(box.north)}];
        extend(crowd.box, box);
        crowd.members.push_back(member);
    }
    std::vector<Crowd> all;
    for (auto& [cell, crowd] : crowds) {
        all.push_back(std::move(crowd));
    }
    return all;
}

std::size_t root(std::vector<std::size_t>& parents, std::size_t i) {
    while (parents[i] != i) {
        i = parents[i] = parents[parents[i]];
    }
    return i;
}

// The members in groups of places that are near each other.
std::vector<Crowd> groups_of(const std::vector<MarkedPlace>& places, const std::vector<std::size_t>& members) {
    std::vector<Crowd> crowds = crowds_of(places, members);
    std::vector<std::size_t> parents(crowds.size());
    std::iota(parents.begin(), parents.end(), std::size_t{0});
    for (std::size_t i = 0; i < crowds.size(); ++i) {
        for (std::size_t j = i + 1; j < crowds.size(); ++j) {
            if (root(parents, i) != root(parents, j) && may_be_near(crowds[i].box, crowds[j].box) &&
                apart_m(crowds[i].box, crowds[j].box) < together_m) {
                parents[root(parents, j)] = root(parents, i);
            }
        }
    }
    std::map<std::size_t, Crowd> groups;
    for (std::size_t i = 0; i < crowds.size(); ++i) {
        Crowd& group = groups[root(parents, i)];
        extend(group.box, crowds[i].box);
        group.members.insert(group.members.end(), crowds[i].members.begin(), crowds[i].members.end());
    }
    std::vector<Crowd> all;
    for (auto& [first, group] : groups) {
        all.push_back(std::move(group));
    }
    return all;
}

std::vector<std::size_t> deciding(const std::vector<MarkedPlace>& places) {
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (frames(places[i])) {
            members.push_back(i);
        }
    }
    if (members.empty()) {
        members.resize(places.size());
        std::iota(members.begin(), members.end(), std::size_t{0});
    }
    return members;
}

double longer_side_m(const Box& box) {
    const LonLat middle = centre(box);
    return std::max(distance_m({box.west, middle.lat}, {box.east, middle.lat}),
                    distance_m({middle.lon, box.south}, {middle.lon, box.north}));
}

// Whether a map of both is nearly as near as a map of the first.
bool fits_beside(const Box& box, const Box& other) {
    constexpr double most_larger = 1.4;
    Box both = box;
    extend(both, other);
    return longer_side_m(both) < most_larger * longer_side_m(box);
}

// The members that the map is about: the heaviest group, and what is little farther.
std::vector<std::size_t> main_group(const std::vector<MarkedPlace>& places) {
    const std::vector<std::size_t> members = deciding(places);
    const std::vector<Crowd> groups = groups_of(places, members);
    std::vector<std::size_t> weights;
    for (const Crowd& group : groups) {
        weights.push_back(0);
        for (const std::size_t member : group.members) {
            weights.back() += weight(places[member]);
        }
    }
    const std::size_t all = std::accumulate(weights.begin(), weights.end(), std::size_t{0});
    const auto heaviest = static_cast<std::size_t>(std::ranges::max_element(weights) - weights.begin());
    if (static_cast<double>(all - weights[heaviest]) > outside_share * static_cast<double>(all)) {
        return members;
    }
    std::vector<std::size_t> kept = groups[heaviest].members;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (i != heaviest && fits_beside(groups[heaviest].box, groups[i].box)) {
            kept.insert(kept.end(), groups[i].members.begin(), groups[i].members.end());
        }
    }
    return kept;
}

Box extent_box(const std::vector<MarkedPlace>& places, const std::vector<std::size_t>& members) {
    Box box;
    for (const std::size_t i : members) {
        extend(box, bounds(places[i].geometry));
    }
    return box;
}

Box widened(const Box& box, double share) {
    const double by = share * std::max(box.east - box.west, box.north - box.south);
    return {box.west - by, box.south - by, box.east + by, box.north + by};
}

}  // namespace

bool frames(const MarkedPlace& place) {
    return std::ranges::any_of(place.marks, [](const Mark& mark) { return mark.kind.frames; });
}

FramedPlaces choose_places(std::vector<MarkedPlace> places) {
    FramedPlaces framed;
    if (places.empty()) {
        return framed;
    }
    const std::vector<std::size_t> kept = main_group(places);
    const Box shown = widened(extent_box(places, kept), 0.1);
    std::vector<char> is_main(places.size());
    for (const std::size_t i : kept) {
        is_main[i] = 1;
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        const bool main = is_main[i] != 0;
        const bool beside = !frames(places[i]) && overlap(bounds(places[i].geometry), shown);
        (main || beside ? framed.inside : framed.outside).push_back(std::move(places[i]));
    }
    return framed;
}

FramedPlaces places_within(std::vector<MarkedPlace> places, const Box& extent) {
    FramedPlaces framed;
    for (MarkedPlace& place : places) {
        const bool meets = overlap(bounds(place.geometry), extent);
        (meets ? framed.inside : framed.outside).push_back(std::move(place));
    }
    return framed;
}

}  // namespace sitmap
