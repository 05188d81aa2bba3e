#include "engine/toll/toll_speaker.hpp"

#include "engine/time/calendar.hpp"
#include "engine/wording/number.hpp"

#include <algorithm>

namespace sitmap {

namespace {

constexpr std::uint32_t phrase_reach = 10;  ///< words of who speaks

}  // namespace

std::string TollSpeaker::of(std::uint32_t number) {
    const Sentence& sentence = m_wording.sentence_of(number);
    const WordRange part = part_of(number);
    std::string speaker = in(part);
    if (speaker.empty() && part.last < sentence.last && !is("rival_word", part.last)) {
        const WordRange behind = part_of(sentence.last - 1);
        const bool closes = behind.length() <= phrase_reach;  // "nine died; four were hurt, police said"
        speaker = closes ? in(behind) : speaker;
    }
    if (speaker.empty() && part.first > sentence.first && !is("rival_word", part.first)) {
        speaker = in({sentence.first, part.first});  // "Police said nine died; four were hurt"
    }
    m_last = speaker.empty() ? m_last : speaker;
    return speaker;
}

/// The words between semicolons and between "but", "while" and "whereas" behind a comma.
WordRange TollSpeaker::part_of(std::uint32_t number) const {
    const Sentence& sentence = m_wording.sentence_of(number);
    const auto parts = [&](std::uint32_t at) {
        const std::string_view gap = m_wording.gap(at);
        return gap.find(';') != std::string_view::npos ||
               (gap.find(',') != std::string_view::npos && is("rival_word", at));
    };
    WordRange part{number, number + 1};
    while (part.first > sentence.first && !parts(part.first)) {
        --part.first;
    }
    while (part.last < sentence.last && !parts(part.last)) {
        ++part.last;
    }
    return part;
}

std::string TollSpeaker::in(WordRange part) {
    std::string speaker = according_to(part);
    return speaker.empty() ? before_verb(part) : speaker;
}

std::string TollSpeaker::according_to(WordRange part) const {
    for (std::uint32_t at = part.first; at + 2 < part.last; ++at) {
        if (m_wording.is(at, {"according"}) && m_wording.is(at + 1, {"to"})) {
            return name_of({at + 2, phrase_end(at + 2, part)});
        }
        if (m_wording.is(at, {"by"})) {
            if (std::string name = by_count_of(at + 1, part); !name.empty()) {
                return name;
            }
        }
    }
    return {};
}

/// "by the UN's reckoning", "by the ministry's count"
std::string TollSpeaker::by_count_of(std::uint32_t first, WordRange part) const {
    const std::uint32_t last = std::min(part.last, first + phrase_reach);
    for (std::uint32_t at = first + 1; at < last && m_wording.gap(at).find_first_of(",;:.") == std::string_view::npos;
         ++at) {
        if (m_wording.is(at, {"count", "reckoning", "estimate", "estimates", "tally", "figures", "account"}) &&
            word(at - 1).possessive) {
            return name_of({first, at});
        }
    }
    return {};
}

std::uint32_t TollSpeaker::phrase_end(std::uint32_t first, WordRange part) const {
    std::uint32_t at = first + 1;
    while (at < part.last && at - first < phrase_reach &&
           m_wording.gap(at).find_first_of(",;:()\"") == std::string_view::npos && !is("say", at)) {
        ++at;
    }
    return at;
}

/// "put the toll at nine"
bool TollSpeaker::leads_to_number(std::uint32_t verb, WordRange part) const {
    for (std::uint32_t at = verb + 1; at < std::min(part.last, verb + phrase_reach); ++at) {
        if (number_at(m_wording, at)) {
            return true;
        }
    }
    return false;
}

/// Nobody is called "12 January", "arrested two men" or "nine dead": words that are no name of who speaks.
std::string TollSpeaker::name_of(WordRange words) const {
    while (words.first < words.last && (word(words.first).number || is_month_or_weekday(word(words.first).folded) ||
                                        m_wording.is(words.first, {"the", "a", "an", "and", "on", "meanwhile"}))) {
        ++words.first;
    }
    const bool state = m_wording.is(words.first, {"state"});  // "the state prosecutor said"
    if (words.first < words.last && (is("aside_word", words.first) || (is("say_plain", words.first) && !state) ||
                                     m_wording.is(words.first, {"first", "second"}))) {
        return {};
    }
    bool who = false;
    for (std::uint32_t at = words.first; at < words.last; ++at) {
        who = who || m_wording.is(at, {"who"});
        const auto trigger = m_codebook.triggers().longest(m_wording, at);
        const bool verb = trigger &&
                          m_codebook.frames()[m_codebook.trigger_forms()[trigger.rows->front()].frame].verb &&
                          !word(at).capital;
        const bool parted = at > words.first && m_wording.gap(at).find_first_of(".;:|") != std::string_view::npos;
        if (!who && (is("killed", at) || is("wounded", at) || is("be", at) || is("auxiliary", at) || word(at).number ||
                     verb || parted)) {
            return {};
        }
    }
    return words.first < words.last ? text_of(m_wording, words) : std::string{};
}

/// The words before the verb of saying, back to the clause's beginning; a pronoun is who spoke last.
std::string TollSpeaker::before_verb(WordRange part) const {
    for (std::uint32_t at = part.first; at < part.last; ++at) {
        const bool noun = at > part.first &&
                          (is("determiner", at - 1) || (is("function_word", at - 1) && !is("anaphor_actor", at - 1)) ||
                           word(at - 1).possessive ||  // "in the state", "its report"
                           (m_wording.is(at, {"state", "report", "note", "claim", "estimate"}) &&
                            !m_wording.is(at + 1, {"that"}) && !number_at(m_wording, at + 1)));
        const bool finds = m_wording.is(at, {"found"}) && at + 1 == part.last;  // "..., a commission found"
        const bool says =
            !noun && (finds || is("say_plain", at) || (is("gives_number", at) && leads_to_number(at, part)));
        const bool suffered =
            is("killed", at + 1) || is("wounded", at + 1) || is("be", at - 1);  // "two reported killed"
        if (!says || suffered || (word(at).capital && at > part.first)) {
            continue;  // "Islamic State" and "Tell Rifaat" state nothing
        }
        if (std::string behind = behind_verb(at, part); !behind.empty()) {
            return behind;
        }
        std::uint32_t first = at;
        first -= first > part.first + 1 && m_wording.is(first - 1, {"has", "have"}) ? 1 : 0;  // "has verified that"
        const std::uint32_t verb = first;
        while (first > part.first && at - first < phrase_reach &&
               (first == verb || m_wording.gap(first).find_first_of(",;:") == std::string_view::npos) &&
               !is("auxiliary", first - 1)) {
            --first;
        }
        if (first > part.first && first < at && is("aside_word", first)) {
            std::uint32_t owner = first - 1;  // "Police in Oss, across the border, said"
            while (owner > part.first && first - owner < phrase_reach &&
                   m_wording.gap(owner).find_first_of(",;:") == std::string_view::npos) {
                --owner;
            }
            return name_of({owner, first});
        }
        if (is("anaphor_actor", first) && at - first <= 2) {
            return m_last;
        }
        while (first < at && (is("rival_word", first) || m_wording.is(first, {"the", "a", "an", "and"}))) {
            ++first;
        }
        std::uint32_t last = at;
        while (last > first + 1 &&
               m_wording.is(last - 1, {"now", "also", "later", "earlier", "meanwhile", "since", "today", "again",
                                       "still", "then", "had", "has", "itself"})) {
            --last;  // "The Red Cross now says"
        }
        if (std::string name = first < last ? name_of({first, last}) : std::string{}; !name.empty()) {
            return name;
        }
    }
    return {};
}

/// "Nine were hurt, said the mayor".
std::string TollSpeaker::behind_verb(std::uint32_t verb, WordRange part) const {
    const bool turned = verb > part.first && m_wording.gap(verb).find_first_of(",\"") != std::string_view::npos &&
                        m_wording.is(verb, {"said", "says"}) && verb + 1 < part.last &&
                        !m_wording.is(verb + 1, {"that", "it", "he", "she", "they", "on", "in", "at"});
    if (!turned) {
        return {};
    }
    const std::uint32_t first = verb + 1;
    const std::uint32_t last = phrase_end(first, part);
    const bool closes = last >= part.last || m_wording.gap(last).starts_with(",");
    for (std::uint32_t at = first; at < last; ++at) {
        if (is("be", at) || is("auxiliary", at)) {
            return {};  // "the colonel, who came later, said Oss was quiet"
        }
    }
    return closes ? name_of({first, last}) : std::string{};
}

}  // namespace sitmap
