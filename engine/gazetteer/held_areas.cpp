#include "engine/gazetteer/held_areas.hpp"

#include "engine/geo/relation.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace sitmap {

namespace {

std::vector<const Place*> units_of(const std::vector<Place>& places, const std::string& country) {
    std::vector<const Place*> units;
    for (const Place& place : places) {
        if (is_first_order(place) && place.country == country && !empty(place.footprint)) {
            units.push_back(&place);
        }
    }
    return units;
}

}  // namespace

bool says_who_holds_it(const Place& region) {
    return region.footprint_kind == FootprintKind::polygon && !region.administered_by.empty() &&
           region.administered_by != region.country && !region.country.empty();
}

HeldArea::HeldArea(const Place& region, std::vector<const Place*> units)
    : m_region{&region}, m_box{bounds(region.footprint)}, m_units{std::move(units)} {}

void HeldArea::mark(Place& place) const {
    const Place& region = *m_region;
    const bool small = place.feature_class != FeatureClass::admin && empty(place.footprint);
    const bool either = place.country == region.country || place.country == region.administered_by;
    if (!small || !either || !contains(m_box, place.point) || !contains(region.footprint, place.point)) {
        return;
    }
    place.country = region.country;
    place.also_in = {region.administered_by};
    place.administered_by = region.administered_by;
    place.claimed_by = region.claimed_by;
    if (place.status.empty()) {
        place.status = region.status;
    }
    const auto unit =
        std::ranges::find_if(m_units, [&place](const Place* has) { return contains(has->footprint, place.point); });
    if (unit != m_units.end()) {
        place.admin1_id = (*unit)->id;
    }
}

void mark_held(std::vector<Place>& places, const std::vector<Place>& regions) {
    for (const Place& region : regions) {
        if (says_who_holds_it(region)) {
            const HeldArea area{region, units_of(places, region.country)};
            std::ranges::for_each(places, [&area](Place& place) { area.mark(place); });
        }
    }
}

}  // namespace sitmap
