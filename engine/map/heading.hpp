#pragma once

// What a map is called where nobody has given it a name: from its events and where they happened.

#include "engine/gazetteer/gazetteer.hpp"
#include "engine/map/mark.hpp"

#include <set>
#include <string>
#include <vector>

namespace sitmap {

struct Heading {
    std::string title;     ///< "Strikes and clashes in Syria"
    std::string subtitle;  ///< what it shows, and how
};

/// The map's own title and subtitle, each made where it is missing. `inside`: the places that it shows;
/// the gazetteer, for the names of countries, may be absent.
Heading heading_of(const Map& map, const std::vector<Mark>& marks, const std::vector<MarkedPlace>& inside,
                   const Gazetteer* gazetteer);

/// "Syria and Lebanon"; how many they are where they are more than three.
std::string country_words(const std::set<std::string>& countries, const Gazetteer* gazetteer);

}  // namespace sitmap
