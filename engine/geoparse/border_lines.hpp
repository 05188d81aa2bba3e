#pragma once

// Borders and coasts as lines, from the outlines of the gazetteer: what "the border with Syria" means on the
// ground before anything is drawn along it.

#include "engine/geo/border.hpp"
#include "engine/geoparse/country_outlines.hpp"

namespace sitmap {

/// The border of the two; without a second, the anchor's with whatever country there is beyond. Empty if
/// there is none, or if an outline is not known.
MultiLineString border_lines(CountryOutlines& countries, const Place& anchor, const Place* other);

/// Where no other country is beyond: a country's outline, or the part of its country's that a unit has. The
/// whole outline of a lake or another area without a country's outline near.
MultiLineString coast_lines(CountryOutlines& countries, const Place& anchor);

/// What of the lines lies in the box.
MultiLineString lines_in(const MultiLineString& lines, const Box& box);

}  // namespace sitmap
