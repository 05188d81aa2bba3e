#pragma once

// What trained models hold of each feature.

#include "engine/core/hash_bits.hpp"
#include "engine/core/probe.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace sitmap {

/// Values by a hash of the feature's name. Most features asked for have none, which a look at the bits tells.
template <typename Value>
class WeightTable {
public:
    /// The hash is none of those added before. Value{} is not kept.
    void add(std::uint64_t hash, Value value) {
        if (value == Value{}) {
            return;
        }
        if (++m_count * 2 > m_slots.size()) {
            grow();
        }
        m_slots[slot_of(hash)] = {hash, value};
        m_may_hold.add(hash);
    }

    /// Value{} where there is none.
    Value find(std::uint64_t hash) const { return m_may_hold.may_hold(hash) ? m_slots[slot_of(hash)].value : Value{}; }

private:
    struct Slot {
        std::uint64_t hash = 0;
        Value value{};  ///< Value{}: free
    };

    std::size_t slot_of(std::uint64_t hash) const {
        return probe_slot(m_slots, hash,
                          [hash](const Slot& slot) { return slot.value == Value{} || slot.hash == hash; });
    }

    void grow() {
        constexpr std::size_t bits_a_slot = 8;
        rehash(
            m_slots, m_slots.size() * 2, [](const Slot& slot) { return slot.value == Value{}; },
            [](const Slot& slot) { return slot.hash; });
        m_may_hold.clear(std::max<std::size_t>(m_slots.size() * bits_a_slot, 64));
        for (const Slot& slot : m_slots) {
            if (!(slot.value == Value{})) {
                m_may_hold.add(slot.hash);
            }
        }
    }

    std::vector<Slot> m_slots = std::vector<Slot>(2);  ///< open addressing, at most half full
    std::size_t m_count = 0;
    HashBits m_may_hold;
};

}  // namespace sitmap
