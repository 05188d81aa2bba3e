#include "engine/map/frame_choice.hpp"

#include "engine/geo/geodesic.hpp"
#include "engine/map/extent.hpp"
#include "engine/map/outline.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <tuple>
#include <utility>

namespace sitmap {

namespace {

constexpr double padding = 0.12;
constexpr double least_km = 48;  // nearer, shore lines at 1:10 million look angular
constexpr double widest_km = 150;

// Of all positions in a strip of the map those that lie farthest to either side.
struct Outermost {
    const MarkedPlace* low = nullptr;
    const MarkedPlace* high = nullptr;
    double least = INFINITY;
    double most = -INFINITY;

    void meet(const MarkedPlace& place, double at) {
        low = at < least ? &place : low;
        high = at > most ? &place : high;
        least = std::min(least, at);
        most = std::max(most, at);
    }
};

LonLat spot_of(const MarkedPlace& place) {
    const auto* const point = std::get_if<Point>(&place.geometry);
    return point == nullptr ? centre(bounds(place.geometry)) : point->at;
}

// The places that can decide a frame: all areas, and of many thousand spots the outermost of each
// strip of half a degree, east and west of the meridian by themselves.
std::vector<const MarkedPlace*> outermost(const std::vector<MarkedPlace>& places) {
    constexpr std::size_t few = 2000;
    constexpr double strips_per_degree = 2;
    constexpr std::size_t strips = 720;
    std::vector<const MarkedPlace*> chosen;
    std::array<Outermost, strips + 1> columns{};
    std::array<Outermost, 2 * (strips + 1)> rows{};
    for (const MarkedPlace& place : places) {
        if (places.size() <= few || !is_point(place.drawn)) {
            chosen.push_back(&place);
            continue;
        }
        const LonLat at = spot_of(place);
        columns.at(static_cast<std::size_t>((at.lon + 180) * strips_per_degree)).meet(place, at.lat);
        const auto row = static_cast<std::size_t>((at.lat + 90) * strips_per_degree);
        rows.at(2 * row + (at.lon < 0 ? 0 : 1)).meet(place, at.lon);
    }
    const auto keep = [&](const Outermost& strip) {
        if (strip.low != nullptr) {
            chosen.insert(chosen.end(), {strip.low, strip.high});
        }
    };
    std::ranges::for_each(columns, keep);
    std::ranges::for_each(rows, keep);
    return chosen;
}

void append(std::vector<LonLat>& positions, const std::vector<LonLat>& more) {
    positions.insert(positions.end(), more.begin(), more.end());
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

// The capitals just beyond the frame, nearest first: they tell a reader where this is.
std::vector<LonLat> capitals_near(const Gazetteer& gazetteer, const MapFrame& frame) {
    constexpr double reach = 0.15;  // of the panel's longer side
    const PageBox& panel = frame.panel();
    const MapFrame wider(frame.middle(), frame.px_per_km() / (1 + 2 * reach), panel);
    std::vector<std::pair<double, LonLat>> found;
    for (const PlaceIndex index : gazetteer.within(wider.box())) {
        const PlaceSummary summary = gazetteer.summary(index);
        const PagePoint at = frame.to_page(summary.point);
        if (summary.feature_code == "PPLC" && contains(grown(panel, reach * panel.width()), at)) {
            const double beyond = std::max(std::abs(at.x - centre(panel).x) / panel.width(),
                                           std::abs(at.y - centre(panel).y) / panel.height());
            found.emplace_back(beyond, summary.point);
        }
    }
    std::ranges::sort(found, [](const auto& a, const auto& b) {
        return std::tuple(a.first, a.second.lon, a.second.lat) < std::tuple(b.first, b.second.lon, b.second.lat);
    });
    std::vector<LonLat> capitals;
    for (const auto& [beyond, at] : found) {
        capitals.push_back(at);
    }
    return capitals;
}

// A capital is taken in as long as the events stay nearly as large as they were.
MapFrame with_capitals(MapFrame frame, const std::vector<LonLat>& positions, std::vector<LonLat> beside,
                       const Gazetteer& gazetteer) {
    constexpr double least_scale = 0.85;
    constexpr double widest_helped_km = 3000;
    const double width_km = frame.panel().width() / frame.px_per_km();
    if (width_km > widest_helped_km) {
        return frame;
    }
    const double least = least_scale * frame.px_per_km();
    for (const LonLat capital : capitals_near(gazetteer, frame)) {
        beside.push_back(capital);
        MapFrame with = fit_frame(positions, frame.panel(), padding, width_km, beside);
        if (with.px_per_km() >= least) {
            frame = std::move(with);
        } else {
            beside.pop_back();
        }
    }
    return frame;
}

// Of an area in which events are counted: where they happened, and of the area what lies round there. A vast province
// with one event in a corner does not make the map smaller.
std::vector<LonLat> counted_extent(const MarkedPlace& place) {
    constexpr double round_m = 150e3;
    Box events;
    for (const Mark& mark : place.marks) {
        extend(events, bounds(mark.geometry));
    }
    const LonLat middle = centre(events);
    const double north = round_m / 111.2e3;
    const double east = north / std::max(0.2, std::cos(middle.lat * std::numbers::pi / 180));
    const Box round{events.west - east, events.south - north, events.east + east, events.north + north};
    std::vector<LonLat> positions{{events.west, events.south}, {events.east, events.north}};
    for (const LonLat at : positions_of(place.geometry)) {
        if (contains(round, at)) {
            positions.push_back(at);
        }
    }
    return positions;
}

}  // namespace

std::vector<LonLat> extent_of(const MarkedPlace& place) {
    if (place.drawn == Drawn::counted) {
        return counted_extent(place);
    }
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
    std::vector<LonLat> beside;
    const std::vector<const MarkedPlace*> deciding = outermost(inside);
    for (const MarkedPlace* place : deciding) {
        if (frames(*place) || inside.size() == 1 || is_point(place->drawn)) {
            append(frames(*place) || inside.size() == 1 ? positions : beside, extent_of(*place));
        }
    }
    if (positions.empty()) {
        for (const MarkedPlace* place : deciding) {
            append(positions, extent_of(*place));
        }
    }
    MapFrame frame = fit_frame(positions, panel, padding, least_km, beside);
    if (gazetteer == nullptr || positions.empty()) {
        return frame;
    }
    for (double width = least_km * 1.25; width <= widest_km; width *= 1.25) {
        if (panel.width() / frame.px_per_km() < width && known_places(*gazetteer, frame) < 3) {
            frame = fit_frame(positions, panel, padding, width, beside);
        }
    }
    return with_capitals(std::move(frame), positions, std::move(beside), *gazetteer);
}

}  // namespace sitmap
