#pragma once

// Borders and coasts as lines, from the outlines of the gazetteer: what "the border with Syria" means on the
// ground before anything is drawn along it.

#include "engine/geo/border.hpp"
#include "engine/geoparse/country_outlines.hpp"

#include <map>
#include <string>
#include <utility>

namespace sitmap {

/// Finds them, and keeps borders, which texts ask for again and again.
class BorderLines {
public:
    /// The gazetteer must outlive it.
    explicit BorderLines(const Gazetteer& gazetteer) : m_countries{gazetteer} {}

    /// The border of the two; without a second, the anchor's with whatever country there is beyond. Empty if
    /// there is none, or if an outline is not known. Stands until another is asked for.
    const MultiLineString& border(const Place& anchor, const Place* other);

    /// Where no other country is beyond: a country's outline, or the part of its country's that a unit has. The
    /// whole outline of a lake or another area without a country's outline near.
    MultiLineString coast(const Place& anchor);

private:
    MultiLineString found_border(const Place& anchor, const Place* other);

    CountryOutlines m_countries;
    std::map<std::pair<std::string, std::string>, MultiLineString> m_borders;  ///< by both ids
};

/// What of the lines lies in the box.
MultiLineString lines_in(const MultiLineString& lines, const Box& box);

}  // namespace sitmap
