#pragma once

// Hashes that may be in a table, a few bits for each: most that are not are known for it by one look at memory so
// little that it stays near, and the table itself is not asked.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sitmap {

class HashBits {
public:
    std::size_t size() const { return m_mask + 1; }
    /// Forgets all; has so many bits from now on, a power of two and at least 64.
    void clear(std::size_t bits) {
        m_bits.assign(bits / 64, 0);
        m_mask = bits - 1;
    }
    void add(std::uint64_t hash) { m_bits[(hash & m_mask) / 64] |= std::uint64_t{1} << (hash % 64); }
    /// True of all that were added, and of few others if there are many bits for each.
    bool may_hold(std::uint64_t hash) const { return (m_bits[(hash & m_mask) / 64] >> (hash % 64) & 1U) != 0; }

private:
    std::vector<std::uint64_t> m_bits{0};  ///< by the hash's lower bits
    std::uint64_t m_mask = 63;
};

}  // namespace sitmap
