#pragma once

// Logistic regression over features that are there or not, by Newton steps on one weight after the other.

#include <cstdint>
#include <vector>

namespace sitmap::training {

struct Example {
    std::vector<std::uint32_t> features;  ///< numbers, each once
    double share = 1;                     ///< what each counts: less where there are many
};

struct Fitted {
    std::vector<double> weights;
    double bias = 0;
};

/// In the order of the features: the same examples give the same weights. `so` says of each example whether it is so;
/// `hold` keeps weights small (L2).
Fitted fit(const std::vector<Example>& examples, const std::vector<bool>& so, std::size_t features, double hold);

double chance(const Fitted& fitted, const Example& example);

}  // namespace sitmap::training
