#include "engine/event/phrase.hpp"

#include <algorithm>

namespace sitmap {

void PhraseTable::add(std::string_view phrase, std::uint32_t row) {
    WordKey key;
    Known* known = nullptr;
    while (!phrase.empty()) {
        const std::string_view word = phrase.substr(0, phrase.find(' '));
        phrase.remove_prefix(std::min(phrase.size(), word.size() + 1));
        const std::uint64_t hash = word_hash(word);
        if (known != nullptr) {
            known->continues = true;
        } else {
            m_first_words.set(hash % traits);
        }
        key = extend(key, hash);
        known = &m_known[key.value];
    }
    if (known != nullptr && (known->rows.empty() || known->rows.back() != row)) {
        known->rows.push_back(row);
    }
}

PhraseTable::Match PhraseTable::longest(const Wording& wording, std::size_t at, std::size_t most) const {
    if (at >= wording.words.size() || !m_first_words.test(wording.words[at].hash % traits)) {
        return {};
    }
    WordKey key;
    Match best;
    for (std::size_t next = at; next < wording.words.size() && next - at < most; ++next) {
        const Word& word = wording.words[next];
        key = extend(key, word.hash);
        const auto found = word.sentence == wording.words[at].sentence ? m_known.find(key.value) : m_known.end();
        if (found == m_known.end()) {
            break;
        }
        if (!found->second.rows.empty()) {
            best = {static_cast<std::uint32_t>(next + 1 - at), &found->second.rows};
        }
        if (!found->second.continues) {
            break;
        }
    }
    return best;
}

bool PhraseList::begins_within(const Wording& wording, WordRange words) const {
    for (std::uint32_t at = words.first; at < words.last; ++at) {
        if (length_at(wording, at) > 0) {
            return true;
        }
    }
    return false;
}

}  // namespace sitmap
