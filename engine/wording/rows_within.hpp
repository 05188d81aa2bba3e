#pragma once

// Rows in text order - triggers, sites, times, drafts - found by the words they begin in. The rules of
// extract look at a sentence at a time; with this a long document costs no more a word than a short one.

#include "engine/wording/words.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace sitmap {

/// Numbers of the rows [first, last) whose words begin within the range. `words_of(row)` gives a row's words;
/// rows must be sorted by where these begin.
template <class Rows, class WordsOf>
WordRange rows_within(const Rows& rows, WordRange words, WordsOf words_of) {
    const auto first_behind = [&](std::uint32_t at) {
        const auto found =
            std::partition_point(rows.begin(), rows.end(), [&](const auto& row) { return words_of(row).first < at; });
        return static_cast<std::uint32_t>(found - rows.begin());
    };
    return {first_behind(words.first), first_behind(words.last)};
}

template <class Row>
WordRange rows_within(const std::vector<Row>& rows, WordRange words) {
    return rows_within(rows, words, [](const Row& row) { return row.words; });
}

inline WordRange words_of(const Sentence& sentence) {
    return {sentence.first, sentence.last};
}

}  // namespace sitmap
