#pragma once

// Names in scripts without capitals, Arabic and Hebrew: any word may begin one, and particles are
// written onto it ("بدمشق", "ובחיפה"). What a capital says elsewhere, the words before the name and how
// well the place is known must say here.

#include "engine/geoparse/name_profile.hpp"

#include <optional>

namespace sitmap {

/// The longest name at the token, in Arabic or Hebrew letters, with particles taken off its first word where they must
/// be.
std::optional<NameHit> longest_hit_without_capitals(const NameContext& context, std::size_t first);

/// Probability that it is a place's name here, by rule: the models are trained on English.
double likelihood_without_capitals(const NameContext& context, const NameHit& hit, const NameProfile& place);

}  // namespace sitmap
