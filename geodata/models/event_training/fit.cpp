#include "geodata/models/event_training/fit.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sitmap::training {

namespace {

double logistic(double sum) {
    return 1 / (1 + std::exp(-sum));
}

/// The examples that each feature is in.
std::vector<std::vector<std::uint32_t>> turned(const std::vector<Example>& examples, std::size_t features) {
    std::vector<std::vector<std::uint32_t>> where(features);
    for (std::uint32_t i = 0; i < examples.size(); ++i) {
        for (const std::uint32_t feature : examples[i].features) {
            where[feature].push_back(i);
        }
    }
    return where;
}

class Newton {
public:
    Newton(const std::vector<Example>& examples, const std::vector<bool>& so)
        : m_examples(examples), m_so(so), m_sums(examples.size()) {}

    /// One step on a weight that these examples have; how far it went.
    double step(double& weight, const std::vector<std::uint32_t>& where, double hold, bool plain = false) {
        double slope = hold * weight;
        double bend = hold + 1e-9;
        for (const std::uint32_t i : where) {
            const double chance = logistic(m_sums[i]);
            const double share = plain ? 1 : m_examples[i].share;
            slope += share * (chance - (m_so[i] ? 1 : 0));
            bend += share * share * chance * (1 - chance);
        }
        const double move = -slope / bend;
        weight += move;
        for (const std::uint32_t i : where) {
            m_sums[i] += move * (plain ? 1 : m_examples[i].share);
        }
        return std::abs(move);
    }

private:
    const std::vector<Example>& m_examples;
    const std::vector<bool>& m_so;
    std::vector<double> m_sums;  ///< by example
};

}  // namespace

Fitted fit(const std::vector<Example>& examples, const std::vector<bool>& so, std::size_t features, double hold) {
    constexpr int most_rounds = 60;
    constexpr double settled = 1e-3;
    const std::vector<std::vector<std::uint32_t>> where = turned(examples, features);
    std::vector<std::uint32_t> all(examples.size());
    std::iota(all.begin(), all.end(), 0U);
    Fitted fitted{std::vector<double>(features), 0};
    Newton newton{examples, so};
    for (int round = 0; round < most_rounds; ++round) {
        double farthest = newton.step(fitted.bias, all, 0, true);
        for (std::size_t feature = 0; feature < features; ++feature) {
            farthest = std::max(farthest, newton.step(fitted.weights[feature], where[feature], hold));
        }
        if (farthest < settled) {
            break;
        }
    }
    return fitted;
}

double chance(const Fitted& fitted, const Example& example) {
    double sum = fitted.bias;
    for (const std::uint32_t feature : example.features) {
        sum += example.share * fitted.weights[feature];
    }
    return logistic(sum);
}

}  // namespace sitmap::training
