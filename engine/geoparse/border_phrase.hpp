#pragma once

// The words about a name that mean a border or a coast: "near the border with Syria", "the Syrian-Turkish
// border", "Syria's northern border", "off the coast of Libya". Part of place_phrase.hpp, which is what others ask.

#include "engine/geoparse/place_phrase.hpp"

#include <optional>

namespace sitmap {

/// The phrase about the name, if it is one of these. Compounds are none: "border guards", "coast road".
std::optional<PlacePhrase> border_phrase(const NameContext& context, const NameHit& hit, const NameProfile& place);

/// True if a word for a border or a coast stands anywhere: else no name has such a phrase.
bool tells_of_lines(const Tokens& tokens);

}  // namespace sitmap
