#pragma once

// How likely a careful coder would write a draft down: one logistic regression over its features. Data:
// geodata/models/events.tsv, made by the program in geodata/models/event_training/.

#include "engine/coding/draft_features.hpp"
#include "engine/core/hash_bits.hpp"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace sitmap {

/// Weights by word_hash of the feature's name. Most features asked for have none, which a look at the bits tells.
class FeatureWeights {
public:
    /// The hash is none of those added before.
    void add(std::uint64_t hash, float weight);
    /// 0: none.
    float find(std::uint64_t hash) const { return m_may_hold.may_hold(hash) ? m_slots[slot_of(hash)].weight : 0; }

private:
    struct Slot {
        std::uint64_t hash = 0;
        float weight = 0;  ///< 0: free
    };
    std::size_t slot_of(std::uint64_t hash) const;
    void grow();

    std::vector<Slot> m_slots = std::vector<Slot>(2);  ///< open addressing, at most half full
    std::size_t m_count = 0;
    HashBits m_may_hold;
};

struct EventModel {
    FeatureWeights weights;
    float bias = 0;
    float least = 0;  ///< what is less likely is no event; 0: nothing is refused
};

/// A feature that has a weight, with what it says for (above 0) or against.
struct WeighedFeature {
    DraftFeature feature;
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
