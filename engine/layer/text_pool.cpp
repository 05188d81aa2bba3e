#include "engine/layer/text_pool.hpp"

#include "engine/core/error.hpp"

#include <functional>
#include <limits>

namespace sitmap {

TextNumber TextPool::add(std::string_view text) {
    std::size_t slot = slot_of(text);
    if (m_slots[slot] != 0) {
        return m_slots[slot];
    }
    if (size() == std::numeric_limits<TextNumber>::max() - 1) {
        throw Error("the layer has more different texts than can be numbered; split it");
    }
    if (2 * (size() + 1) > m_slots.size()) {
        grow();
        slot = slot_of(text);
    }
    m_bytes += text;
    m_ends.push_back(m_bytes.size());
    return m_slots[slot] = static_cast<TextNumber>(size());
}

std::optional<TextNumber> TextPool::find(std::string_view text) const {
    const TextNumber number = m_slots[slot_of(text)];
    return number == 0 ? std::nullopt : std::optional{number};
}

void TextPool::shrink() {
    m_bytes.shrink_to_fit();
    m_ends.shrink_to_fit();
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
    m_slots.assign(2 * m_slots.size(), 0);
    for (TextNumber number = 1; number <= size(); ++number) {
        m_slots[slot_of(text(number))] = number;
    }
}

}  // namespace sitmap
