#pragma once

// What tells whether a careful coder would write a draft down: the words about its trigger, and how its place stands to
// it.

#include "engine/coding/coding.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// One thing that is so of a draft: "behind" with "exercise". The words are borrowed from the coding.
struct DraftFeature {
    std::string_view kind;
    std::string_view first;
    std::string_view second = {};  ///< empty where one word says it
};

/// Appends "behind=exercise" or "pair_behind=training exercise": as the file of weights names it.
void append_name(std::string& name, const DraftFeature& feature);

/// It would be drawn at a place that the text names, known or not, no wider than a district: those the coders of the
/// texts that the model is trained on wrote down.
bool is_sited(const Draft& draft);

/// The features of a draft that is sited. Some may be there twice.
std::vector<DraftFeature> features_of(const Draft& draft, const Coding& coding);

}  // namespace sitmap
