#include "engine/event/phrase.hpp"

#include <algorithm>

namespace sitmap {

void PhraseTable::add(const std::string& phrase, std::uint32_t row) {
    const auto words = static_cast<std::uint32_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
    auto& rows = m_rows[phrase];
    if (rows.empty() || rows.back() != row) {
        rows.push_back(row);
    }
    const std::string first = phrase.substr(0, phrase.find(' '));
    m_first_words.set(trait_of(first));
    auto& longest = m_longest[first];
    longest = std::max(longest, words);
}

PhraseTable::Match PhraseTable::longest(const Wording& wording, std::size_t at) const {
    if (at >= wording.words.size() || !m_first_words.test(wording.words[at].trait)) {
        return {};
    }
    const auto first = m_longest.find(wording.words[at].folded);
    if (first == m_longest.end()) {
        return {};
    }
    const std::uint32_t sentence = wording.words[at].sentence;
    std::string phrase;
    Match best;
    for (std::uint32_t length = 1; length <= first->second && at + length <= wording.words.size(); ++length) {
        const Word& word = wording.words[at + length - 1];
        if (word.sentence != sentence) {
            break;
        }
        phrase += length > 1 ? " " : "";
        phrase += word.folded;
        if (const auto found = m_rows.find(phrase); found != m_rows.end()) {
            best = {length, &found->second};
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
