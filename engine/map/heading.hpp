#pragma once

// What a map is called where nobody has given it a name: from its events and where they happened.

#include "engine/map/mark.hpp"
#include "engine/map/naming.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace sitmap {

struct Heading {
    std::string title;     ///< "Strikes and clashes in Syria"
    std::string subtitle;  ///< what it shows, and how
};

/// The map's own title and subtitle, each made where it is missing. `inside`: the places that it shows.
Heading heading_of(const Map& map, const std::vector<Mark>& marks, const std::vector<MarkedPlace>& inside,
                   const Naming& naming);

/// Where the places lie, as narrowly as is true of them all: one place's name, a region that the
/// reports name, a quarter of a country ("southern Syria"), countries. Of the places, those where something of these
/// kinds happened; all, if none did.
std::string where_words(const std::vector<MarkedPlace>& places, const std::vector<std::string>& kinds,
                        const Naming& naming);

/// Whether a name stands in a sentence, where some have an article, or for itself.
enum class Said : std::uint8_t { alone, in_sentence };
/// "Syria and Lebanon"; how many they are where they are more than three.
std::string country_words(const std::set<std::string>& countries, const Naming& naming, Said said);

}  // namespace sitmap
