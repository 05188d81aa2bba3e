#pragma once

// Which lists of cues.tsv have a phrase that begins with a word. Every rule asks its lists of every word, and nearly
// all of them have none there: these bits say so without a look at the list.

#include "engine/geoparse/word_list.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace sitmap {

/// A bit for each list, told by the hash of its name; lists may share one.
class CueBits {
public:
    void add(WordHash list) { m_bits[list.value / 64 % words] |= std::uint64_t{1} << (list.value % 64); }
    /// True of all lists that were added, and of few others.
    constexpr bool may_hold(WordHash list) const {
        return (m_bits[list.value / 64 % words] >> (list.value % 64) & 1U) != 0;
    }
    static constexpr CueBits all() {
        CueBits bits;
        bits.m_bits.fill(~std::uint64_t{0});
        return bits;
    }

private:
    static constexpr std::size_t words = 4;  ///< of 64 bits: about one for each list
    std::array<std::uint64_t, words> m_bits{};
};

/// Of a word whose lists nobody has looked up.
inline constexpr CueBits any_cue = CueBits::all();

}  // namespace sitmap
