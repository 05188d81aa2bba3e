#include "engine/layer/text_pool.hpp"

#include "engine/core/error.hpp"

#include <algorithm>
#include <functional>
#include <limits>

namespace sitmap {

namespace {

/// Half of it: a pool has at most four billion texts.
std::uint32_t hash_of(std::string_view text) {
    return static_cast<std::uint32_t>(std::hash<std::string_view>{}(text));
}

}  // namespace

TextNumber TextPool::add(std::string_view text) {
    if (2 * (m_found + 1) > m_slots.size()) {
        grow();
    }
    const std::uint32_t hash = hash_of(text);
    Slot& slot = m_slots[slot_of(text, hash)];
    if (slot.number == 0) {
        slot = {append(text), hash};
        ++m_found;
    }
    return slot.number;
}

TextNumber TextPool::append(std::string_view text) {
    if (size() == std::numeric_limits<TextNumber>::max() - 1) {
        throw Error("the layer has more different texts than can be numbered; split it");
    }
    m_bytes += text;
    m_ends.push_back(m_bytes.size());
    return static_cast<TextNumber>(size());
}

std::optional<TextNumber> TextPool::find(std::string_view text) const {
    const TextNumber number = m_slots.empty() ? 0 : m_slots[slot_of(text, hash_of(text))].number;
    return number == 0 ? std::nullopt : std::optional{number};
}

void TextPool::shrink() {
    m_bytes.shrink_to_fit();
    m_ends.shrink_to_fit();
}

void TextPool::drop_index() {
    m_slots = {};
    m_found = 0;
}

/// The text's slot, or the free one where it belongs.
std::size_t TextPool::slot_of(std::string_view wanted, std::uint32_t hash) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    while (m_slots[slot].number != 0 && (m_slots[slot].hash != hash || text(m_slots[slot].number) != wanted)) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

void TextPool::grow() {
    std::vector<Slot> old(std::max(least_slots, 2 * m_slots.size()));
    old.swap(m_slots);
    const std::size_t mask = m_slots.size() - 1;
    for (const Slot& one : old) {
        if (one.number == 0) {
            continue;
        }
        std::size_t slot = one.hash & mask;
        while (m_slots[slot].number != 0) {
            slot = (slot + 1) & mask;
        }
        m_slots[slot] = one;
    }
}

}  // namespace sitmap
