#pragma once

// The order in which a document's names are judged, by the model's weights: by their own words,
// then by what ranking makes of them all.

#include "engine/geoparse/geoparse_model.hpp"
#include "engine/geoparse/name_features.hpp"
#include "engine/geoparse/name_groups.hpp"

namespace sitmap {

/// The names of a document and the places they may mean, judged and ranked.
struct JudgedNames {
    std::vector<NameBlock> blocks;
    std::vector<FoundName> names;
    std::vector<RankedName> groups;
};

/// Finds the names and asks their words; nothing is judged yet.
JudgedNames found_names(const NameContext& context);

/// Sets `first` of every name.
void judge_by_words(JudgedNames& judged, const std::vector<float>& weights);
/// Groups and ranks by `first`.
void rank_names(const NameContext& context, JudgedNames& judged, const RankWeights& weights);
/// Sets `second` of every name.
void judge_by_document(const NameContext& context, JudgedNames& judged, const std::vector<float>& weights);

}  // namespace sitmap
