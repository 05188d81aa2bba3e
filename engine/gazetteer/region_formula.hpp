#pragma once

// Regions that nobody has bounded, told as formulas over places: the little language of
// geodata/regions.tsv, geodata/waters.tsv and geodata/theatre/regions.tsv.
//
//     union(iso:SY-QU, iso:SY-DR, iso:SY-SU)      southern Syria
//     part(iso:SD, west)                          the western half of its box, cut from it
//     buffer(sitmap:mount-hermon, 8 km)
//     hull(geonames:1, geonames:2, geonames:3)    the convex hull
//
// Functions: union, intersection, difference (first minus the rest), hull, buffer (with a distance
// in km or m; negative shrinks), part (with a direction: north, south, east, west, the four between
// them, or centre), largest (the biggest connected part), outline (its outer edges as lines), box (west,
// south, east, north in degrees).
// Everything else is the id of an area or place.

#include "engine/geo/geometry.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// A parsed formula: either an id, or a function with arguments.
struct Formula {
    enum class Kind { id, number, metres, call };
    Kind kind = Kind::id;
    std::string word;  ///< the id, or the function's name; a direction is an id
    double number = 0;
    std::vector<Formula> arguments;

    friend bool operator==(const Formula&, const Formula&) = default;
};

/// Throws UsageError that says what is wrong and at which character.
Formula parse_formula(std::string_view text);

/// The ids a formula stands on, in order of appearance.
std::vector<std::string> places_in(const Formula& formula);

/// Gives the geometry of an id. Throws if there is none.
using Areas = std::function<Geometry(const std::string& id)>;

/// Throws UsageError for an unknown function or arguments it cannot take.
Geometry evaluate(const Formula& formula, const Areas& areas);

}  // namespace sitmap
