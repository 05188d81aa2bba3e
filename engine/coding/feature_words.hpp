#pragma once

// A text's words as trained models see them: names and numbers are all alike, so that no weight carries a war's own
// places.

#include "engine/coding/coding.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sitmap {

/// "behind", "lead": written in the code, so that the compiler works its hash out.
struct FeatureKind {
    std::string_view name;
    WordHash hash;

    template <std::size_t size>
    consteval FeatureKind(const char (&kind)[size]) : name{kind, size - 1}, hash{kind} {}
};

/// One thing that is so of what a model judges: "behind" with "exercise". The words are borrowed from the coding.
struct WordFeature {
    FeatureKind kind;
    std::string_view first;
    std::string_view second = {};  ///< empty where one word says it
};

/// Appends "behind=exercise" or "pair_behind=training exercise": as a file of weights names it.
void append_name(std::string& name, const WordFeature& feature);

/// By what a table of weights knows a feature, and the same of a name that append_name gave.
std::uint64_t feature_hash(const WordFeature& feature);
std::uint64_t feature_hash(std::string_view name);

/// The kinds of a word on one side of what is judged.
struct BandedKind {
    FeatureKind any;                ///< wherever it stands in the sentence
    std::array<FeatureKind, 5> at;  ///< by distance: 1, 2, 3 or 4, 5 to 8, farther
    FeatureKind pair;               ///< with the word behind it
};
inline constexpr BandedKind before_it{
    "before", {"before1", "before2", "before4", "before8", "beforefar"}, "pair_before"};
inline constexpr BandedKind behind_it{
    "behind", {"behind1", "behind2", "behind4", "behind8", "behindfar"}, "pair_behind"};

FeatureKind kind_at(const BandedKind& kind, std::size_t distance);

/// Adds the words that stand before what is judged, or behind it, with their distance and in pairs.
void add_words_before(std::vector<WordFeature>& features, const std::vector<std::string_view>& words);
void add_words_behind(std::vector<WordFeature>& features, const std::vector<std::string_view>& words);

/// Adds the mark of a gap between words, if it has one.
void add_mark(std::vector<std::string_view>& words, std::string_view gap);

/// The words of a sentence, and of those about it.
class FeatureWords {
public:
    FeatureWords(const Coding& coding, const Sentence& sentence);

    /// "#" for a number, "@" for a name, else the folded word.
    std::string_view word(std::uint32_t at) const;
    /// The words of a range, and the marks between them.
    std::vector<std::string_view> words(std::uint32_t first, std::uint32_t last) const;

private:
    bool opens_with_name(std::uint32_t at) const;

    const Coding& m_coding;
    bool m_shouted = false;  ///< a headline: nearly every word has a capital
};

}  // namespace sitmap
