#pragma once

// A set of numbers that lie close together, as the ids of a source do: a bit each in blocks that are there only
// where a number is.

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <unordered_map>

namespace sitmap {

class NumberSet {
public:
    void insert(std::uint64_t number) { m_blocks[number / block].set(number % block); }
    bool contains(std::uint64_t number) const {
        const auto found = m_blocks.find(number / block);
        return found != m_blocks.end() && found->second.test(number % block);
    }

private:
    static constexpr std::size_t block = 4096;
    std::unordered_map<std::uint64_t, std::bitset<block>> m_blocks;
};

}  // namespace sitmap
