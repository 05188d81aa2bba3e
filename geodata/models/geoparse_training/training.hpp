#pragma once

// From marked texts to weights. The second stage and ranking learn from first opinions that were
// formed without the text at hand, or they would trust them too much.

#include "engine/geoparse/name_judgement.hpp"
#include "engine/geoparse/name_table.hpp"
#include "geodata/models/geoparse_training/corpus.hpp"

#include <memory>
#include <vector>

namespace sitmap::training {

/// A marked text with its names found and asked, and which toponym each name is.
struct PreparedText {
    PreparedText(const MarkedText& text, const Gazetteer& gazetteer, const Lexicon& lexicon);
    PreparedText(const PreparedText&) = delete;
    PreparedText& operator=(const PreparedText&) = delete;

    const MarkedText& marked;
    WordTable words;
    NameTable names;
    Tokens tokens;
    NameContext context;
    JudgedNames judged;
    std::vector<const Toponym*> toponyms;  ///< beside each name; nullptr: no place's
};

using Texts = std::vector<PreparedText*>;

GeoparseModel train(const Texts& texts);

/// Share of the texts' placed toponyms whose name, given that it is one and nothing else is, ranks a
/// place within 161 km first. A toponym without a name counts as wrong.
struct GivenScore {
    std::size_t right = 0;
    std::size_t placed = 0;
};
GivenScore score_given(const Texts& texts, const RankWeights& weights);

inline constexpr double near_enough_km = 161;

}  // namespace sitmap::training
