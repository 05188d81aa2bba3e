#pragma once

// How likely a careful coder would write a draft down: one logistic regression over its features. Data:
// geodata/models/events.tsv, made by the program in geodata/models/event_training/.

#include "engine/coding/draft_features.hpp"
#include "engine/coding/weight_table.hpp"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace sitmap {

struct EventModel {
    WeightTable<float> weights;
    float bias = 0;
    float least = 0;  ///< what is less likely is no event; 0: nothing is refused
};

/// A feature that has a weight, with what it says for (above 0) or against.
struct WeighedFeature {
    WordFeature feature;
    float weight = 0;
};

struct Weighing {
    std::vector<WeighedFeature> features;  ///< each once
    double likelihood = 0;                 ///< from 0 to 1
};
Weighing weigh(const Draft& draft, const Coding& coding, const EventModel& model);

/// What each of so many features counts: a long sentence is no surer than a short one.
double share_of(std::size_t features);

/// Lines of a feature's name and its weight, and of "bias" and "least", tabs between. Throws InputError where the file
/// cannot be read or a line is none.
EventModel load_event_model(const std::filesystem::path& file);

}  // namespace sitmap
