#include "engine/actor/actor_grammar.hpp"

#include "engine/core/texts.hpp"
#include "engine/time/calendar.hpp"

#include <algorithm>

namespace sitmap {

namespace {

constexpr std::uint32_t say_reach = 5;  ///< words from who speaks to "said"

}  // namespace

using std::string_view;

std::uint32_t ActorGrammar::lead_of(const ActorPhrase& phrase) const {
    const std::uint32_t first = phrase.words.first;
    return first - std::min(first, m_wording.is(first - 1, {"the"}) ? 2U : 1U);
}

string_view ActorGrammar::governor(const ActorPhrase& phrase) const {
    const std::uint32_t first = m_wording.sentence_of(phrase.words.first).first;
    for (std::uint32_t back = 1; back <= 3 && phrase.words.first >= first + back; ++back) {
        const Word& before = word(phrase.words.first - back);
        static constexpr auto prepositions = texts("in", "at", "from", "near", "of", "on", "against", "into", "to",
                                                   "with", "for", "between", "by", "across", "over", "under", "than");
        if (is_month_or_weekday(before.folded)) {
            return {};  // "On Friday rebels shelled Oss"
        }
        if (std::find(prepositions.begin(), prepositions.end(), before.folded) != prepositions.end()) {
            return is_counted(phrase.words.first - back) ? string_view{} : before.folded;
        }
        const bool runs_on = is("determiner", phrase.words.first - back) || before.capital ||
                             before.folded.ends_with("ed") || is_adverb(before);
        const bool parted = m_wording.gap(phrase.words.first - back + 1).starts_with(',');  // "In Oss, rebels"
        if (!runs_on || parted || before.clause != word(phrase.words.first).clause) {
            return {};
        }
    }
    return {};
}

/// "Hundreds of rebels": the "of" leads to no owner.
bool ActorGrammar::is_counted(std::uint32_t of) const {
    return of > 0 && (is("counted", of - 1) || is("band", of - 1));
}

bool ActorGrammar::leads_to(const ActorPhrase& official, std::uint32_t verb) const {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t at = official.words.last; at <= verb; ++at) {
        if (m_wording.gap(at).find_first_of(",;:|(") != string_view::npos) {
            return false;
        }
    }
    return verb - official.words.last <= reach;
}

bool ActorGrammar::is_told_aside(const ActorPhrase& phrase, std::uint32_t verb) const {
    constexpr std::uint32_t reach = 12;
    const std::uint32_t first = m_wording.sentence_of(verb).first;
    std::uint32_t at = phrase.words.first;
    while (at > first && phrase.words.first - at < reach && m_wording.gap(at).find(',') == string_view::npos) {
        --at;
    }
    const bool relative = at > first && (is("relative_pronoun", at) || is("relative_pronoun", at + 1));
    for (std::uint32_t next = phrase.words.last; relative && next <= verb; ++next) {
        if (m_wording.gap(next).find(',') != string_view::npos) {
            return true;
        }
    }
    return false;
}

bool ActorGrammar::speaks_only(const ActorPhrase& phrase, std::uint32_t verb) const {
    const std::string_view behind = m_wording.gap(phrase.words.last);
    if (phrase.words.last < verb && (behind.starts_with(":") || behind.starts_with(") -") ||
                                     behind.starts_with(") \u2013") || behind.starts_with(") \u2014"))) {
        return true;  // "Norland Press: nine shot in Oss", "OSS, May 5 (NP) - Nine shot"
    }
    const std::uint32_t reach = std::min(verb, phrase.words.last + say_reach);
    for (std::uint32_t at = phrase.words.last; at < reach; ++at) {
        if (is("say", at)) {
            return !(m_wording.is(at + 1, {"to"}) && m_wording.is(at + 2, {"have"}));  // "claimed to have taken Oss"
        }
    }
    return false;
}

bool ActorGrammar::lacks_object(std::uint32_t verb, std::uint32_t next) const {
    next += m_wording.is(next, {"dead", "down", "up"}) ? 1 : 0;  // "shot dead", "gunned down"
    const bool last = next >= m_wording.sentence_of(verb).last;
    return is("done_to_somebody", verb) &&
           (last || m_wording.gap(next).find_first_of(",.;:!?") != string_view::npos || is("behind_the_deed", next));
}

bool ActorGrammar::is_owned(const ActorPhrase& phrase) const {
    return phrase.words.first > 0 && m_wording.is(phrase.words.first - 1, {"its", "their"});
}

}  // namespace sitmap
