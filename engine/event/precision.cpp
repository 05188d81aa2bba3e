#include "engine/event/precision.hpp"

#include "engine/geo/geodesic.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace sitmap {

namespace {

using std::string_view;

constexpr double facility_radius_m = 1'000;
constexpr double coordinates_radius_m = 100;
constexpr double least_town_radius_m = 2'000;
constexpr double greatest_town_radius_m = 15'000;
constexpr double near_radius_m = 10'000;
constexpr double district_radius_m = 25'000;
constexpr double province_radius_m = 50'000;
/// People a square kilometre of a built-up area, for the radius of a town without an outline.
constexpr double town_density = 6'000;

/// The circle that the town's people would fill at the usual density, between 2 and 15 km. A town of
/// unknown size counts as small.
double town_radius_m(const Place& place) {
    constexpr double pi = 3.14159265358979323846;
    const double people = static_cast<double>(std::max<std::int64_t>(place.population, 0));
    const double radius_m = 1000 * std::sqrt(people / town_density / pi);
    return std::clamp(std::round(radius_m / 100) * 100, least_town_radius_m, greatest_town_radius_m);
}

Geometry drawn(const Place& place) {
    return empty(place.footprint) ? Geometry{Point{place.point}} : place.footprint;
}

Placement area(GeoPrecision precision, const Place& place) {
    if (empty(place.footprint)) {
        // An area whose outline nobody gave us may be marked, but never as a site.
        const double radius_m =
            std::max(place.uncertainty_m, precision == GeoPrecision::p4 ? district_radius_m : province_radius_m);
        return {precision, GeometryRole::representative_point, radius_m, Point{place.point}};
    }
    const auto role = place.footprint_kind == FootprintKind::fuzzy ? GeometryRole::fuzzy_area : GeometryRole::area;
    return {precision, role, place.uncertainty_m, place.footprint};
}

bool has_area(const Place& place) {
    return std::holds_alternative<Polygon>(place.footprint) || std::holds_alternative<MultiPolygon>(place.footprint);
}

Placement near(const Place& place) {
    const double radius_m = std::max(place.uncertainty_m, near_radius_m);
    const auto role = has_area(place) ? GeometryRole::fuzzy_area : GeometryRole::site;
    return {GeoPrecision::p3, role, radius_m, drawn(place)};
}

Placement populated(const Place& place) {
    if (place.feature_code == "PPLX") {
        return {GeoPrecision::p1, GeometryRole::site, std::max(place.uncertainty_m, facility_radius_m), drawn(place)};
    }
    return {GeoPrecision::p2, GeometryRole::site, std::max(place.uncertainty_m, town_radius_m(place)),
            Point{place.point}};
}

/// Countries, and unions of them: a dependency counts as the country that reports name it by.
bool is_country_like(const Place& place) {
    return is_country(place) || place.feature_code == "TERR" || place.feature_code == "CONT";
}

/// Singapore, Hong Kong, Malta: its outline says as much as a district's.
bool is_city_sized(const Place& country) {
    constexpr double largest_m2 = 1.2e9;
    return has_area(country) && rough_area_m2(country.footprint) <= largest_m2;
}

/// Regions, seas, rivers, ranges: known by name, bounded by nobody.
bool is_wide(const Place& place) {
    using enum FeatureClass;
    return is_zone(place) || is_vague_region(place) || place.feature_class == hydro || place.feature_class == area ||
           place.feature_class == terrain || place.feature_class == vegetation || place.feature_class == undersea ||
           place.feature_class == road || place.feature_code == "RGN" || place.feature_code == "LN";
}

Placement at_place(const Place& place) {
    if (is_country_like(place)) {
        if (is_city_sized(place)) {
            return area(GeoPrecision::p4, place);
        }
        return {GeoPrecision::p7, GeometryRole::country_aggregate, 0, {}};
    }
    if (is_first_order(place)) {
        return area(GeoPrecision::p5, place);
    }
    if (is_zone(place) || is_vague_region(place)) {
        return area(GeoPrecision::p6, place);
    }
    if (place.feature_class == FeatureClass::admin) {
        return area(GeoPrecision::p4, place);
    }
    if (is_wide(place)) {
        return area(GeoPrecision::p6, place);
    }
    if (place.feature_class == FeatureClass::spot) {
        const double radius_m = std::max(place.uncertainty_m, facility_radius_m);
        return {GeoPrecision::p1, GeometryRole::site, radius_m, drawn(place)};
    }
    return populated(place);
}

constexpr std::size_t precisions = 9;

}  // namespace

string_view to_string(GeoPrecision precision) {
    static constexpr std::array<string_view, precisions> names{"P0", "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8"};
    return names.at(static_cast<std::size_t>(precision));
}

string_view to_string(GeometryRole role) {
    static constexpr std::array<string_view, 6> names{
        "site", "area", "fuzzy_area", "representative_point", "country_aggregate", "unlocated"};
    return names.at(static_cast<std::size_t>(role));
}

Placement placement(const std::optional<Place>& place, Reading reading) {
    if (!place || !is_place(reading)) {
        return {};
    }
    if (place->feature_code == "COORD") {
        const double radius_m = place->uncertainty_m > 0 ? place->uncertainty_m : coordinates_radius_m;
        return {GeoPrecision::p0, GeometryRole::site, radius_m, Point{place->point}};
    }
    if (reading == Reading::relative) {
        return near(*place);
    }
    return at_place(*place);
}

Placement placement_at(LonLat at, GeoPrecision precision) {
    // A coder's "near" or "small part of a region" reaches further than words such as "outside Homs".
    static constexpr std::array<double, precisions> radii_m{coordinates_radius_m,
                                                            facility_radius_m,
                                                            least_town_radius_m,
                                                            25'000,
                                                            district_radius_m,
                                                            province_radius_m,
                                                            province_radius_m,
                                                            0,
                                                            0};
    if (precision >= GeoPrecision::p7) {
        return {precision,
                precision == GeoPrecision::p7 ? GeometryRole::country_aggregate : GeometryRole::unlocated,
                0,
                {}};
    }
    const auto role = precision <= GeoPrecision::p3 ? GeometryRole::site : GeometryRole::representative_point;
    return {precision, role, radii_m.at(static_cast<std::size_t>(precision)), Point{at}};
}

namespace {

/// Codes are one digit, from 1 on; the list holds what each of them means.
std::optional<GeoPrecision> precision_in(std::string_view code, std::span<const GeoPrecision> meanings) {
    if (code.size() != 1 || code[0] < '1' || static_cast<std::size_t>(code[0] - '1') >= meanings.size()) {
        return std::nullopt;
    }
    return meanings[static_cast<std::size_t>(code[0] - '1')];
}

}  // namespace

std::optional<GeoPrecision> precision_of_acled(string_view code) {
    static constexpr std::array meanings{GeoPrecision::p2, GeoPrecision::p3, GeoPrecision::p5};
    return precision_in(code, meanings);
}

std::optional<GeoPrecision> precision_of_ucdp(string_view code) {
    // 7, international waters or airspace, is an area that nobody bounded.
    static constexpr std::array meanings{GeoPrecision::p2, GeoPrecision::p3, GeoPrecision::p4, GeoPrecision::p5,
                                         GeoPrecision::p6, GeoPrecision::p7, GeoPrecision::p6};
    return precision_in(code, meanings);
}

std::optional<GeoPrecision> precision_of_gdelt(string_view code) {
    static constexpr std::array meanings{GeoPrecision::p7, GeoPrecision::p5, GeoPrecision::p2, GeoPrecision::p2,
                                         GeoPrecision::p5};
    return precision_in(code, meanings);
}

string_view acled_precision(GeoPrecision precision) {
    static constexpr std::array<string_view, precisions> codes{"1", "1", "1", "2", "2", "3", "3", "3", ""};
    return codes.at(static_cast<std::size_t>(precision));
}

string_view ucdp_precision(GeoPrecision precision) {
    static constexpr std::array<string_view, precisions> codes{"1", "1", "1", "2", "3", "4", "5", "6", ""};
    return codes.at(static_cast<std::size_t>(precision));
}

}  // namespace sitmap
