#include "engine/gazetteer/held_areas.hpp"

#include "engine/geo/relation.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace sitmap {

bool says_who_holds_it(const Place& region) {
    return region.footprint_kind == FootprintKind::polygon && !region.administered_by.empty() &&
           region.administered_by != region.country && !region.country.empty();
}

namespace {

// The first-order units a town of a held area may lie in, outlines as they are after redrawing.
std::vector<const Place*> units_of(const std::vector<Place>& places, const std::string& country) {
    std::vector<const Place*> units;
    for (const Place& place : places) {
        if (is_first_order(place) && place.country == country && !empty(place.footprint)) {
            units.push_back(&place);
        }
    }
    return units;
}

void mark(Place& place, const Place& region, const std::vector<const Place*>& units) {
    place.country = region.country;
    place.also_in = {region.administered_by};
    place.administered_by = region.administered_by;
    place.claimed_by = region.claimed_by;
    if (place.status.empty()) {
        place.status = region.status;
    }
    const auto unit = std::find_if(units.begin(), units.end(),
                                   [&place](const Place* has) { return contains(has->footprint, place.point); });
    if (unit != units.end()) {
        place.admin1_id = (*unit)->id;
    }
}

void mark_inside(const Place& region, const std::vector<Place>& places, std::span<Place> which) {
    if (!says_who_holds_it(region)) {
        return;
    }
    const Box box = bounds(region.footprint);
    const std::vector<const Place*> units = units_of(places, region.country);
    for (Place& place : which) {
        const bool small = place.feature_class != FeatureClass::admin && empty(place.footprint);
        const bool either = place.country == region.country || place.country == region.administered_by;
        if (small && either && contains(box, place.point) && contains(region.footprint, place.point)) {
            mark(place, region, units);
        }
    }
}

}  // namespace

void mark_held(std::vector<Place>& places, const std::vector<Place>& regions) {
    for (const Place& region : regions) {
        mark_inside(region, places, places);
    }
}

void mark_held(std::vector<Place>& places, std::size_t first) {
    std::vector<Place> regions;
    std::ranges::copy_if(places, std::back_inserter(regions), says_who_holds_it);
    for (const Place& region : regions) {
        mark_inside(region, places, std::span{places}.subspan(first));
    }
}

}  // namespace sitmap
