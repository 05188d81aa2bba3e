#pragma once

// Numbers in running text: "1,200", "twenty-five", "two hundred", "1.2 million", "a dozen".

#include "engine/wording/words.hpp"

#include <cstdint>
#include <optional>

namespace sitmap {

struct Number {
    std::int64_t value = 0;
    std::uint32_t length = 0;  ///< in words
};

/// The number that begins at this word; nothing if none does.
std::optional<Number> number_at(const Wording& wording, std::size_t at);

/// "12th", "1,200 m", "twenty": a figure or a number in words begins at this word.
bool counts(const Wording& wording, std::size_t at);

/// "dozens", "tens of thousands", "several hundred": a range, both ends included.
struct NumberRange {
    std::int64_t low = 0;
    std::int64_t high = 0;
    std::uint32_t length = 0;  ///< in words
};

/// The range that begins at this word; nothing for words that set no bounds ("many") and for numbers. Low is the count
/// that ACLED's codebook gives the word (several 3, dozens 12, hundreds 100), high the last before the next larger
/// word.
std::optional<NumberRange> range_at(const Wording& wording, std::size_t at);

/// "10 to 15", "between 10 and 15": the range that two numbers bound; nothing if none begins at this word.
std::optional<NumberRange> bounds_at(const Wording& wording, std::size_t at);

/// "13th", "first": the number of a day or a rank; nothing for other words.
std::optional<int> ordinal(std::string_view folded);

/// "dozens", "hundreds", "several": many, without a figure.
bool is_vague_number(std::string_view folded);

}  // namespace sitmap
