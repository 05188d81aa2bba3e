#include "engine/geoparse/word_table.hpp"

#include "engine/core/probe.hpp"
#include "engine/core/text.hpp"
#include "engine/geoparse/word_class.hpp"

#include <algorithm>

namespace sitmap {

namespace {

constexpr std::size_t first_slots = 1U << 10U;
constexpr std::size_t most_words = 200000;
constexpr std::size_t most_bytes = 8U << 20U;

bool in(char32_t code, char32_t first, char32_t last) {
    return first <= code && code <= last;
}

bool is_letter_of_word(char32_t code) {
    return code >= 128 ? code != 0x2018 && code != 0x2019 && code != 0x02BC && code != 0x00B4
                       : (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
}

/// How the word is written: its capitals and dots.
void read_shape(std::string_view written, KnownWord& word) {
    std::uint32_t letters = 0;
    bool small = false;
    for (std::size_t at = 0; at < written.size();) {
        const Decoded here = decode_at(written, at);
        if (is_letter_of_word(here.code)) {
            small = small || !is_capital(here.code);
            ++letters;
        }
        word.dotted = word.dotted || here.code == '.';
        at += here.length;
    }
    const auto lead = static_cast<unsigned char>(written.front());
    word.caseless = lead >= 0xD6 && lead <= 0xDB;
    word.capital = is_capital(decode_at(written, 0).code);
    word.all_capitals = letters > 1 && !small;
}

void append_folded_word(std::string& out, std::string_view written) {
    if (std::ranges::any_of(written, [](char c) { return static_cast<unsigned char>(c) >= 128; })) {
        out += fold(written);
        return;
    }
    for (const char c : written) {
        if (c >= 'A' && c <= 'Z') {
            out.push_back(static_cast<char>(c - 'A' + 'a'));
        } else if (c != '\'' && c != '`' && c != '.') {
            out.push_back(c);
        }
    }
}

}  // namespace

bool is_capital(char32_t code) {
    if (code < 128) {
        return code >= 'A' && code <= 'Z';
    }
    return in(code, 0x00C0, 0x00DE) || (in(code, 0x0100, 0x0137) && code % 2 == 0) ||
           (in(code, 0x0139, 0x0148) && code % 2 == 1) || (in(code, 0x014A, 0x0177) && code % 2 == 0) ||
           code == 0x0178 || code == 0x0179 || code == 0x017B || code == 0x017D || in(code, 0x0386, 0x03AB) ||
           in(code, 0x0400, 0x042F) || (in(code, 0x0460, 0x04FF) && code % 2 == 0) ||
           (in(code, 0x1E00, 0x1EFF) && code % 2 == 0);
}

WordTable::WordTable(const Lexicon& lexicon) : m_lexicon{&lexicon}, m_slots(first_slots) {}

std::uint32_t WordTable::number(std::string_view written, std::uint64_t hash) {
    Slot& slot = m_slots[probe_slot(m_slots, hash, [&](const Slot& each) {
        return each.number == 0 || (each.hash == hash >> 32U && m_words[each.number - 1].written == hash);
    })];
    return slot.number == 0 ? add(written, slot, hash) : slot.number - 1;
}

std::uint32_t WordTable::add(std::string_view written, Slot& slot, std::uint64_t hash) {
    KnownWord word;
    word.folded_start = static_cast<std::uint32_t>(m_texts.size());
    append_folded_word(m_texts, written);
    word.folded_size = static_cast<std::uint32_t>(m_texts.size()) - word.folded_start;
    read_shape(written, word);
    word.hash = word_hash(folded(word));
    word.written = hash;
    const Lexicon::Probe known = m_lexicon->probe(extend(WordKey{}, word.hash));
    word.lists = known.lists;
    word.longer = known.longer;
    set_classes(word);
    m_words.push_back(word);
    const auto number = static_cast<std::uint32_t>(m_words.size());
    slot = {static_cast<std::uint32_t>(hash >> 32U), number};
    if (m_words.size() * 2 > m_slots.size()) {
        grow();
    }
    return number - 1;
}

void WordTable::grow() {
    rehash(
        m_slots, m_slots.size() * 2, [](const Slot& slot) { return slot.number == 0; },
        [&](const Slot& slot) { return m_words[slot.number - 1].written; });
}

bool WordTable::full() const {
    return m_words.size() > most_words || m_texts.size() > most_bytes;
}

void WordTable::clear() {
    m_slots.assign(first_slots, {});
    m_words.clear();
    m_texts.clear();
}

}  // namespace sitmap
