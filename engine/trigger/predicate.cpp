#include "engine/trigger/predicate.hpp"

#include "engine/trigger/clause.hpp"

namespace sitmap {

namespace {

using std::string_view;

bool cuts(string_view gap) {
    return gap.find_first_of(";:") != string_view::npos || is_spaced_dash(gap) ||
           gap.find("\u2014") != string_view::npos;
}

}  // namespace

bool names_a_deed(const Trigger& trigger, const Wording& wording, const Codebook& codebook) {
    constexpr std::uint32_t reach = 3;  // words from "a" to "attack"
    const std::uint32_t first = trigger.words.first;
    if (!trigger.frame->verb || trigger.form == VerbForm::gerund) {
        return true;
    }
    for (std::uint32_t back = 1; trigger.form == VerbForm::base && back <= reach && first >= back; ++back) {
        const std::uint32_t at = first - back;
        if (wording.gap(at + 1) != " " || wording.is(at, {"to"}) || codebook.cue_length("auxiliary", wording, at) > 0) {
            return false;
        }
        if (wording.is(at, {"the", "a", "an", "this", "that", "another", "any", "its", "their"})) {
            return true;
        }
    }
    return false;
}

bool is_told_by_the_way(const Trigger& trigger, std::uint32_t from, const Wording& wording) {
    const std::uint32_t first = clause_start(wording, trigger.words.first, from + 1);
    return wording.is(first, {"which", "where", "who", "whom"}) && wording.gap(first) == ", ";
}

bool is_realised(std::uint32_t from, const Wording& wording, const Codebook& codebook) {
    const std::uint32_t last = wording.sentence_of(from - 1).last;
    for (std::uint32_t at = from; at < last && !wording.gap(at).starts_with(';'); ++at) {
        if (codebook.cue_length("realised", wording, at) > 0) {
            return !wording.is(at - 1, {"to", "not", "never", "would", "will", "could", "that", "which"});
        }
    }
    return false;
}

std::vector<std::uint32_t> Predicates::behind(std::uint32_t at) const {
    std::vector<std::uint32_t> found;
    std::uint32_t open = 0;  // clauses begun whose verb has not come yet
    const std::uint32_t last = m_wording.sentence_of(at - 1).last;
    while (at < last && !cuts(m_wording.gap(at)) && !m_wording.is(at, {"but"})) {
        if (m_wording.gap(at).starts_with(',') && !m_wording.is(at, {"and", "or"}) && !is_finite(at)) {
            at = behind_aside(at, last);
            if (at == last) {
                break;
            }
        }
        if (opens_clause(at)) {
            ++open;
            ++at;
        } else if (open > 0 && is_verb(at)) {
            --open;
            at = behind_verb(at);
        } else if (open == 0 && is_finite(at)) {
            found.push_back(at);
            at = behind_verb(at);
        } else {
            ++at;
        }
    }
    return found;
}

std::uint32_t Predicates::end_of(std::uint32_t predicate) const {
    const std::uint32_t last = m_wording.sentence_of(predicate).last;
    std::uint32_t at = predicate + 1;
    while (at < last && !cuts(m_wording.gap(at)) && !m_wording.is(at, {"but", "while", "although", "though"})) {
        if (m_wording.gap(at).starts_with(',')) {
            const std::uint32_t behind = behind_word_aside(at, last);
            if (behind == at) {
                break;
            }
            at = behind;
        }
        ++at;
    }
    return at;
}

/// "was, alas, premature", "was, it appears, wrong": the word behind an aside of few words; else the word itself.
std::uint32_t Predicates::behind_word_aside(std::uint32_t at, std::uint32_t last) const {
    constexpr std::uint32_t longest = 3;
    for (std::uint32_t next = at + 1; next < last && next <= at + longest; ++next) {
        if (m_wording.gap(next).starts_with(',')) {
            return m_wording.is(at, {"and", "or", "which", "who"}) ? at : next;
        }
    }
    return at;
}

/// An auxiliary, or a verb by which one is told what something was: "came from", "proved".
bool Predicates::is_finite(std::uint32_t at) const {
    return !m_wording.is(at - 1, {"to"}) && !m_wording.is(at, {"be", "been", "being"}) &&
           !m_wording.words[at].capital && (is("auxiliary", at) || is("auxiliary_not", at) || is("deciding", at));
}

/// Any verb of a clause inside: "that shook the quarter", "that it had fallen".
bool Predicates::is_verb(std::uint32_t at) const {
    const string_view folded = m_wording.words[at].folded;
    const bool past = folded.size() > 4 && folded.ends_with("ed") && !is("attributive", at);
    return past || is_finite(at) || is("simple_past", at);
}

bool Predicates::opens_clause(std::uint32_t at) const {
    return m_wording.is(at, {"that", "which", "who", "whom", "whose", "where", "when", "while", "because", "as"}) &&
           !(m_wording.is(at, {"as"}) && m_wording.is(at + 1, {"a", "an", "the", "well", "far", "part"}));
}

/// The word behind the aside's second comma, where it may be a finite verb; the sentence's end if nothing closes it.
std::uint32_t Predicates::behind_aside(std::uint32_t at, std::uint32_t last) const {
    for (std::uint32_t next = at + 1; next < last && !cuts(m_wording.gap(next)); ++next) {
        if (m_wording.gap(next).starts_with(',')) {
            return next;
        }
    }
    return last;
}

/// "had been bombed", "was never held": auxiliaries and what they lead to are one verb.
std::uint32_t Predicates::behind_verb(std::uint32_t at) const {
    ++at;
    while (is("auxiliary", at) && m_wording.gap(at) == " ") {
        ++at;
    }
    return at;
}

}  // namespace sitmap
