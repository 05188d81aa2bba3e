#pragma once

// Two regressions, fitted by AdaGrad in a fixed order: the same examples give the same weights.

#include "engine/geoparse/geoparse_model.hpp"

#include <vector>

namespace sitmap::training {

/// A name's features, and whether it is a place's.
struct Example {
    const Features* features = nullptr;
    bool place = false;
};

/// Logistic regression. Weights of features seen less than three times, and small ones, are 0.
std::vector<float> fit_logistic(const std::vector<Example>& examples);

/// The places that a name may mean, by what ranking rules say of each, and which of them are right;
/// none of them, too.
struct Choice {
    std::vector<RankWeights> places;
    std::vector<bool> right;
    double weight = 1;
};

/// Softmax over the places and "none of these", held to where the weights began for want of evidence.
RankWeights fit_choice(const std::vector<Choice>& choices, const RankWeights& prior);

/// A share that ranking gave a first place, and whether the place was right.
struct Outcome {
    double share = 0;
    bool right = false;
};

/// Weights below 0 are none: a larger share never means less.
Calibration fit_calibration(const std::vector<Outcome>& outcomes);

}  // namespace sitmap::training
