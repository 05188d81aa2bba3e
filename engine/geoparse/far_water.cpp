#include "engine/geoparse/far_water.hpp"

#include "engine/geo/box.hpp"
#include "engine/geo/geometry.hpp"

namespace sitmap {

namespace {

constexpr double near_deg = 8;
constexpr std::size_t fewest_others = 3;

Box box_about(const Gazetteer& gazetteer, PlaceIndex water) {
    Box box = bounds(gazetteer.footprint(water));
    extend(box, gazetteer.summary(water).point);
    return {box.west - near_deg, box.south - near_deg, box.east + near_deg, box.north + near_deg};
}

}  // namespace

bool is_far_water(const std::vector<RankedName>& names, std::size_t own, const Gazetteer& gazetteer) {
    const PlaceIndex water = names[own].places.front().place;
    if (gazetteer.summary(water).feature_class != FeatureClass::hydro) {
        return false;
    }
    const Box near = box_about(gazetteer, water);
    std::size_t others = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i == own || names[i].places.empty() || names[i].key == names[own].key) {
            continue;
        }
        const PlaceSummary other = gazetteer.summary(names[i].places.front().place);
        if (contains(near, other.point) || (!other.country.empty() && gazetteer.answers_to(water, other.country))) {
            return false;
        }
        ++others;
    }
    return others >= fewest_others;
}

}  // namespace sitmap
