#include "engine/wording/phrase.hpp"

#include "engine/core/probe.hpp"

#include <algorithm>
#include <bit>

namespace sitmap {

void PhraseTable::add(std::string_view phrase, std::uint32_t row) {
    WordKey key;
    bool first = true;
    while (!phrase.empty()) {
        const std::string_view word = phrase.substr(0, phrase.find(' '));
        phrase.remove_prefix(std::min(phrase.size(), word.size() + 1));
        const std::uint64_t hash = word_hash(word);
        key = extend(key, hash);
        Known& known = made(key);
        if (first && !known.begins) {
            known.begins = true;
            add_beginning(hash);
        }
        first = false;
        if (!phrase.empty()) {
            known.continues = true;
            continue;
        }
        if (known.rows == 0) {
            known.rows = static_cast<std::uint32_t>(m_rows.size());
            m_rows.emplace_back();
        }
        if (std::vector<std::uint32_t>& rows = m_rows[known.rows]; rows.empty() || rows.back() != row) {
            rows.push_back(row);
        }
    }
}

void PhraseTable::add_beginning(std::uint64_t hash) {
    constexpr std::size_t bits_a_word = 64;  // so few other words look like one
    m_beginnings.push_back(hash);
    const std::size_t bits = std::bit_ceil(m_beginnings.size()) * bits_a_word;
    const bool grows = bits > m_may_begin.size();
    if (grows) {
        m_may_begin.clear(bits);
    }
    const std::size_t first = grows ? 0 : m_beginnings.size() - 1;
    for (std::size_t i = first; i < m_beginnings.size(); ++i) {
        m_may_begin.add(m_beginnings[i]);
    }
}

std::size_t PhraseTable::slot_of(WordKey key) const {
    return probe_slot(m_slots, key.value,
                      [&](const Known& known) { return known.key == WordKey{} || known.key == key; });
}

PhraseTable::Known& PhraseTable::made(WordKey key) {
    if (m_count * 2 >= m_slots.size()) {
        grow();
    }
    Known& known = m_slots[slot_of(key)];
    m_count += known.key == WordKey{} ? 1 : 0;
    known.key = key;
    m_may_be_known.add(key.value);
    return known;
}

void PhraseTable::grow() {
    constexpr std::size_t fewest = 8;
    constexpr std::size_t bits_a_slot = 8;
    rehash(
        m_slots, std::max(m_slots.size() * 2, fewest), [](const Known& known) { return known.key == WordKey{}; },
        [](const Known& known) { return known.key.value; });
    m_may_be_known.clear(m_slots.size() * bits_a_slot);
    for (const Known& known : m_slots) {
        if (known.key != WordKey{}) {
            m_may_be_known.add(known.key.value);
        }
    }
}

PhraseTable::Match PhraseTable::found(const Wording& wording, std::size_t at, std::size_t most,
                                      std::size_t left_out) const {
    WordKey key;
    Match best;
    for (std::size_t next = at; next < wording.words.size() && next - at < most; ++next) {
        const Word& word = wording.words[next];
        if (word.sentence != wording.words[at].sentence) {
            break;
        }
        if (next == left_out) {
            continue;
        }
        key = extend(key, word.hash);
        if (!m_may_be_known.may_hold(key.value)) {
            break;
        }
        const Known& known = m_slots[slot_of(key)];  // of words unknown an empty one
        if (known.rows != 0) {
            best = {static_cast<std::uint32_t>(next + 1 - at), &m_rows[known.rows]};
        }
        if (!known.continues) {
            break;
        }
    }
    return best;
}

}  // namespace sitmap
