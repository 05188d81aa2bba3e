#pragma once

// Open addressing with linear probing, for the tables that every word of a text asks.

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace sitmap {

/// The number of the first slot, from the hash's own on, of which `ends` is true. The count of slots is a power of two;
/// one of them must end the search, as a free one does.
template <typename Slot, typename Ends>
std::size_t probe_slot(const std::vector<Slot>& slots, std::uint64_t hash, Ends ends) {
    const std::size_t mask = slots.size() - 1;
    std::size_t at = hash & mask;
    while (!ends(slots[at])) {
        at = (at + 1) & mask;
    }
    return at;
}

/// The slots that are not free, in a table of so many slots.
template <typename Slot, typename IsFree, typename HashOf>
void rehash(std::vector<Slot>& slots, std::size_t count, IsFree is_free, HashOf hash_of) {
    std::vector<Slot> larger(count);
    for (Slot& slot : slots) {
        if (!is_free(slot)) {
            larger[probe_slot(larger, hash_of(slot), is_free)] = std::move(slot);
        }
    }
    slots.swap(larger);
}

}  // namespace sitmap
