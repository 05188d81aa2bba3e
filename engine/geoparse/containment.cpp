#include "engine/geoparse/containment.hpp"

#include "engine/geoparse/nearness.hpp"

#include <algorithm>

namespace sitmap {

namespace {

bool lies_in(const RankedPlace& part, const RankedPlace& whole) {
    if (part.place == whole.place) {
        return false;
    }
    if (whole.kind == PlaceKind::country) {
        return part.country == whole.country;
    }
    if (whole.kind == PlaceKind::first_order) {
        return part.admin1 == whole.admin1;
    }
    constexpr double neighbourhood_km = 60;  // "X, Y County", "X, near Y"
    return part.country == whole.country && part.population < whole.population &&
           kilometres(part, whole) < neighbourhood_km;
}

/// How surely the place lies in one of the names that follow it.
double containment(const RankedPlace& part, const RankedName& holder) {
    double sum = 0;
    for (const RankedPlace& whole : holder.places) {
        sum += lies_in(part, whole) ? whole.probability : 0;
    }
    return sum;
}

void weigh_holder(std::vector<RankedPlace>& places, const RankedName& holder) {
    double best = 0;
    for (RankedPlace& place : places) {
        const double contained = std::max(amount(place, RankRule::contained), containment(place, holder));
        set_amount(place, RankRule::contained, contained);
        best = std::max(best, contained);
    }
    for (RankedPlace& place : places) {
        set_amount(place, RankRule::not_contained, std::max(0.0, best - amount(place, RankRule::contained)));
    }
}

void weigh_held(std::vector<RankedPlace>& places, const RankedName& held) {
    for (RankedPlace& whole : places) {
        double sum = 0;
        for (const RankedPlace& part : held.places) {
            sum += lies_in(part, whole) ? part.probability : 0;
        }
        set_amount(whole, RankRule::contains, std::max(amount(whole, RankRule::contains), sum));
    }
}

}  // namespace

void weigh_containment(std::vector<RankedName>& names, std::size_t i) {
    RankedName& name = names[i];
    if (name.holders.empty() && name.held.empty()) {
        return;
    }
    for (RankedPlace& place : name.places) {
        set_amount(place, RankRule::contained, 0);
        set_amount(place, RankRule::contains, 0);
    }
    for (const std::size_t holder : name.holders) {
        weigh_holder(name.places, names[holder]);
    }
    for (const std::size_t held : name.held) {
        weigh_held(name.places, names[held]);
    }
}

}  // namespace sitmap
