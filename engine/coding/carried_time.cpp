// TimeReferences: the time that an event takes over from what was told before it.

#include "engine/coding/timing.hpp"
#include "engine/time/time_reader.hpp"
#include "engine/wording/number.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

constexpr std::uint32_t carry_reach = 3;  ///< sentences
constexpr std::uint32_t lead_reach = 12;  ///< paragraphs from the first to what is told of its day

bool is_struck(std::string_view type) {
    static constexpr std::array types{"strike",         "air_strike",      "drone_strike",
                                      "missile_strike", "rocket_attack",   "shelling",
                                      "attack",         "clash",           "bombing",
                                      "explosion",      "capture",         "advance",
                                      "occupation",     "suicide_bombing", "protest",
                                      "riot",           "withdrawal",      "violence_against_civilians",
                                      "abduction",      "execution",       "arrest"};
    return std::find(types.begin(), types.end(), type) != types.end();
}

}  // namespace

/// A day, or the month or days of it that the narrative has come to; "16 June to 21 August." where an entry begins with
/// it.
bool TimeReferences::may_be_carried(const When& when, WordRange words) const {
    const Sentence& sentence = m_wording.sentence_of(words.first);
    const bool heads = words.first == sentence.first && words.last == sentence.last;
    return when.precision == TimePrecision::day ||
           (when.range.from && when.range.to &&
            (when.precision == TimePrecision::month || when.precision == TimePrecision::days ||
             (heads && when.precision == TimePrecision::interval)));
}

/// "The accord of 18 March holds": the day is the accord's, not the narrative's; "the night of 18 March" is.
bool TimeReferences::names_something(WordRange time) const {
    static constexpr std::array days{"night", "morning", "evening", "afternoon", "hours",
                                     "day",   "dawn",    "early",   "late"};
    if (time.first < 2 || m_wording.words[time.first - 1].folded != "of") {
        return false;
    }
    return std::find(days.begin(), days.end(), m_wording.words[time.first - 2].folded) == days.end();
}

/// "20 June - Oss (Norland).", "24 Oct. Oss.": a time, and nothing behind it but names.
bool TimeReferences::is_head_behind(WordRange time) const {
    constexpr std::uint32_t longest = 8;
    const Sentence& head = m_wording.sentence_of(time.first);
    if (time.first != head.first || head.last - time.last > longest) {
        return false;
    }
    for (std::uint32_t at = time.last; at < head.last; ++at) {
        const bool named = m_wording.words[at].capital || m_wording.words[at].number || m_wording.is(at, {"and"}) ||
                           m_codebook.cue_length("unit_of_head", m_wording, at) > 0 ||
                           m_codebook.cue_length("word_of_head", m_wording, at) > 0;
        if (!named) {
            return false;
        }
    }
    return true;
}

/// "3 September. A ceasefire is signed in Oss.", "20 June - Oss. Elders signed a truce.": the sentence before it is the
/// entry's date, with its place or without.
std::optional<Timing> TimeReferences::behind_its_date(const Trigger& trigger) const {
    const std::uint32_t here = m_wording.words[trigger.words.first].sentence;
    if (trigger.type != "agreement" || is_perfect(trigger)) {
        return std::nullopt;
    }
    const auto& sentences = m_wording.sentences;
    constexpr std::uint32_t heads = 2;  // "24 Oct." and "Oss (Norland)."
    for (std::uint32_t back = 1;
         back <= std::min(heads, here) && sentences[here - back].paragraph == sentences[here].paragraph; ++back) {
        const Sentence& head = sentences[here - back];
        const WordRange times = times_within(words_of(head));
        for (std::size_t i = times.first; i < times.last; ++i) {
            if (is_head_behind(m_words[i]) && may_be_carried(m_times[i].when, m_words[i])) {
                return Timing{m_times[i].when, "carried", std::nullopt};
            }
        }
        if (!is_head_behind({head.first, head.first})) {
            break;
        }
    }
    return std::nullopt;
}

/// "Took Oss on 21 June, two days after a truce was signed": counted back from the day before it in its sentence.
std::optional<Timing> TimeReferences::counted_back(const Trigger& trigger) const {
    if (!is_before_it(trigger)) {
        return std::nullopt;
    }
    const WordRange before = times_within({m_wording.sentence_of(trigger.words.first).first, trigger.words.first});
    for (std::size_t i = before.last; i > before.first; --i) {
        const bool day = m_words[i - 1].length() > 0 && !m_statement[i - 1] && !names_something(m_words[i - 1]) &&
                         m_times[i - 1].form == TimeForm::point && may_be_carried(m_times[i - 1].when, m_words[i - 1]);
        if (const auto when = day ? before_by(trigger, m_times[i - 1].when.range.from) : std::nullopt) {
            return Timing{*when, "days_before_what_followed", std::nullopt};
        }
    }
    return std::nullopt;
}

/// The last day that was told as an event's within three sentences of the paragraph.
std::optional<Timing> TimeReferences::carried(const Trigger& trigger) const {
    if (auto timing = counted_back(trigger)) {
        return timing;
    }
    static constexpr std::array timeless{"agreement", "occupation", "state_of_war", "regime_change", "contact"};
    if (std::find(timeless.begin(), timeless.end(), trigger.type) != timeless.end() || is_perfect(trigger)) {
        return behind_its_date(trigger);
    }
    const std::uint32_t here = m_wording.words[trigger.words.first].sentence;
    for (std::size_t i = times_within({0, trigger.words.first}).last; i > 0; --i) {
        const WordRange words = m_words[i - 1];
        if (words.length() > 0 && here - m_wording.words[words.first].sentence > carry_reach) {
            break;
        }
        if (words.length() == 0 || words.first >= trigger.words.first || m_statement[i - 1] || names_something(words) ||
            (is_of_a_relative(words.first) && here == m_wording.words[words.first].sentence) ||
            m_times[i - 1].form != TimeForm::point || !may_be_carried(m_times[i - 1].when, words)) {
            continue;
        }
        const std::uint32_t there = m_wording.words[words.first].sentence;
        const bool of_another_day = m_day_unless_told && here != there;
        const bool near = !of_another_day && here - there <= carry_reach &&
                          m_wording.sentences[here].paragraph == m_wording.sentences[there].paragraph;
        if (near && here == there && is_before_it(trigger)) {
            return Timing{{{std::nullopt, m_times[i - 1].when.range.to}, TimePrecision::unknown},
                          "before_what_followed",
                          std::nullopt};
        }
        return near ? std::optional{Timing{m_times[i - 1].when, "carried", std::nullopt}} : std::nullopt;
    }
    return std::nullopt;
}

/// "After a day of fighting", "after a night-long battle", "after an exchange of fire lasting several hours": no longer
/// ago than that day.
bool TimeReferences::is_within_the_day(const Trigger& trigger, std::uint32_t after) const {
    const auto is_part = [&](std::uint32_t at) {
        return m_wording.is(at, {"hours", "hour", "morning", "afternoon", "evening", "night", "day", "minutes", "brief",
                                 "long", "short"});
    };
    const bool longer = m_codebook.cue_within("longer_than_a_day", m_wording, {after, trigger.words.last});
    for (std::uint32_t at = after; !longer && at < trigger.words.first; ++at) {
        const bool counted = m_wording.is(at, {"day", "night"}) && number_at(m_wording, at - 1).has_value() &&
                             !m_wording.is(at - 1, {"a", "one"});  // "a three-day firefight"
        if (is_part(at) && !counted) {
            return true;
        }
    }
    constexpr std::uint32_t reach = 5;
    const std::uint32_t end = std::min(m_wording.sentence_of(after).last, trigger.words.last + reach);
    for (std::uint32_t at = trigger.words.last; !longer && at + 1 < end; ++at) {
        if (m_wording.is(at, {"lasting", "of"}) && (is_part(at + 1) || is_part(at + 2))) {
            return true;
        }
    }
    return false;
}

/// "Took Goma on 27 January after days of clashes": they were not of that day.
bool TimeReferences::is_before_it(const Trigger& trigger) const {
    const std::uint32_t start = m_wording.sentence_of(trigger.words.first).first;
    for (std::uint32_t at = trigger.words.first; at > start && trigger.words.first - at < 6; --at) {
        const Word& word = m_wording.words[at - 1];
        if (word.clause != m_wording.words[trigger.words.first].clause ||
            m_wording.gap(at).find(',') != std::string_view::npos) {
            return false;  // "a day after the raid, fighting broke out"
        }
        if (word.folded == "after" || (word.folded == "following" && !trigger.frame->verb)) {
            return trigger.dependent && !is_within_the_day(trigger, at);
        }
    }
    return false;
}

/// The heading's day, or what was told last below it; what is told as done before that day lies open before it.
std::optional<Timing> TimeReferences::under_heading(const Trigger& trigger) const {
    const std::uint32_t here = m_wording.words[trigger.words.first].sentence;
    const auto behind = std::ranges::lower_bound(m_headings, here, {}, &DateHeading::sentence);
    if (behind == m_headings.begin() || !(behind - 1)->when.range.to) {
        return std::nullopt;
    }
    const When& when = (behind - 1)->when;
    const std::uint32_t at = trigger.words.first;
    const bool earlier = at > 1 && (m_wording.is(at - 1, {"had"}) || m_wording.is(at - 2, {"had"}));
    if (auto timing = earlier ? std::nullopt : carried(trigger)) {
        return timing;
    }
    if (trigger.dependent || trigger.definite || earlier) {
        return Timing{
            {{std::nullopt, when.range.to}, TimePrecision::unknown}, "by_the_day_of_the_heading", std::nullopt};
    }
    return Timing{when, "day_of_the_heading", std::nullopt};
}

/// News that goes on telling, in the paragraph after its first, of the violence that it begins with.
std::optional<Timing> TimeReferences::day_of_lead(const Trigger& trigger) const {
    const Sentence& here = m_wording.sentence_of(trigger.words.first);
    const Sentence& lead = this->lead();
    const bool goes_on = here.paragraph > lead.paragraph && here.paragraph <= lead.paragraph + lead_reach;
    const std::uint32_t at = trigger.words.first;
    const bool lasted = at > 2 && m_wording.is(at - 1, {"of"}) && m_wording.is(at - 2, {"days", "weeks", "months"});
    if (!is_news() || !goes_on || trigger.dependent || trigger.definite || lasted || !is_struck(trigger.type) ||
        (trigger.form != VerbForm::past && trigger.frame->verb)) {
        return std::nullopt;
    }
    const WordRange times = times_within(words_of(lead));
    for (std::size_t i = times.first; i < times.last; ++i) {
        const bool run = m_times[i].when.precision == TimePrecision::days && is_run(m_words[i]);
        const std::optional<Date> end = m_times[i].when.range.to;
        if (run && end) {
            return tells_another_day(on_day(*end), {first_of_paragraph(here), trigger.words.first})
                       ? std::nullopt
                       : std::optional{Timing{on_day(*end), "day_of_the_lead", std::nullopt}};
        }
        if (m_times[i].form == TimeForm::point && !m_statement[i] && m_times[i].when.precision == TimePrecision::day) {
            if (const auto when = before_by(trigger, m_times[i].when.range.from)) {
                return Timing{*when, "days_before_the_lead", std::nullopt};  // "it came three days after rebels struck"
            }
            return tells_another_day(m_times[i].when, {first_of_paragraph(here), trigger.words.first})
                       ? std::nullopt
                       : std::optional{Timing{m_times[i].when, "day_of_the_lead", std::nullopt}};
        }
    }
    return std::nullopt;
}

/// "The sweep came a day after drivers rammed a checkpoint and shot two": all of it counted back from the day told last
/// in the paragraph, else from that of the lead, or of the text.
std::optional<Timing> TimeReferences::days_before_the_news(const Trigger& trigger) const {
    const std::uint32_t first = m_wording.sentence_of(trigger.words.first).first;
    std::int64_t days = 0;
    bool came = false;
    for (std::uint32_t at = first; at < trigger.words.first; ++at) {
        came = came || m_wording.is(at, {"came", "comes", "follows"});
        if (came && at > first + 2 && m_wording.is(at, {"after"}) && m_wording.is(at - 1, {"day", "days"})) {
            const auto number = number_at(m_wording, at - 2);
            days = m_wording.is(at - 2, {"a"}) ? 1 : number && number->value < 15 ? number->value : 0;
        }
    }
    if (days == 0 || !is_news()) {
        return std::nullopt;
    }
    std::optional<Date> day = m_document.published;
    const auto take_day = [&](WordRange words) {  // the last one told in them
        const WordRange times = times_within(words);
        for (std::size_t i = times.first; i < times.last; ++i) {
            const bool told = m_times[i].form == TimeForm::point && !m_statement[i] &&
                              m_times[i].when.precision == TimePrecision::day;
            day = told ? m_times[i].when.range.to : day;
        }
    };
    take_day(words_of(lead()));
    take_day({first_of_paragraph(m_wording.sentence_of(first)), trigger.words.first});
    return day ? std::optional{Timing{on_day(*day - std::chrono::days{days}), "days_before_the_lead", std::nullopt}}
               : std::nullopt;
}

/// "a second straight day Friday": news of the last of these days.
bool TimeReferences::is_run(WordRange time) const {
    for (std::uint32_t at = time.first; at < time.last; ++at) {
        if (ordinal(m_wording.words[at].folded) && at + 1 < time.last) {
            return m_wording.is(at + 1, {"day", "straight", "consecutive", "successive"});
        }
    }
    return false;
}

std::uint32_t TimeReferences::first_of_paragraph(const Sentence& sentence) const {
    const auto first = std::ranges::lower_bound(m_wording.sentences, sentence.paragraph, {}, &Sentence::paragraph);
    return first->first;
}

/// Between the lead and what goes on from it something happened on no such day.
bool TimeReferences::tells_another_day(const When& lead, WordRange between) const {
    const WordRange times = times_within(between);
    for (std::size_t i = times.first; i < times.last; ++i) {
        if (m_times[i].form == TimeForm::point && !m_statement[i] && m_times[i].when.range != lead.range) {
            return true;
        }
    }
    return false;
}

/// "Left on 19 June after four days of talks": the words before the trigger, and the days that they tell.
std::optional<When> TimeReferences::days_up_to(std::uint32_t at, Date last) const {
    if (at < 4 || !m_wording.is(at - 1, {"of"}) || !m_wording.is(at - 2, {"days"}) ||
        !m_wording.is(at - 4, {"after"})) {
        return std::nullopt;
    }
    const auto number = number_at(m_wording, at - 3);
    if (!number || number->value < 2 || number->value > 31) {
        return std::nullopt;
    }
    return When{{last - std::chrono::days{number->value - 1}, last}, TimePrecision::days};
}

/// "A day after they captured Oss", "two weeks after": so long before the day told; a week is no more exact than a
/// week.
std::optional<When> TimeReferences::before_by(const Trigger& trigger, std::optional<Date> day) const {
    const std::uint32_t start = m_wording.sentence_of(trigger.words.first).first;
    for (std::uint32_t at = trigger.words.first; day && at > start + 2 && trigger.words.first - at < 6; --at) {
        const auto word = [&](std::uint32_t back) { return m_wording.words[at - back].folded; };
        if (const auto when = days_up_to(at, *day)) {
            return when;
        }
        const bool weeks = word(2) == "week" || word(2) == "weeks";
        if (m_wording.gap(at).find(',') != std::string_view::npos) {
            return std::nullopt;
        }
        if (word(1) != "after" || (word(2) != "day" && word(2) != "days" && !weeks)) {
            continue;
        }
        const bool one = word(3) == "a" || word(3) == "one";
        const auto number = number_at(m_wording, at - 3);
        if (!one && (!number || number->value > 31)) {
            return std::nullopt;
        }
        const std::chrono::days count{(one ? 1 : number->value) * (weeks ? 7 : 1)};
        const Date then = *day - count;
        return weeks ? When{{monday_of(then), monday_of(then) + std::chrono::days{6}}, TimePrecision::week}
                     : on_day(then);
    }
    return std::nullopt;
}

/// "Have met there since": in a chronicle of no day, by now, on none that was told.
bool TimeReferences::is_perfect(const Trigger& trigger) const {
    const std::uint32_t at = trigger.words.first;
    const auto has = [&](std::uint32_t far) {
        return at >= far && (m_wording.words[at - far].folded == "has" || m_wording.words[at - far].folded == "have");
    };
    return trigger.frame->verb && (has(1) || has(2));
}

}  // namespace sitmap
