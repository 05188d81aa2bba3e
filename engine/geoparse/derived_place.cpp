#include "engine/geoparse/derived_place.hpp"

#include "engine/core/fold.hpp"
#include "engine/geo/area_clip.hpp"
#include "engine/geo/geodesic.hpp"
#include "engine/geo/relation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace sitmap {

namespace {

constexpr double near_m = 10000;
constexpr double toward_m = 20000;
constexpr double district_m = 25000;  // as geodata/codebook/precision.tsv has them
constexpr double province_m = 50000;
constexpr double half_sector_deg = 45;
constexpr double part_share = 0.4;        // "southern" is the southern two fifths of the extent
constexpr double farthest_m = 1'000'000;  // what is told to be farther from a place is not told by it
constexpr double farthest_from_line_m = 200'000;
constexpr double widest_between_m = 500'000;
constexpr double between_share = 0.15;  // of the way's length: so far roads swing off the straight line
constexpr double least_between_m = 2'000;
constexpr double widest_deg = 60;  // an outline that spans more says nothing by "its coast"

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

DerivedPlace made(Place place) {
    return {std::make_shared<const Place>(std::move(place))};
}

bool has_area(const Place& place) {
    return std::holds_alternative<Polygon>(place.footprint) || std::holds_alternative<MultiPolygon>(place.footprint);
}

/// How far the place itself reaches from its label position.
double reach_m(const Place& place) {
    if (empty(place.footprint)) {
        return 0;
    }
    const Box box = bounds(place.footprint);
    double reach = 0;
    for (const LonLat corner : {LonLat{box.west, box.south}, LonLat{box.west, box.north}, LonLat{box.east, box.south},
                                LonLat{box.east, box.north}}) {
        reach = std::max(reach, distance_m(place.point, corner));
    }
    return reach;
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

DerivedPlace part(const PlacePhrase& phrase, const Place& anchor, std::string_view surface) {
    if (!has_area(anchor)) {
        return {nullptr, "part of a place whose outline is not known"};
    }
    const Box box = part_of_box(bounds(anchor.footprint), phrase.bearing_deg);
    Place place = beginning("part", phrase, anchor, surface);
    place.footprint = clip_area(anchor.footprint, box);
    if (empty(place.footprint)) {
        return {nullptr, "nothing of the place lies in that direction"};
    }
    place.point = point_inside(place.footprint);
    const Box extent = bounds(place.footprint);
    place.uncertainty_m = distance_m({extent.west, extent.south}, {extent.east, extent.north}) / 2;
    place.part_of = anchor.id;
    place.formula = phrase.bearing_deg
                        ? "the " + compass(*phrase.bearing_deg) + " two fifths of the extent of " + anchor.name
                        : "the middle half of the extent of " + anchor.name;
    return made(std::move(place));
}

/// The ground between two distances from the place, in a direction if one is told.
DerivedPlace sector(std::string_view kind, const PlacePhrase& phrase, const Place& anchor, std::string_view surface,
                    double inner_m, double outer_m) {
    Place place = beginning(kind, phrase, anchor, surface);
    const bool measured = phrase.kind == PlacePhrase::Kind::distance;
    const double middle = (inner_m + outer_m) / 2;
    if (phrase.bearing_deg) {
        const double spread = measured ? half_sector_deg / 2 : half_sector_deg;
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
            (measured ? "some " + whole_metres(middle) : "within " + whole_metres(outer_m)) + " m of " + anchor.name;
    }
    return made(std::move(place));
}

DerivedPlace around(const PlacePhrase& phrase, const Place& anchor, std::string_view surface) {
    constexpr double distance_share = 0.2;  // "10 km" is a round figure
    if (is_country(anchor) || is_first_order(anchor)) {
        return {nullptr, "the words tell neither where along so long an edge nor how far from it"};
    }
    switch (phrase.kind) {
        case PlacePhrase::Kind::toward:
            return sector("toward", phrase, anchor, surface, 0, reach_m(anchor) + toward_m);
        case PlacePhrase::Kind::fringe:
            return sector("fringe", phrase, anchor, surface, 0, reach_m(anchor) + phrase.distance_m);
        case PlacePhrase::Kind::distance: {
            const double spread = std::max(1000.0, phrase.distance_m * distance_share);
            return sector("distance", phrase, anchor, surface, std::max(0.0, phrase.distance_m - spread),
                          phrase.distance_m + spread);
        }
        default:
            return sector("near", phrase, anchor, "near " + std::string{surface}, 0, reach_m(anchor) + near_m);
    }
}

DerivedPlace laid_along(Place place, Strip strip) {
    place.point = middle_of(strip.lines);
    place.uncertainty_m = greatest_distance_m(place.point, strip.lines) + strip.half_width_m;
    return {
        std::make_shared<const Place>(std::move(place)), {}, std::make_shared<const StripOutline>(std::move(strip))};
}

DerivedPlace between(const PlacePhrase& phrase, const Place& anchor, const Place* other, std::string_view surface) {
    const double length = other == nullptr ? 0 : distance_m(anchor.point, other->point);
    if (length <= 0) {
        return {nullptr, "the other end is not known"};
    }
    if (length > widest_between_m) {
        return {nullptr, "the two places lie too far apart for the words to bound anything"};
    }
    Place place = beginning("between", phrase, anchor, surface);
    place.id += ':' + other->id;
    const double width = std::max(least_between_m, length * between_share);
    place.formula =
        "within " + whole_metres(width) + " m of the straight line from " + anchor.name + " to " + other->name;
    return laid_along(std::move(place), {{{{{anchor.point, other->point}}}}, width});
}

DerivedPlace along_line(const PlacePhrase& phrase, const Place& anchor, const Place* other, std::string_view surface,
                        BorderLines& borders) {
    const bool border = phrase.kind == PlacePhrase::Kind::border;
    if (phrase.distance_m <= 0 || phrase.distance_m > farthest_from_line_m) {
        return {nullptr, "too far from the line for the words to bound anything"};
    }
    const Box extent = bounds(anchor.footprint);
    if (other == nullptr && extent.east - extent.west > widest_deg) {
        return {nullptr, "so long a line bounds nothing"};
    }
    MultiLineString lines = border ? borders.border(anchor, other) : borders.coast(anchor);
    if (phrase.bearing_deg && other == nullptr && !lines.lines.empty()) {
        lines = lines_in(lines, part_of_box(extent, phrase.bearing_deg));
    }
    lines = smoothed(lines, phrase.distance_m / 5);
    if (lines.lines.empty()) {
        return {nullptr, border ? "no such border is known" : "no such coast is known"};
    }
    Place place = beginning(border ? "border" : "coast", phrase, anchor, surface);
    place.id += other != nullptr ? ':' + other->id : "";
    if (other != nullptr && other->country != anchor.country) {
        place.also_in.push_back(other->country);
    }
    place.formula = "within " + whole_metres(phrase.distance_m) + " m of the " + (border ? "border" : "coast") +
                    " of " + anchor.name + (other != nullptr ? " with " + other->name : "");
    return laid_along(std::move(place), {std::move(lines), phrase.distance_m});
}

}  // namespace

DerivedPlace derive_place(const PlacePhrase& phrase, const Place& anchor, const Place* other, std::string_view surface,
                          BorderLines& borders) {
    switch (phrase.kind) {
        case PlacePhrase::Kind::part:
            return part(phrase, anchor, surface);
        case PlacePhrase::Kind::between:
            return between(phrase, anchor, other, surface);
        case PlacePhrase::Kind::border:
        case PlacePhrase::Kind::coast:
            return along_line(phrase, anchor, other, surface, borders);
        default:
            return phrase.distance_m > farthest_m ? DerivedPlace{nullptr, "too far from the place to be told by it"}
                                                  : around(phrase, anchor, surface);
    }
}

std::shared_ptr<const Place> unit_of_seat(const Place& seat, std::string_view code, std::string_view surface) {
    Place unit = beginning("unit", {}, seat, surface);
    unit.feature_class = FeatureClass::admin;
    unit.feature_code = code;
    unit.footprint_kind = FootprintKind::point;
    unit.point = seat.point;
    unit.uncertainty_m = code == "ADM1" ? province_m : district_m;
    unit.formula = "the unit around " + seat.name + ", told by its seat";
    return std::make_shared<const Place>(std::move(unit));
}

std::shared_ptr<const Place> place_told_by(const Place& whole, std::string_view surface, std::string_view words) {
    Place place = beginning("told", {}, whole, std::string{surface} + " (" + std::string{words} + ")");
    place.id += ':' + fold_name(surface);
    place.point = whole.point;
    place.uncertainty_m = whole.uncertainty_m;
    place.part_of = whole.id;
    place.formula = "told by its whereabouts: " + std::string{words};
    if (whole.feature_class != FeatureClass::populated) {
        place.feature_class = whole.feature_class;
        place.feature_code = whole.feature_code;
        place.footprint_kind = whole.footprint_kind;
        place.footprint = whole.footprint;
    }
    return std::make_shared<const Place>(std::move(place));
}

}  // namespace sitmap
