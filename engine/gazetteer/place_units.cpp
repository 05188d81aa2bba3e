#include "engine/gazetteer/place_units.hpp"

#include "engine/geo/ring.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace sitmap {

namespace {

struct Unit {
    std::string id;
    std::string country;
    Box box;
    const Geometry* outline;
};

std::vector<Unit> drawn_units(const std::vector<Place>& places) {
    std::vector<Unit> units;
    for (const Place& place : places) {
        if (is_first_order(place) && has_area(place.footprint)) {
            units.push_back({place.id, place.country, bounds(place.footprint), &place.footprint});
        }
    }
    return units;
}

bool lacks_unit(const Place& place) {
    const bool too_large = is_country(place) || is_first_order(place) || is_vague_region(place);
    return place.admin1_id.empty() && !too_large;
}

}  // namespace

void assign_units(std::vector<Place>& places, std::size_t first) {
    const std::vector<Unit> units = drawn_units(places);
    for (std::size_t i = first; i < places.size(); ++i) {
        Place& place = places[i];
        if (!lacks_unit(place)) {
            continue;
        }
        const auto unit = std::ranges::find_if(units, [&place](const Unit& has) {
            return (place.country.empty() || place.country == has.country) && contains(has.box, place.point) &&
                   contains(*has.outline, place.point);
        });
        if (unit != units.end()) {
            place.admin1_id = unit->id;
            place.country = unit->country;
        }
    }
}

void name_units(std::vector<Place>& places) {
    std::unordered_map<std::string, std::string> names;
    for (const Place& place : places) {
        if (place.feature_class == FeatureClass::admin) {
            names[place.id] = place.name;
        }
    }
    for (Place& place : places) {
        if (const auto name = names.find(place.admin1_id); name != names.end()) {
            place.admin1 = name->second;
        }
    }
}

}  // namespace sitmap
