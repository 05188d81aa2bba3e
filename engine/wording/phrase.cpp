#include "engine/wording/phrase.hpp"

#include "engine/core/probe.hpp"

#include <algorithm>
#include <bit>

namespace sitmap {

namespace {

constexpr WordHash gap_mark{"..."};       // no word of a text
constexpr std::uint32_t longest_gap = 6;  // words of "the old centre of the town"

/// "put Oss, the capital, to": other words than those of one phrase.
bool is_plain(std::string_view gap) {
    return gap.find_first_of(",.;:()\n\"") == std::string_view::npos;
}

/// The first of two that are as long.
PhraseTable::Match longer(PhraseTable::Match a, PhraseTable::Match b) {
    return b.length > a.length ? b : a;
}

}  // namespace

void RowNumbers::add(std::uint32_t row) {
    if (!m_any) {
        m_one = row;
        m_any = true;
    } else if (*(end() - 1) != row) {
        if (!m_more) {
            m_more = std::make_unique<std::vector<std::uint32_t>>(1, m_one);
        }
        m_more->push_back(row);
    }
}

std::vector<PhraseWord> phrase_words(std::string_view folded) {
    std::vector<PhraseWord> words;
    while (!folded.empty()) {
        const std::string_view word = folded.substr(0, folded.find(' '));
        folded.remove_prefix(std::min(folded.size(), word.size() + 1));
        words.push_back({word_hash(word), word.starts_with('<')});
    }
    return words;
}

void PhraseTable::add(std::span<const PhraseWord> words, std::uint32_t row) {
    WordKey key;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const PhraseWord word = words[at];
        m_has_gaps = m_has_gaps || word.hash == gap_mark.value;
        if (word.list) {
            add_choice(key, word.hash);
        }
        key = extend(key, word.hash);
        Known& known = made(key);
        if (at == 0 && !known.begins) {
            known.begins = true;
            add_beginning(word.hash);
        }
        if (at + 1 < words.size()) {
            known.continues = true;
            continue;
        }
        if (known.rows == 0) {
            known.rows = static_cast<std::uint32_t>(m_rows.size());
            m_rows.emplace_back();
        }
        m_rows[known.rows].add(row);
    }
}

void PhraseTable::set_list(std::string_view name, std::shared_ptr<const PhraseTable> phrases) {
    m_lists[word_hash(name)] = std::move(phrases);
}

void PhraseTable::add_choice(WordKey key, std::uint64_t list) {
    made(key).chooses = true;
    std::vector<std::uint64_t>& lists = m_choices_behind[key.value];
    if (std::ranges::find(lists, list) == lists.end()) {
        lists.push_back(list);
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

void PhraseTable::reserve(std::size_t keys) {
    grow(std::bit_ceil(keys * 3 / 2 + 1));
}

PhraseTable::Known& PhraseTable::made(WordKey key) {
    constexpr std::size_t fewest = 8;
    if (m_count * 3 >= m_slots.size() * 2) {  // two thirds full: a quarter of a million keys take 8 MB, not 16
        grow(std::max(m_slots.size() * 2, fewest));
    }
    Known& known = m_slots[slot_of(key)];
    m_count += known.key == WordKey{} ? 1 : 0;
    known.key = key;
    m_may_be_known.add(key.value);
    return known;
}

void PhraseTable::grow(std::size_t slots) {
    constexpr std::size_t bits_a_slot = 8;
    rehash(
        m_slots, slots, [](const Known& known) { return known.key == WordKey{}; },
        [](const Known& known) { return known.key.value; });
    m_may_be_known.clear(m_slots.size() * bits_a_slot);
    for (const Known& known : m_slots) {
        if (known.key != WordKey{}) {
            m_may_be_known.add(known.key.value);
        }
    }
}

const PhraseTable::Known* PhraseTable::known(WordKey key) const {
    if (!m_may_be_known.may_hold(key.value)) {
        return nullptr;
    }
    const Known& slot = m_slots[slot_of(key)];
    return slot.key == key ? &slot : nullptr;
}

PhraseTable::Match PhraseTable::found(const Wording& wording, std::size_t at, std::size_t most, std::size_t left_out,
                                      WordKey key) const {
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
        const Known* const words = known(key);
        if (words == nullptr) {
            break;
        }
        if (words->rows != 0 && next + 1 - at >= best.length) {
            best = {static_cast<std::uint32_t>(next + 1 - at), &m_rows[words->rows]};
        }
        if (words->chooses) {
            const std::size_t start = next + 1 == left_out ? next + 2 : next + 1;
            best = longer(best, behind_choice(wording, at, start, most, key));
        }
        if (!words->continues) {
            break;
        }
    }
    return best;
}

/// The longest phrase from word `at` on whose words before `next` have this key and go on with a phrase of a list.
PhraseTable::Match PhraseTable::behind_choice(const Wording& wording, std::size_t at, std::size_t next,
                                              std::size_t most, WordKey key) const {
    Match best;
    if (next >= wording.words.size() || wording.words[next].sentence != wording.words[at].sentence) {
        return best;
    }
    for (const std::uint64_t list : m_choices_behind.at(key.value)) {
        const PhraseTable& phrases = *m_lists.at(list);
        const WordKey chosen = extend(key, list);
        const Known& words = *known(chosen);
        Match choice = next - at < most ? phrases.longest(wording, next, most - (next - at)) : Match{};
        while (choice) {
            const std::size_t end = next + choice.length;
            if (words.rows != 0) {
                best = longer(best, {static_cast<std::uint32_t>(end - at), &m_rows[words.rows]});
            }
            if (words.chooses) {
                best = longer(best, behind_choice(wording, at, end, most, chosen));
            }
            const bool goes_on = words.continues && end - at < most && end < wording.words.size() &&
                                 wording.words[end].sentence == wording.words[at].sentence;
            if (const Match tail = goes_on ? found(wording, end, most - (end - at), none, chosen) : Match{}) {
                best = longer(best, {static_cast<std::uint32_t>(end - at) + tail.length, tail.rows});
            }
            choice = choice.length > 1 ? phrases.longest(wording, next, choice.length - 1) : Match{};
        }
    }
    return best;
}

PhraseTable::GapMatch PhraseTable::found_over_gap(const Wording& wording, std::size_t at) const {
    WordKey key;
    for (auto next = static_cast<std::uint32_t>(at); next < wording.words.size(); ++next) {
        key = extend(key, wording.words[next].hash);
        const Known* const words = known(key);
        if (words == nullptr || !words->continues) {
            break;
        }
        if (const WordKey over = extend(key, gap_mark.value); known(over) != nullptr) {
            if (const GapMatch match = behind_gap(wording, at, next + 1, over)) {
                return match;
            }
        }
    }
    return {};
}

PhraseTable::GapMatch PhraseTable::behind_gap(const Wording& wording, std::size_t at, std::uint32_t gap,
                                              WordKey key) const {
    const std::uint32_t last = wording.sentence_of(at).last;
    for (std::uint32_t next = gap + 1; next < last && next - gap <= longest_gap; ++next) {
        if (!is_plain(wording.gap(next - 1)) || !is_plain(wording.gap(next))) {
            break;
        }
        if (const Match tail = found(wording, next, last - next, none, key)) {
            return {{static_cast<std::uint32_t>(next - at) + tail.length, tail.rows}, {gap, next}};
        }
    }
    return {};
}

}  // namespace sitmap
