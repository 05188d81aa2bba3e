#include "engine/map/named_waters.hpp"

#include "engine/geo/geometry.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace sitmap {

namespace {

bool is(Water water, const PlaceSummary& place) {
    const std::string_view code = place.feature_code;
    return place.feature_class == FeatureClass::hydro &&
           (water == Water::sea ? code == "SEA" || code == "GULF" || code == "OCN"
                                : code == "LK" || code == "LKS" || code == "RSV" || code == "LGN");
}

bool has_shore(const Place& place) {
    constexpr std::size_t positions_of_box = 5;
    return has_area(place.footprint) && position_count(place.footprint) > positions_of_box;
}

}  // namespace

std::vector<Place> waters_near(const Gazetteer& gazetteer, const Box& box, Water water, double reach_deg) {
    const Box near{std::max(-180.0, box.west - reach_deg), std::max(-90.0, box.south - reach_deg),
                   std::min(180.0, box.east + reach_deg), std::min(90.0, box.north + reach_deg)};
    std::vector<Place> waters;
    for (const PlaceIndex index : gazetteer.within(near)) {
        if (is(water, gazetteer.summary(index))) {
            Place place = gazetteer.place(index);
            if (has_shore(place)) {
                waters.push_back(std::move(place));
            }
        }
    }
    std::ranges::sort(waters, {}, [](const Place& place) {
        const Box own = bounds(place.footprint);
        return std::pair((own.east - own.west) * (own.north - own.south), place.id);
    });
    return waters;
}

}  // namespace sitmap
