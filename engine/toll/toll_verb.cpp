#include "engine/toll/toll_verb.hpp"

#include "engine/wording/number.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::uint32_t phrase_reach = 9;    ///< words from the number to "were killed"
constexpr std::uint32_t relative_reach = 8;  ///< words more behind "who"
constexpr std::uint32_t verb_reach = 4;      ///< words from "killing" to the number
constexpr std::uint32_t toll_reach = 13;     ///< words from "death toll" to the number

/// What is counted, with the lists of its words after the number and before it.
struct Kind {
    string_view about, after, before;
};
constexpr std::array kinds{
    Kind{"killed", "killed", "kill_active"},           Kind{"wounded", "wounded", "wound_active"},
    Kind{"displaced", "displaced", "displace_active"}, Kind{"abducted", "abducted", "abduct_active"},
    Kind{"detained", "detained", "detain_active"},     Kind{"missing", "missing", "missing"}};

}  // namespace

/// The list holds the words of all lists that are asked here and in find_tolls, and the verbs of taken() and lost().
bool TollVerbs::may_be_told_in(const Sentence& sentence) const {
    return m_codebook.cue_within("tells_toll", m_wording, words_of(sentence));
}

std::optional<TollVerb> TollVerbs::active_at(std::uint32_t at, std::uint32_t least, std::uint32_t most) const {
    for (const Kind& kind : kinds) {
        const std::uint32_t words = length(kind.before, at);
        if (words >= least && words <= most && !m_used[at] && !is_passive(at)) {
            return TollVerb{kind.about, {at, at + words}};
        }
    }
    return std::nullopt;
}

std::optional<TollVerb> TollVerbs::active_before(std::uint32_t object) const {
    constexpr std::uint32_t longest = 4;  // words of "claimed the lives of"
    const std::uint32_t first = m_wording.sentence_of(object).first;
    for (std::uint32_t back = 1; back <= longest && object >= first + back; ++back) {
        if (const auto verb = active_at(object - back, back, back)) {
            return verb;
        }
    }
    return std::nullopt;
}

std::optional<TollVerb> TollVerbs::before(WordRange number) const {
    const std::uint32_t first = m_wording.sentence_of(number.first).first;
    constexpr std::uint32_t longest = 3;  // words of "shot dead"
    for (std::uint32_t back = 1; back < verb_reach + longest && number.first >= first + back; ++back) {
        const std::uint32_t at = number.first - back;
        if (m_wording.gap(at + 1).find_first_of(";:.") != string_view::npos) {
            break;
        }
        const auto verb = active_at(at, 1, back);
        if (verb && number.first - verb->words.last < verb_reach) {
            return verb;
        }
    }
    const auto taken_there = taken(number);
    const auto lost_there = taken_there ? taken_there : lost(number);
    const auto put_there = lost_there ? lost_there : put_at(number);
    return put_there ? put_there : labelled(number);
}

/// "Killed: 9; wounded: 20", "Fatalities: 9."
std::optional<TollVerb> TollVerbs::labelled(WordRange number) const {
    const std::uint32_t first = m_wording.sentence_of(number.first).first;
    const std::uint32_t label = number.first - 1;
    if (number.first == first || m_wording.gap(number.first) != ": " || m_used[label]) {
        return std::nullopt;
    }
    const bool opens = label == first || m_wording.gap(label).find_first_of(",;|(") != string_view::npos;
    for (const Kind& kind : kinds) {
        if (opens && length(kind.after, label) == 1) {
            return TollVerb{kind.about, {label, number.first}};
        }
    }
    return std::nullopt;
}

/// "put the dead at 1,654 and the wounded at 889", "the number of dead as 105 and of wounded as 260".
std::optional<TollVerb> TollVerbs::put_at(WordRange number) const {
    constexpr std::uint32_t reach = 7;
    const std::uint32_t first = m_wording.sentence_of(number.first).first;
    if (number.first < first + 3 || !m_wording.is(number.first - 1, {"at", "as"})) {
        return std::nullopt;
    }
    for (std::uint32_t back = 2; back <= reach && number.first > first + back; ++back) {
        const std::uint32_t at = number.first - back;
        if (m_wording.gap(at + 1).find_first_of(";:") != string_view::npos || word(at).number) {
            return std::nullopt;
        }
        for (const Kind& kind : kinds) {
            const std::uint32_t words = length(kind.after, at);
            const bool led = m_wording.is(at - 1, {"the", "of"}) || word(at - 1).capital;  // "Zulu dead were put at"
            if (words > 0 && words < back && !m_used[at] && led) {
                return TollVerb{kind.about, {at, at + words}};
            }
        }
    }
    return std::nullopt;
}

/// "took its 22 crew members hostage", "taken 25 prisoners", "burned nine villagers alive".
std::optional<TollVerb> TollVerbs::taken(WordRange number) const {
    constexpr std::uint32_t reach = 8;
    const Sentence& sentence = m_wording.sentence_of(number.first);
    const std::uint32_t burned = number.first - 1;
    if (number.first > sentence.first && m_wording.is(burned, {"burned", "burnt", "burning", "buried", "burying"})) {
        for (std::uint32_t next = number.last; next < std::min(sentence.last, number.last + reach / 2); ++next) {
            if (m_wording.is(next, {"alive"}) && !m_used[burned]) {
                return TollVerb{"killed", {burned, burned + 1}};
            }
        }
    }
    for (std::uint32_t back = 1; back <= verb_reach && number.first >= sentence.first + back; ++back) {
        const std::uint32_t at = number.first - back;
        if (!m_wording.is(at, {"took", "take", "takes", "taking", "taken", "held", "hold", "holding"}) || m_used[at]) {
            continue;
        }
        const std::uint32_t from = number.last + (m_wording.is(number.last, {"of"}) ? 1 : 0);  // "hundreds of guests"
        for (std::uint32_t next = from; next < std::min(sentence.last, number.last + reach); ++next) {
            next = behind_aside(next, sentence);
            const bool hostage = m_wording.is(next, {"hostage", "hostages", "captive", "captives"});
            if (hostage || m_wording.is(next, {"prisoner", "prisoners"})) {
                return TollVerb{hostage ? "abducted" : "detained", {at, at + 1}};
            }
            const bool listed = m_wording.is(next, {"and", "a", "an", "their", "his"});
            if (m_wording.gap(next) != " " || (is("function_word", next) && !listed)) {
                break;
            }
        }
    }
    return std::nullopt;
}

/// "The army said it lost 14 fighters".
std::optional<TollVerb> TollVerbs::lost(WordRange number) const {
    constexpr std::uint32_t reach = 3;
    const Sentence& sentence = m_wording.sentence_of(number.first);
    for (std::uint32_t back = 1; back <= verb_reach && number.first >= sentence.first + back; ++back) {
        const std::uint32_t at = number.first - back;
        if (m_wording.is(at, {"and"})) {
            break;  // "lost eight killed and fifteen wounded"
        }
        if (m_wording.is(at, {"lost", "lose", "loses", "losing"}) && !m_used[at] && !is_passive(at)) {
            for (std::uint32_t next = number.last; next < std::min(sentence.last, number.last + reach); ++next) {
                if (m_wording.gap(next) != " ") {
                    break;
                }
                if (m_wording.is(next, {"of"}) && m_wording.is(next + 1, {"their", "its", "our", "his"}) &&
                    m_wording.is(next + 2, {"own", "men", "soldiers", "fighters"})) {
                    return TollVerb{"killed", {at, at + 1}};
                }
                if (m_wording.is(next, {"dead", "killed"})) {
                    return TollVerb{"killed", {next, next + 1}};
                }
                if (is("combatant", next) || m_wording.is(next, {"men"})) {
                    return TollVerb{"killed", {at, at + 1}};
                }
            }
        }
    }
    return std::nullopt;
}

bool TollVerbs::is_passive(std::uint32_t at) const {
    return at > m_wording.sentence_of(at).first && is("be", at - 1) &&
           !word(at - 1).capital &&  // "IS executed ten men"
           word(at).folded.ends_with("ed");
}

std::optional<TollVerb> TollVerbs::after(WordRange number) const {
    const Sentence& sentence = m_wording.sentence_of(number.first);
    std::uint32_t left = phrase_reach;
    for (std::uint32_t at = number.last; at < sentence.last && left > 0; ++at, --left) {
        at = behind_aside(at, sentence);
        left += m_wording.is(at, {"who", "whom"}) ? relative_reach : 0;  // "240 people who had fled to Oss were killed"
        if (m_wording.gap(at).find_first_of(";:.") != string_view::npos || m_people.is_counted_apart(at, number) ||
            (is("say_plain", at) && m_wording.gap(at) == " " && !word(at).capital && !is("be", at - 1) &&
             m_wording.gap(at + 1).starts_with(','))) {
            return std::nullopt;  // "two officials said, and abducted six"
        }
        for (const Kind& kind : kinds) {
            const std::uint32_t words = length(kind.after, at);
            if (words == 0 || m_used[at] || acts({at, at + words})) {
                continue;
            }
            const WordRange between{number.last, at};
            const bool goods = m_wording.is(at, {"seized"}) && !hold("person_taken", between) &&
                               !hold("object_abduction", between);                      // "31 boats were seized"
            const bool army = kind.about == "displaced" && hold("armed_men", between);  // "900 troops crossed into Oss"
            if (!goods && !army) {
                return TollVerb{kind.about, {at, at + words}};
            }
        }
    }
    return std::nullopt;
}

/// "Nineteen, among them two infants and a nun, were killed", "a total of 334, 186 of them children, died": the verb.
std::uint32_t TollVerbs::behind_aside(std::uint32_t at, const Sentence& sentence) const {
    constexpr std::uint32_t longest = 16;
    const auto part = number_at(m_wording, at);
    const bool of_them = part && m_people.is_of_them(at + part->length);
    const bool most =
        m_wording.is(at, {"most", "many", "some", "half", "all", "several"}) && m_people.is_of_them(at + 1);
    if (!m_wording.gap(at).starts_with(',') || !(of_them || most || m_wording.is(at, {"including", "among"}))) {
        return at;
    }
    for (std::uint32_t next = at + 1; next < std::min(sentence.last, at + longest); ++next) {
        if (m_wording.gap(next).starts_with(',') &&
            (is("be", next) || is("auxiliary", next) || tells(next) || m_wording.is(next, {"also"}))) {
            return next;
        }
    }
    return at;
}

bool TollVerbs::hold(WordHash list, WordRange between) const {
    for (std::uint32_t at = between.first; at < between.last; ++at) {
        if (is(list, at)) {
            return true;
        }
    }
    return false;
}

std::optional<TollVerb> TollVerbs::right_after(WordRange person) const {
    const std::uint32_t end = m_wording.sentence_of(person.first).last;
    std::uint32_t at = person.last;
    if (m_wording.is(at, {"of"})) {  // "a member of the Front was shot dead"
        constexpr std::uint32_t reach = 7;
        const std::uint32_t last = std::min(end, at + reach);
        while (at < last && m_wording.gap(at) == " " && !is("be", at)) {
            ++at;
        }
        if (at >= last || !is("be", at)) {
            return std::nullopt;
        }
    }
    while (at < end && (m_wording.gap(at) == " " || at == person.last) &&
           (is("be", at) || is("auxiliary", at) || m_wording.is(at, {"later"}) || is_adverb(word(at)))) {
        ++at;
    }
    if (at >= end || m_wording.gap(at) != " ") {
        return std::nullopt;
    }
    for (const Kind& kind : kinds) {
        const std::uint32_t words = length(kind.after, at);
        if (words > 0 && !m_used[at] && is_suffered({kind.about, {at, at + words}})) {
            return TollVerb{kind.about, {at, at + words}};
        }
    }
    return std::nullopt;
}

/// "500 soldiers killed 20 villagers": the verb has an object, the number is who did it.
bool TollVerbs::acts(WordRange verb) const {
    const std::uint32_t next = verb.last;
    const Sentence& sentence = m_wording.sentence_of(verb.first);
    if (next >= sentence.last || m_wording.gap(next) != " " ||
        (verb.first > sentence.first && is("be", verb.first - 1))) {
        return false;
    }
    const auto object = number_at(m_wording, next);
    const std::uint32_t behind = object ? next + object->length : 0;
    const bool measured = object && behind < m_wording.words.size() &&
                          (is("not_people", behind) || is("killed", behind) || is("wounded", behind));
    return object && !measured;
}

std::optional<TollVerb> TollVerbs::toll_before(WordRange number) const {
    const std::uint32_t first = m_wording.sentence_of(number.first).first;
    for (std::uint32_t back = 1; back <= toll_reach && number.first >= first + back; ++back) {
        const std::uint32_t at = number.first - back;
        const std::uint32_t words = length("toll_noun", at);
        if (words > 0 && words <= back && !is("killed", at)) {
            return TollVerb{"killed", {at, at + words}};
        }
        if (m_wording.gap(at + 1).find_first_of(";:") != string_view::npos) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<TollVerb> TollVerbs::toll_risen(WordRange number) const {
    const bool to = number.first > 1 && m_wording.is(number.first - 1, {"to", "at"}) &&
                    m_wording.is(number.first - 2, {"rose", "risen", "climbed", "jumped", "grew", "grown", "stood",
                                                    "stands", "rises", "climbs", "mounted", "increased", "soared"});
    return to ? toll_before(number) : std::nullopt;
}

bool TollVerbs::is_suffered(const TollVerb& verb) const {
    const Sentence& sentence = m_wording.sentence_of(verb.words.first);
    const bool passive = verb.words.first > sentence.first && is("be", verb.words.first - 1);
    const std::uint32_t next = verb.words.last;
    const bool acted = std::ranges::any_of(kinds, [&](const Kind& kind) { return is(kind.before, verb.words.first); });
    return passive || !acted || verb.about == "displaced" || next >= sentence.last || m_wording.gap(next) != " " ||
           is("after_participle", next);
}

bool TollVerbs::tells(std::uint32_t at) const {
    return std::ranges::any_of(kinds, [&](const Kind& kind) { return is(kind.after, at); });
}

}  // namespace sitmap
