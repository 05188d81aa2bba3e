#pragma once

// What a word is to the names beside it: one of some fifty classes. Closed-class words ("in", "the")
// are classes of their own; others are classed by the lists they stand on and how they are written.

#include "engine/geoparse/tokens.hpp"

#include <cstdint>

namespace sitmap {

/// Fills in the classes that the word alone decides; its lists and capitals are set.
void set_classes(KnownWord& word);

/// Of a word on these lists, written with a small letter or with a capital and small ones.
std::uint8_t small_class(WordLists lists);
std::uint8_t capital_class(WordLists lists);

/// 0: no word, or a paragraph's edge. Less than 64.
std::uint32_t word_class(const Tokens& tokens, std::size_t i);
/// The class of the word before or after token i (exclusive end), if no paragraph lies between.
std::uint32_t class_before(const Tokens& tokens, std::size_t i);
std::uint32_t class_after(const Tokens& tokens, std::size_t end);

/// How common the token is as a word: 0 unknown, function word, common, known, each with or without
/// being a first name. Less than 8.
std::uint32_t commonness(const Token& token);

/// What stands before the token: blank, hyphen, comma ... Less than 16.
std::uint32_t gap_class(Gap gap);

}  // namespace sitmap
