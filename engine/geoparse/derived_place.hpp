#pragma once

// Places that no gazetteer lists because a text makes them: the southern part of a country, ten
// kilometres north of a town, the road between two. Nothing is invented: each follows from the named
// places by a formula that the place carries in words, and its uncertainty says how vague it is.

#include "engine/geoparse/place_phrase.hpp"

#include <optional>
#include <string_view>

namespace sitmap {

/// The place that the phrase describes about its anchor. `surface` becomes its name. Nothing where
/// the anchor's extent is not known well enough (a part of a place without area).
std::optional<Place> derive_place(const PlacePhrase& phrase, const Place& anchor, const Place* other,
                                  std::string_view surface);

}  // namespace sitmap
