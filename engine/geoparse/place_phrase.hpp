#pragma once

// The words around a place's name that make another place of it: "southern Syria", "10 km north of
// Quneitra", "the outskirts of Damascus", "the road between A and B", "the border with C" (border_phrase.hpp).
// `read_mentions` takes them into the mention; `resolve` derives the place that they describe.

#include "engine/geoparse/name_profile.hpp"

#include <optional>

namespace sitmap {

struct PlacePhrase {
    enum class Kind {
        part,      ///< a part of the place: southern Syria
        toward,    ///< outside it in a direction: north of Quneitra
        distance,  ///< outside it, so many metres
        fringe,    ///< around its edge: the outskirts of
        near,      ///< somewhere close
        between,   ///< between it and the other name
        border,    ///< along its border, with the other name's place if there is one
        coast,     ///< along its coast
    };
    Kind kind = Kind::near;
    std::size_t first = 0;  ///< tokens first..last are the whole phrase, the name included
    std::size_t last = 0;
    std::optional<double> bearing_deg;  ///< empty: all around, or the middle
    double distance_m = 0;              ///< for distance and fringe; how far from border and coast
    NameHit other;                      ///< for between and border; without length: none is told
};

/// The phrase about the name; nothing if the name stands for its place as it is.
std::optional<PlacePhrase> phrase_around(const NameContext& context, const NameHit& hit, const NameProfile& place);

}  // namespace sitmap
