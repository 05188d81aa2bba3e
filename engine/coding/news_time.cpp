// TimeReferences: headlines and the day that is told below them, hours of a report's own day.

#include "engine/coding/timing.hpp"
#include "engine/time/calendar.hpp"
#include "engine/time/time_reader.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

/// "Air raid on Oss kills five. Two jets dropped bombs on a market on Wednesday.": a digest's paragraph begins with its
/// headline, and the sentence behind it tells the day.
std::optional<Timing> TimeReferences::behind_headline(const Trigger& trigger) const {
    constexpr std::uint32_t longest_headline = 9;  // words
    const Sentence& here = m_wording.sentence_of(trigger.words.first);
    const bool opens = here.first == 0 || m_wording.gap(here.first).find('\n') != std::string_view::npos;
    const bool past = trigger.frame->verb && trigger.form == VerbForm::past && !trigger.passive;
    if (!opens || past || here.last - here.first > longest_headline || here.last >= m_wording.words.size() ||
        is_told_in_past(trigger, here)) {
        return std::nullopt;
    }
    const std::string_view gap = m_wording.gap(here.last);
    if (gap.find('\n') != std::string_view::npos) {
        return here.heading && std::ranges::count(gap, '\n') == 1 ? day_below(here) : std::nullopt;
    }
    const auto layer = [&](const Trigger& each) {
        const EventType* type = m_codebook.types().find(each.type);
        return type != nullptr ? std::string_view{type->layer} : std::string_view{};
    };
    const WordRange behind = rows_within(m_triggers, words_of(m_wording.sentence_of(here.last)));
    for (std::uint32_t i = behind.first; i < behind.last; ++i) {
        if (layer(m_triggers[i]) == layer(trigger)) {
            auto timing = in_sentence(m_triggers[i]);
            return timing ? std::optional{Timing{timing->when, "time_of_the_next_sentence", std::nullopt}}
                          : std::nullopt;
        }
    }
    return std::nullopt;
}

/// "JETS BOMB OSS", and on the line below "Two bombs on Wednesday morning, a teacher said.": the first time told there.
std::optional<Timing> TimeReferences::day_below(const Sentence& headline) const {
    const Sentence& below = m_wording.sentence_of(headline.last);
    if (below.heading || below.item) {
        return std::nullopt;
    }
    const WordRange times = times_within(words_of(below));
    for (std::uint32_t i = times.first; i < times.last; ++i) {
        const TimeExpression& time = m_times[i];
        const bool day = time.form == TimeForm::point && time.when.precision == TimePrecision::day;
        const bool past = !m_document.published || time.when.range.to <= m_document.published;
        if (day && past && !m_statement[i]) {
            return Timing{time.when, "time_of_the_next_sentence", std::nullopt};
        }
    }
    return std::nullopt;
}

/// With an auxiliary, or a past verb beside the trigger: a sentence, no headline.
bool TimeReferences::is_told_in_past(const Trigger& trigger, const Sentence& sentence) const {
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        const bool own = at >= trigger.words.first && at < trigger.words.last;
        if (!own && (m_codebook.cue_length("auxiliary", m_wording, at) > 0 ||
                     (!trigger.frame->verb && m_wording.words[at].folded.ends_with("ed")))) {
            return true;
        }
    }
    return false;
}

/// The text begins with its dateline.
bool TimeReferences::is_news() const {
    return m_document.published_span && m_document.published_span->start < lead().span.end;
}

/// The first sentence, or the one under the headlines that carries the dateline.
const Sentence& TimeReferences::lead() const {
    const auto below = std::ranges::find(m_wording.sentences, false, &Sentence::heading);
    const bool dated = below != m_wording.sentences.end() && m_document.published_span &&
                       m_document.published_span->start >= below->span.start &&
                       m_document.published_span->start < below->span.end;
    return dated ? *below : m_wording.sentences.front();
}

/// "At dawn", "shortly after midnight", "around 01:05", in news "at 3 a.m.": the hour without its day is of the
/// report's.
bool TimeReferences::tells_hour(const Trigger& trigger) const {
    if (trigger.definite || trigger.dependent) {
        return false;
    }
    const Sentence& here = m_wording.sentence_of(trigger.words.first);
    for (std::uint32_t at = here.first + 1; at < here.last; ++at) {
        const bool led =
            m_wording.is(at - 1, {"at", "around", "before", "after", "about", "by", "near", "since", "until"});
        const bool named = is_turn_of_day(m_wording, at);
        const bool clock = m_wording.words[at - 1].number && m_wording.is(at, {"am", "pm", "a.m", "p.m", "a", "p"}) &&
                           !m_wording.words[at].capital && m_wording.gap(at + 1).starts_with('.');
        const bool digital = m_wording.words[at - 1].number && m_wording.words[at].number &&
                             m_wording.words[at].span.length() == 2 && m_wording.gap(at) == ":";
        const bool pointed = m_wording.is(at - 1, {"at", "about", "around"}) && is_pointed_clock(at);
        const bool all_day = m_wording.is(at, {"day"}) &&
                             (m_wording.is(at - 1, {"all"}) || (at > here.first + 1 && m_wording.is(at - 1, {"the"}) &&
                                                                m_wording.is(at - 2, {"throughout", "during", "of"})));
        if ((led && named) || (is_news() && clock) || digital || pointed || (all_day && is_news())) {
            return true;
        }
    }
    return false;
}

/// "11.15", as older clocks are written.
bool TimeReferences::is_pointed_clock(std::uint32_t at) const {
    const std::string_view word = slice(m_wording.text, m_wording.words[at].span);
    const bool figures = word.size() >= 4 && word.size() <= 5 && word[word.size() - 3] == '.';
    return m_wording.words[at].number && figures &&
           !m_wording.is(at + 1, {"million", "per", "percent", "km", "metres"});
}

/// What lasts or lies back is told without a day there too.
bool TimeReferences::tells_of_its_day(const Trigger& trigger) const {
    static constexpr std::array lasting{"agreement", "occupation", "state_of_war", "regime_change", "siege"};
    return m_one_day && !trigger.definite && !trigger.dependent &&
           std::find(lasting.begin(), lasting.end(), trigger.type) == lasting.end();
}

}  // namespace sitmap
