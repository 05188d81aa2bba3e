#include "engine/actor/person_phrase.hpp"

#include "engine/time/calendar.hpp"
#include "engine/wording/number.hpp"

#include <algorithm>

namespace sitmap {

namespace {

constexpr std::uint32_t longest = 5;  ///< words of a name without number and article

}  // namespace

std::optional<PersonPhrase> PersonPhrases::at(std::uint32_t first) const {
    const std::uint32_t end = m_wording.sentence_of(first).last;
    std::uint32_t noun = skip_count(first, end);
    if (noun + 1 < end && word(noun).number && word(noun + 1).hyphened) {
        do {
            ++noun;  // "17-year-old"
        } while (noun < end && word(noun).hyphened);
    }
    std::uint32_t last = noun;
    while (last < end && last - noun < longest && !ends_noun(last) &&
           (last == noun || m_wording.gap(last) == " " || word(last).hyphened)) {
        ++last;
    }
    if (last == noun || is("not_somebody", last - 1) || is("not_people", last - 1) || word(last - 1).number ||
        m_wording.is(last - 1, {"others", "more", "other", "themselves", "himself", "herself", "itself"}) ||
        is_month_or_weekday(word(noun).folded)) {
        return std::nullopt;
    }
    return PersonPhrase{{first, last}, text_of(m_wording, {noun, last})};
}

/// "at least", "more than", "some 40", "dozens of", "a group of", "the".
std::uint32_t PersonPhrases::skip_count(std::uint32_t at, std::uint32_t end) const {
    while (at < end) {
        const std::uint32_t bound =
            std::max(m_codebook.cue_length("at_least", m_wording, at), m_codebook.cue_length("at_most", m_wording, at));
        const auto number = number_at(m_wording, at);
        const auto range = number ? std::nullopt : range_at(m_wording, at);
        if (bound > 0) {
            at += bound;
        } else if (number && !word(at + number->length).hyphened) {
            at += number->length;
        } else if (range) {
            at += range->length;
        } else if (is("band", at) && m_wording.is(at + 1, {"of"})) {
            at += 2;
        } else if (is("determiner", at) ||
                   m_wording.is(at, {"about", "some", "around", "nearly", "almost", "over", "estimated", "of", "other",
                                     "further", "suspected", "alleged", "unarmed", "unidentified"})) {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

/// No word of the noun phrase stands here.
bool PersonPhrases::ends_noun(std::uint32_t at) const {
    const auto trigger = m_codebook.triggers().longest(m_wording, at);
    const bool verb = trigger && m_codebook.frames()[m_codebook.trigger_forms()[trigger.rows->front()].frame].verb &&
                      m_codebook.trigger_forms()[trigger.rows->front()].form != VerbForm::none && !word(at).capital;
    return is("function_word", at) || is("auxiliary", at) || is("be", at) || is("say", at) ||
           is("after_participle", at) || is("behind_the_deed", at) || is("relative_pronoun", at) ||
           is("anaphor_actor", at) || verb ||
           m_wording.is(
               at, {"dead", "hostage", "captive", "prisoner", "not",  "also", "then",    "there", "him",  "us",  "me",
                    "into", "out",     "off",     "up",       "away", "down", "against", "last",  "this", "that"}) ||
           (is_adverb(word(at)) && !word(at).capital) || is_month_or_weekday(word(at).folded);
}

std::vector<PersonPhrase> PersonPhrases::list_at(std::uint32_t first) const {
    std::vector<PersonPhrase> list;
    const std::uint32_t end = m_wording.sentence_of(first).last;
    if (first > 0 && m_wording.gap(first).find_first_of(":;,") != std::string_view::npos &&
        first > m_wording.sentence_of(first).first && !is("determiner", first) && !number_at(m_wording, first)) {
        return list;  // "girl killed: monitors"
    }
    for (std::uint32_t next = first; next < end;) {
        const auto phrase = at(next);
        const bool speaks = phrase && !list.empty() && is("say", phrase->words.last);
        if (!phrase || speaks) {
            break;  // ", a doctor said"
        }
        list.push_back(*phrase);
        next = phrase->words.last;
        const bool comma = next < end && m_wording.gap(next) == ", ";
        const bool joined = m_wording.is(next, {"and"}) && next + 1 < end;
        if (!comma && !(joined && m_wording.gap(next) == " ")) {
            break;
        }
        next += joined ? 1 : 0;
        if (!number_at(m_wording, next) && !range_at(m_wording, next) && !is("determiner", next)) {
            break;  // only what is counted or has its article goes on
        }
    }
    return list;
}

std::vector<PersonPhrase> PersonPhrases::list_before(std::uint32_t verb) const {
    const std::uint32_t start = m_wording.sentence_of(verb).first;
    std::uint32_t end = verb;
    while (end > start && (is("be", end - 1) || is("auxiliary", end - 1) || is_adverb(word(end - 1)) ||
                           m_wording.is(end - 1, {"also", "later", "been"}))) {
        --end;
    }
    constexpr std::uint32_t reach = 24;
    for (std::uint32_t first = end - std::min(end - start, reach); first < end; ++first) {
        const bool counted = number_at(m_wording, first) || range_at(m_wording, first) || is("determiner", first);
        const bool governed = first > start && (is("determiner", first - 1) || number_at(m_wording, first - 1) ||
                                                m_wording.is(first - 1, {"of", "by", "in", "for", "with", "from", "to",
                                                                         "near", "at", "on", "least", "than"}));
        if ((counted || first == start) && !governed) {
            std::vector<PersonPhrase> list = list_at(first);
            if (!list.empty() && list.back().words.last == end) {
                return list;
            }
        }
    }
    return {};
}

}  // namespace sitmap
