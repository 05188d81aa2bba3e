#pragma once

// Tolls: who says how many were killed, wounded, displaced. What they are tolls of is for extract.

#include "engine/event/event.hpp"
#include "engine/wording/codebook.hpp"

namespace sitmap {

/// A claim as it stands in the text, before it belongs to an event.
struct TollPhrase {
    Claim claim;
    WordRange words;     ///< the number and its verb
    bool since = false;  ///< counts a longer time: "since October"; never a single day's
};

/// All tolls in text order. "At least n" sets low and best, "up to n" high. `times` are left alone.
std::vector<TollPhrase> find_tolls(const Wording& wording, const std::vector<TimeExpression>& times,
                                   const Codebook& codebook, const std::string& doc);

}  // namespace sitmap
