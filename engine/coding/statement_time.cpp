// TimeReferences: the times that date what was said, not what happened.

#include "engine/coding/timing.hpp"

#include <algorithm>

namespace sitmap {

namespace {

constexpr std::uint32_t statement_reach = 6;  ///< words from the verb of saying to its time

}  // namespace

/// "the Heads of State met": with a capital it is a name's part.
bool TimeReferences::says(WordHash verbs, std::uint32_t at) const {
    if (m_wording.words[at].folded == "state" && at > 0 && m_wording.words[at - 1].capital) {
        return false;  // "Borno state"
    }
    return !m_wording.words[at].capital && m_codebook.cue_length(verbs, m_wording, at) > 0;
}

/// "All events are of 3 May unless otherwise stated", in a report's first sentences.
bool TimeReferences::is_told_unless_otherwise(const Wording& wording) {
    constexpr std::size_t reach = 80;  // words
    for (std::size_t at = 0; at + 2 < std::min(wording.words.size(), reach); ++at) {
        if (wording.is(at, {"unless"}) && (wording.is(at + 1, {"otherwise"}) || wording.is(at + 2, {"otherwise"}))) {
            return true;
        }
    }
    return false;
}

bool TimeReferences::is_statement(std::size_t time) const {
    const WordRange words = m_words[time];
    if (words.length() == 0 || m_times[time].form != TimeForm::point) {
        return false;
    }
    if (is_cited(words)) {
        return true;
    }
    const Sentence& sentence = m_wording.sentence_of(words.first);
    for (std::uint32_t back = 1; back <= statement_reach && words.first >= sentence.first + back; ++back) {
        const std::uint32_t at = words.first - back;
        if (m_wording.words[at].folded == "that") {
            break;
        }
        const bool passive = m_wording.is(at, {"reported"}) && m_wording.is(at - 1, {"was", "were", "been"});
        if (passive) {
            break;  // "fighting was reported on Monday": it was of that day
        }
        if (says("say", at) && m_wording.words[at].folded != "according") {
            // "said government forces on Sunday retook Oss"
            return !trigger_between(at + 1, words.first) && !trigger_between(words.last, words.last + 1) &&
                   !trigger_between(words.last, words.last + 2);
        }
    }
    const bool bracketed = m_wording.gap(words.last) == " (" || heads_entry(words);  // "9 June (late report), Oss"
    for (std::uint32_t at = words.last; !bracketed && at < sentence.last && at < words.last + 16; ++at) {
        if (says("say_plain", at) && !m_wording.is(at - 1, {"as"})) {
            const bool leads = words.first <= sentence.first + 1;
            return leads && !trigger_between(words.last, at);
        }
    }
    return false;
}

/// "20 May, Flag Day - The rebels had announced": all of the entry is of that day.
bool TimeReferences::heads_entry(WordRange time) const {
    constexpr std::uint32_t longest = 3;  // words of a name behind the date
    const Sentence& sentence = m_wording.sentence_of(time.first);
    if (time.first != sentence.first) {
        return false;
    }
    for (std::uint32_t at = time.last; at < std::min(sentence.last, time.last + longest + 1); ++at) {
        if (is_spaced_dash(m_wording.gap(at))) {
            return true;
        }
        if (!m_wording.words[at].capital) {
            return false;
        }
    }
    return false;
}

/// "(Norland Herald, 3 May)": when the paper wrote it.
bool TimeReferences::is_cited(WordRange time) const {
    constexpr std::uint32_t longest_name = 6;
    const std::uint32_t first = m_wording.sentence_of(time.first).first;
    const std::string_view behind = m_wording.gap(time.last);
    const bool closes = behind.starts_with(')') || behind.starts_with(".)");  // "(Norland Herald, 3 Aug.)"
    if (!closes || m_wording.gap(time.first) != ", ") {
        return false;
    }
    for (std::uint32_t back = 1; back <= longest_name && time.first >= first + back; ++back) {
        const std::uint32_t at = time.first - back;
        if (!m_wording.words[at].capital && !m_wording.is(at, {"of", "for", "and", "the"})) {
            return false;
        }
        if (m_wording.gap(at).ends_with('(')) {
            return std::ranges::none_of(m_sites, [&](const Site& site) {  // "(Oss, 3 May)"
                return site.words.first == at && site.words.last == time.first && site.place;
            });
        }
    }
    return false;
}

}  // namespace sitmap
