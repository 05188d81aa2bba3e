#include "engine/map/extent.hpp"

#include "engine/geo/geodesic.hpp"
#include "engine/map/outline.hpp"

#include <algorithm>
#include <numeric>

namespace sitmap {

namespace {

constexpr double together_m = 400e3;
constexpr double outside_share = 1.0 / 3;
constexpr double padding = 0.12;
constexpr double least_km = 48;  // nearer, shore lines at 1:10 million look angular
constexpr double widest_km = 150;

bool frames(const MarkedPlace& place) {
    return std::ranges::any_of(place.marks, [](const Mark& mark) { return mark.kind.frames; });
}

std::size_t weight(const MarkedPlace& place) {
    return place.marks.size();
}

// Distance between the boxes round two places, by their nearest corners and centres.
double apart_m(const Box& first, const Box& second) {
    const auto nearest = [](double low, double high, double wanted) { return std::clamp(wanted, low, high); };
    const LonLat from{nearest(first.west, first.east, centre(second).lon),
                      nearest(first.south, first.north, centre(second).lat)};
    const LonLat to{nearest(second.west, second.east, from.lon), nearest(second.south, second.north, from.lat)};
    return distance_m(from, to);
}

// Group of each place: its first member's number. What has found its group is not looked at again, so that
// thousands of places near each other are quick.
std::vector<std::size_t> groups_of(const std::vector<MarkedPlace>& places, const std::vector<std::size_t>& members) {
    std::vector<Box> boxes(places.size());
    std::ranges::transform(places, boxes.begin(), [](const MarkedPlace& place) { return bounds(place.geometry); });
    std::vector<std::size_t> groups(places.size());
    std::iota(groups.begin(), groups.end(), std::size_t{0});
    std::vector<std::size_t> alone{members};
    while (!alone.empty()) {
        std::vector<std::size_t> found{alone.front()};
        alone.erase(alone.begin());
        for (std::size_t next = 0; next < found.size() && !alone.empty(); ++next) {
            const std::size_t at = found[next];
            const auto near = std::ranges::stable_partition(
                alone, [&](std::size_t other) { return apart_m(boxes[at], boxes[other]) >= together_m; });
            found.insert(found.end(), near.begin(), near.end());
            alone.erase(near.begin(), near.end());
        }
        for (const std::size_t member : found) {
            groups[member] = found.front();
        }
    }
    return groups;
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

// The members that the map is about, in their order.
std::vector<std::size_t> main_group(const std::vector<MarkedPlace>& places) {
    std::vector<std::size_t> members = deciding(places);
    const std::vector<std::size_t> groups = groups_of(places, members);
    std::vector<std::size_t> weights(places.size());
    std::size_t all = 0;
    for (const std::size_t i : members) {
        weights[groups[i]] += weight(places[i]);
        all += weight(places[i]);
    }
    const auto heaviest = static_cast<std::size_t>(std::ranges::max_element(weights) - weights.begin());
    if (static_cast<double>(all - weights[heaviest]) > outside_share * static_cast<double>(all)) {
        return members;
    }
    std::vector<std::size_t> kept;
    std::ranges::copy_if(members, std::back_inserter(kept), [&](std::size_t i) { return groups[i] == heaviest; });
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

int known_places(const Gazetteer& gazetteer, const MapFrame& frame) {
    int known = 0;
    for (const PlaceIndex index : gazetteer.within(frame.box())) {
        const PlaceSummary summary = gazetteer.summary(index);
        known +=
            summary.feature_class == FeatureClass::populated && contains(frame.panel(), frame.to_page(summary.point))
                ? 1
                : 0;
    }
    return known;
}

}  // namespace

FramedPlaces choose_places(std::vector<MarkedPlace> places) {
    FramedPlaces framed;
    if (places.empty()) {
        return framed;
    }
    const std::vector<std::size_t> kept = main_group(places);
    const Box shown = widened(extent_box(places, kept), 0.1);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const bool main = std::ranges::binary_search(kept, i);
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

std::vector<LonLat> extent_of(const MarkedPlace& place) {
    std::vector<LonLat> positions = positions_of(place.geometry);
    if (place.drawn == Drawn::soft) {
        const LonLat middle = centre(bounds(place.geometry));
        for (LonLat& at : positions) {
            at = {(at.lon + middle.lon) / 2, (at.lat + middle.lat) / 2};
        }
    }
    if (is_point(place.drawn) && place.uncertainty_m > 0 && !positions.empty()) {
        return circle(positions.front(), place.uncertainty_m, 16).outer;
    }
    return positions;
}

MapFrame choose_frame(const std::vector<MarkedPlace>& inside, const PageBox& panel, const Gazetteer* gazetteer) {
    std::vector<LonLat> positions;
    for (const MarkedPlace& place : inside) {
        if (frames(place) || inside.size() == 1) {
            const std::vector<LonLat> extent = extent_of(place);
            positions.insert(positions.end(), extent.begin(), extent.end());
        }
    }
    if (positions.empty()) {
        for (const MarkedPlace& place : inside) {
            const std::vector<LonLat> extent = extent_of(place);
            positions.insert(positions.end(), extent.begin(), extent.end());
        }
    }
    MapFrame frame = fit_frame(positions, panel, padding, least_km);
    for (double width = least_km * 1.25; gazetteer != nullptr && !positions.empty() && width <= widest_km;
         width *= 1.25) {
        if (panel.width() / frame.px_per_km() >= width || known_places(*gazetteer, frame) >= 3) {
            continue;
        }
        frame = fit_frame(positions, panel, padding, width);
    }
    return frame;
}

}  // namespace sitmap
