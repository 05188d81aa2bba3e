#pragma once

// What a sentence says of a place that it names: the words before and behind the name, near and far.

#include "engine/coding/feature_words.hpp"

namespace sitmap {

/// A town, a spot or a district that the text names and that no source sits at, in a sentence of which no guard refused
/// a deed ("In the novel, rebels captured Oss"): where something may have happened.
bool may_tell(const Site& site, const Coding& coding);

/// The features of the site in its sentence. Some may be there twice.
std::vector<WordFeature> features_of(const Site& site, const Coding& coding);

}  // namespace sitmap
