#include "geodata/models/geoparse_training/regression.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sitmap::training {

namespace {

/// An order of examples that is no order of texts, the same each time.
std::vector<std::size_t> shuffled(std::size_t count) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0);
    std::uint64_t state = 88172645463325252U;
    for (std::size_t i = count; i > 1; --i) {
        state ^= state << 13U;
        state ^= state >> 7U;
        state ^= state << 17U;
        std::swap(order[i - 1], order[state % i]);
    }
    return order;
}

std::vector<float> pruned(const std::vector<double>& weights, const std::vector<std::uint32_t>& seen) {
    constexpr std::uint32_t fewest = 3;
    constexpr double least = 0.05;
    std::vector<float> kept(weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const bool keep = seen[i] >= fewest && std::abs(weights[i]) >= least;
        kept[i] = keep ? static_cast<float>(std::round(weights[i] * 1000) / 1000) : 0.0F;
    }
    return kept;
}

constexpr std::size_t none = static_cast<std::size_t>(RankRule::none);
/// Told, not learned: newspapers rarely name a province and its seat in one text, reports of wars often.
constexpr std::size_t named_with_type = static_cast<std::size_t>(RankRule::named_with_type);
constexpr std::size_t town_of_province = static_cast<std::size_t>(RankRule::town_of_province);

/// Probabilities of the places, then of none.
std::vector<double> chances(const Choice& choice, const RankWeights& weights) {
    std::vector<double> chance;
    for (const RankWeights& amounts : choice.places) {
        chance.push_back(std::inner_product(weights.begin(), weights.end() - 1, amounts.begin(), 0.0));
    }
    chance.push_back(weights[none]);
    const double most = *std::ranges::max_element(chance);
    double sum = 0;
    for (double& value : chance) {
        value = std::exp(value - most);
        sum += value;
    }
    for (double& value : chance) {
        value /= sum;
    }
    return chance;
}

/// The slope of the log-likelihood that one of the right places, or none, is chosen.
RankWeights slope(const Choice& choice, const RankWeights& weights) {
    const std::vector<double> chance = chances(choice, weights);
    double right = 0;
    for (std::size_t i = 0; i < choice.places.size(); ++i) {
        right += choice.right[i] ? chance[i] : 0;
    }
    const bool none_right = std::ranges::none_of(choice.right, [](bool is) { return is; });
    RankWeights made{};
    for (std::size_t i = 0; i < choice.places.size(); ++i) {
        const double pull = (choice.right[i] ? chance[i] / std::max(right, 1e-12) : 0) - chance[i];
        for (std::size_t rule = 0; rule < none; ++rule) {
            made[rule] += choice.weight * pull * choice.places[i][rule];
        }
    }
    made[none] = choice.weight * ((none_right ? 1 : 0) - chance.back());
    return made;
}

}  // namespace

std::vector<float> fit_logistic(const std::vector<Example>& examples) {
    constexpr int epochs = 6;
    constexpr double rate = 0.05;
    constexpr double shrink = 3e-3;
    std::vector<double> weights(feature_count);
    std::vector<double> steps(feature_count, 1.0);
    std::vector<std::uint32_t> seen(feature_count);
    for (const Example& example : examples) {
        for (const std::uint16_t number : example.features->numbers()) {
            ++seen[number];
        }
    }
    const std::vector<std::size_t> order = shuffled(examples.size());
    for (int epoch = 0; epoch < epochs; ++epoch) {
        for (const std::size_t i : order) {
            const auto numbers = examples[i].features->numbers();
            double sum = 0;
            for (const std::uint16_t number : numbers) {
                sum += weights[number];
            }
            const double error = (examples[i].place ? 1 : 0) - probability(sum);
            for (const std::uint16_t number : numbers) {
                const double step = error - shrink * weights[number];
                steps[number] += step * step;
                weights[number] += rate * step / std::sqrt(steps[number]);
            }
        }
    }
    return pruned(weights, seen);
}

RankWeights fit_choice(const std::vector<Choice>& choices, const RankWeights& prior) {
    constexpr int epochs = 40;
    constexpr double rate = 1.0;
    const double hold = choices.empty() ? 0 : 8.0 / static_cast<double>(choices.size());
    RankWeights weights = prior;
    RankWeights steps{};
    steps.fill(10);
    const std::vector<std::size_t> order = shuffled(choices.size());
    for (int epoch = 0; epoch < epochs; ++epoch) {
        for (const std::size_t i : order) {
            const RankWeights up = slope(choices[i], weights);
            for (std::size_t rule = 0; rule < weights.size(); ++rule) {
                if (rule == named_with_type || rule == town_of_province) {
                    continue;
                }
                const double step = up[rule] - hold * (weights[rule] - prior[rule]);
                steps[rule] += step * step;
                weights[rule] += rate * step / std::sqrt(steps[rule]);
            }
        }
    }
    for (double& weight : weights) {
        weight = std::round(weight * 1000) / 1000;
    }
    return weights;
}

Calibration fit_calibration(const std::vector<Outcome>& outcomes) {
    constexpr int rounds = 3000;
    constexpr double rate = 0.5;
    constexpr double least = 1e-4;
    Calibration fitted;
    for (int round = 0; round < rounds; ++round) {
        Calibration slope{0, 0, 0};
        for (const Outcome& outcome : outcomes) {
            const double safe = std::clamp(outcome.share, least, 1 - least);
            const double error = (outcome.right ? 1 : 0) - calibrated(fitted, safe);
            slope.low += error * std::log(safe);
            slope.high -= error * std::log(1 - safe);
            slope.shift += error;
        }
        const double step = rate / static_cast<double>(std::max<std::size_t>(1, outcomes.size()));
        fitted.low = std::max(0.0, fitted.low + step * slope.low);
        fitted.high = std::max(0.0, fitted.high + step * slope.high);
        fitted.shift += step * slope.shift;
    }
    for (double* const weight : {&fitted.low, &fitted.high, &fitted.shift}) {
        *weight = std::round(*weight * 1000) / 1000;
    }
    return fitted;
}

}  // namespace sitmap::training
