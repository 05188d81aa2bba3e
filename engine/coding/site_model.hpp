#pragma once

// How likely a careful coder writes down that something happened at a place, by the words of the sentence that names
// it: a logistic regression for each kind of event, and in a kind for each type. Data: geodata/models/sites.tsv, made
// by the program in geodata/models/event_training/.

#include "engine/coding/site_features.hpp"
#include "engine/coding/weight_table.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace sitmap {

/// "strike", or a type of it: "strike:shelling". "any": something happened.
struct SiteKind {
    std::string group;
    std::string type;  ///< of the codebook; empty for the group itself
    float bias = 0;
};

struct KindWeight {
    std::uint32_t kind = 0;  ///< number of the kind
    float weight = 0;
};

struct SiteModel {
    struct Rows {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        bool operator==(const Rows&) const = default;
    };
    std::vector<SiteKind> kinds;
    std::vector<KindWeight> weights;
    WeightTable<Rows> features;  ///< numbers of their weights
    float least = 0;             ///< what is less likely is not told; 0: nothing is

    std::span<const KindWeight> of(std::uint64_t feature) const {
        const Rows rows = features.find(feature);
        return std::span{weights}.subspan(rows.first, rows.last - rows.first);
    }
};

/// What most likely happened at the site of these features; nothing where that is less likely than the model asks.
struct SiteReading {
    std::string_view group;                 ///< empty: nothing
    std::string_view type;                  ///< empty where no type of the group is likely enough
    double likelihood = 0;                  ///< from 0 to 1
    std::vector<std::string_view> told_by;  ///< the words of the sentence that say so, the one that does most first
};
SiteReading read_site(const std::vector<WordFeature>& features, const SiteModel& model);

/// First "kinds" and their names, "bias" and one of each, "least"; then a feature's name and pairs of a kind's number
/// and a weight, "3:0.5"; tabs between. Throws InputError where the file cannot be read or a line is none of these.
SiteModel load_site_model(const std::filesystem::path& file);

}  // namespace sitmap
