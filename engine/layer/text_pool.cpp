#include "engine/layer/text_pool.hpp"

#include "engine/core/error.hpp"

#include <algorithm>
#include <functional>
#include <limits>

namespace sitmap {

TextNumber TextPool::add(std::string_view text) {
    if (2 * (m_found + 1) > m_slots.size()) {
        grow();
    }
    TextNumber& number = m_slots[slot_of(text)];
    if (number == 0) {
        number = append(text);
        ++m_found;
    }
    return number;
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
    const TextNumber number = m_slots.empty() ? 0 : m_slots[slot_of(text)];
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
std::size_t TextPool::slot_of(std::string_view wanted) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = std::hash<std::string_view>{}(wanted)&mask;
    while (m_slots[slot] != 0 && text(m_slots[slot]) != wanted) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

void TextPool::grow() {
    std::vector<TextNumber> old(std::max(least_slots, 2 * m_slots.size()));
    old.swap(m_slots);
    for (const TextNumber number : old) {
        if (number != 0) {
            m_slots[slot_of(text(number))] = number;
        }
    }
}

}  // namespace sitmap
