#pragma once

// What tells whether a careful coder would write a draft down: the words about its trigger, and how its place stands to
// it.

#include "engine/coding/feature_words.hpp"

namespace sitmap {

/// It would be drawn at a place that the text names, known or not, no wider than a district: those the coders of the
/// texts that the model is trained on wrote down.
bool is_sited(const Draft& draft);

/// The features of a draft that is sited. Some may be there twice.
std::vector<WordFeature> features_of(const Draft& draft, const Coding& coding);

}  // namespace sitmap
