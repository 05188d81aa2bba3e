#include "engine/geoparse/derived_place.hpp"

#include "engine/geo/area_clip.hpp"
#include "engine/geo/geodesic.hpp"
#include "engine/geo/relation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace sitmap {

namespace {

constexpr double near_m = 10000;
constexpr double toward_m = 20000;
constexpr double half_sector_deg = 45;
constexpr double part_share = 0.4;  // "southern" is the southern two fifths of the extent

std::string whole_metres(double metres) {
    return std::to_string(static_cast<long long>(std::llround(metres)));
}

std::string compass(double bearing) {
    constexpr std::array<std::string_view, 8> names{"north", "north-east", "east", "south-east",
                                                    "south", "south-west", "west", "north-west"};
    return std::string{names[static_cast<std::size_t>(std::lround(bearing / 45)) % names.size()]};
}

Place beginning(std::string_view kind, const PlacePhrase& phrase, const Place& anchor, std::string_view surface) {
    Place place;
    place.id = "derived:" + std::string{kind} + ':';
    place.id += phrase.bearing_deg ? whole_metres(*phrase.bearing_deg) + ':' : "";
    place.id += phrase.distance_m > 0 ? whole_metres(phrase.distance_m) + ':' : "";
    place.id += anchor.id;
    place.name = surface;
    std::replace(place.name.begin(), place.name.end(), '\n', ' ');
    place.names = {{place.name, "en", Script::latin, NameKind::primary}};
    place.feature_class = FeatureClass::area;
    place.feature_code = kind == "part" ? "RGN" : "AREA";
    place.country = anchor.country;
    place.also_in = anchor.also_in;
    place.admin1 = anchor.admin1;
    place.admin1_id = anchor.admin1_id;
    place.admin2 = anchor.admin2;
    place.footprint_kind = FootprintKind::fuzzy;
    place.accuracy = "derived from the words of a text; nobody has bounded it";
    place.source = anchor.source;
    place.licence = anchor.licence;
    return place;
}

bool has_area(const Place& place) {
    return std::holds_alternative<Polygon>(place.footprint) || std::holds_alternative<MultiPolygon>(place.footprint);
}

/// The two fifths of the box in a direction; its middle half without one.
Box part_of_box(const Box& box, std::optional<double> bearing) {
    Box part = box;
    const double wide = box.east - box.west;
    const double high = box.north - box.south;
    if (!bearing) {
        return {box.west + wide / 4, box.south + high / 4, box.east - wide / 4, box.north - high / 4};
    }
    const double diagonal = std::fmod(*bearing, 90) > 1 ? 0.5 : part_share;  // a quarter for "south-west"
    const double north = std::cos(*bearing * 3.14159265358979 / 180);
    const double east = std::sin(*bearing * 3.14159265358979 / 180);
    if (north > 0.1) {
        part.south = box.north - high * diagonal;
    } else if (north < -0.1) {
        part.north = box.south + high * diagonal;
    }
    if (east > 0.1) {
        part.west = box.east - wide * diagonal;
    } else if (east < -0.1) {
        part.east = box.west + wide * diagonal;
    }
    return part;
}

std::optional<Place> part(const PlacePhrase& phrase, const Place& anchor, std::string_view surface) {
    if (!has_area(anchor)) {
        return std::nullopt;
    }
    const Box box = part_of_box(bounds(anchor.footprint), phrase.bearing_deg);
    Place place = beginning("part", phrase, anchor, surface);
    place.footprint = clip_area(anchor.footprint, box);
    if (empty(place.footprint)) {
        return std::nullopt;
    }
    place.point = point_inside(place.footprint);
    const Box extent = bounds(place.footprint);
    place.uncertainty_m = distance_m({extent.west, extent.south}, {extent.east, extent.north}) / 2;
    place.part_of = anchor.id;
    place.formula = phrase.bearing_deg
                        ? "the " + compass(*phrase.bearing_deg) + " two fifths of the extent of " + anchor.name
                        : "the middle half of the extent of " + anchor.name;
    return place;
}

Place sector(const PlacePhrase& phrase, const Place& anchor, std::string_view surface, double inner_m, double outer_m) {
    const bool fringe = phrase.kind == PlacePhrase::Kind::fringe;
    Place place = beginning(fringe                                       ? "fringe"
                            : phrase.kind == PlacePhrase::Kind::distance ? "distance"
                                                                         : "toward",
                            phrase, anchor, surface);
    const double middle = (inner_m + outer_m) / 2;
    const bool ring = phrase.kind == PlacePhrase::Kind::distance && !phrase.bearing_deg;
    if (phrase.bearing_deg) {
        const double spread = phrase.kind == PlacePhrase::Kind::distance ? half_sector_deg / 2 : half_sector_deg;
        place.point = travel(anchor.point, *phrase.bearing_deg, middle);
        place.footprint = wedge(anchor.point, inner_m, outer_m, std::fmod(*phrase.bearing_deg - spread + 360, 360),
                                std::fmod(*phrase.bearing_deg + spread, 360));
        place.uncertainty_m = std::max((outer_m - inner_m) / 2, middle * std::sin(spread * 3.14159265358979 / 180));
        place.formula = whole_metres(inner_m) + " to " + whole_metres(outer_m) + " m " + compass(*phrase.bearing_deg) +
                        " of " + anchor.name;
    } else {
        place.point = anchor.point;
        place.footprint = circle(anchor.point, outer_m);
        place.uncertainty_m = outer_m;
        place.formula =
            (ring ? "some " + whole_metres(middle) : "within " + whole_metres(outer_m)) + " m of " + anchor.name;
    }
    return place;
}

Place between(const PlacePhrase& phrase, const Place& anchor, const Place& other, std::string_view surface) {
    Place place = beginning("between", phrase, anchor, surface);
    place.id += ':' + other.id;
    const double length = distance_m(anchor.point, other.point);
    place.point = travel(anchor.point, bearing_deg(anchor.point, other.point), length / 2);
    place.footprint = LineString{{anchor.point, other.point}};
    place.footprint_kind = FootprintKind::line;
    place.uncertainty_m = length / 2;
    place.formula = "the straight line from " + anchor.name + " to " + other.name;
    return place;
}

}  // namespace

std::optional<Place> derive_place(const PlacePhrase& phrase, const Place& anchor, const Place* other,
                                  std::string_view surface) {
    constexpr double distance_share = 0.2;  // "10 km" is a round figure
    const bool wide = is_country(anchor) || is_first_order(anchor);
    switch (phrase.kind) {
        case PlacePhrase::Kind::part:
            return part(phrase, anchor, surface);
        case PlacePhrase::Kind::toward:
            return wide ? std::nullopt : std::optional{sector(phrase, anchor, surface, 0, toward_m)};
        case PlacePhrase::Kind::distance: {
            const double spread = std::max(1000.0, phrase.distance_m * distance_share);
            return sector(phrase, anchor, surface, std::max(0.0, phrase.distance_m - spread),
                          phrase.distance_m + spread);
        }
        case PlacePhrase::Kind::fringe:
            return wide ? std::nullopt : std::optional{sector(phrase, anchor, surface, 0, phrase.distance_m)};
        case PlacePhrase::Kind::near: {
            if (wide) {
                return std::nullopt;
            }
            Place place = beginning("near", phrase, anchor, "near " + std::string{surface});
            place.point = anchor.point;
            place.footprint = circle(anchor.point, near_m);
            place.uncertainty_m = near_m;
            place.formula = "within " + whole_metres(near_m) + " m of " + anchor.name;
            return place;
        }
        case PlacePhrase::Kind::between:
            return other == nullptr ? std::nullopt : std::optional{between(phrase, anchor, *other, surface)};
    }
    return std::nullopt;
}

}  // namespace sitmap
