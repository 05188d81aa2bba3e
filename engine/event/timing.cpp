#include "engine/event/timing.hpp"

#include "engine/event/number.hpp"
#include "engine/event/report_time.hpp"
#include "engine/event/rows_within.hpp"
#include "engine/event/time_reader.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

constexpr std::uint32_t carry_reach = 3;      ///< sentences
constexpr std::uint32_t statement_reach = 6;  ///< words from the verb of saying to its time
constexpr std::uint32_t lead_reach = 1;       ///< paragraphs from the first to what is told of its day
constexpr std::uint32_t naming_reach = 5;     ///< words from "1974" to "agreement"

bool is_struck(std::string_view type) {
    static constexpr std::array types{"strike",   "air_strike", "drone_strike", "missile_strike", "rocket_attack",
                                      "shelling", "attack",     "clash",        "bombing",        "explosion",
                                      "capture",  "advance",    "occupation"};
    return std::find(types.begin(), types.end(), type) != types.end();
}

}  // namespace

TimeReferences::TimeReferences(const Document& document, const Wording& wording, const Codebook& codebook,
                               const std::vector<Trigger>& triggers, const std::vector<TimeExpression>& times)
    : m_document(document), m_wording(wording), m_codebook(codebook), m_triggers(triggers), m_times(times) {
    for (const TimeExpression& time : times) {
        m_words.push_back(words_under(wording, time.span));
    }
    m_one_day = reports_one_day(wording, codebook);
    m_period = period_of_report(document, wording, times);
    for (std::size_t i = 0; i < times.size(); ++i) {
        m_statement.push_back(is_statement(i));
    }
}

WordRange TimeReferences::times_within(WordRange words) const {
    return rows_within(m_words, words, [](WordRange time) { return time; });
}

std::optional<When> TimeReferences::behind(WordRange site) const {
    const WordRange next = times_within({site.last, site.last + 3});
    for (std::size_t i = next.first; i < next.last; ++i) {
        const bool here = m_words[i].length() > 0 &&
                          m_wording.words[m_words[i].first].sentence == m_wording.words[site.first].sentence;
        if (here && m_times[i].form == TimeForm::point && m_wording.gap(site.last) == " ") {
            return m_times[i].when;
        }
    }
    return std::nullopt;
}

bool TimeReferences::trigger_between(std::uint32_t first, std::uint32_t last) const {
    const WordRange between = rows_within(m_triggers, {first, std::max(first, last)});
    const auto begin = m_triggers.begin();
    return std::any_of(begin + between.first, begin + between.last, [&](const Trigger& trigger) {
        return trigger.words.first >= first && trigger.words.last <= last && trigger.type != "statement";
    });
}

/// "the Heads of State met": with a capital it is a name's part.
bool TimeReferences::says(const PhraseList& verbs, std::uint32_t at) const {
    return !m_wording.words[at].capital && verbs.length_at(m_wording, at) > 0;
}

bool TimeReferences::is_statement(std::size_t time) const {
    const WordRange words = m_words[time];
    if (words.length() == 0 || m_times[time].form != TimeForm::point) {
        return false;
    }
    const Sentence& sentence = m_wording.sentence_of(words.first);
    const PhraseList& say = m_codebook.cue("say");
    for (std::uint32_t back = 1; back <= statement_reach && words.first >= sentence.first + back; ++back) {
        const std::uint32_t at = words.first - back;
        if (m_wording.words[at].folded == "that") {
            break;
        }
        if (says(say, at) && m_wording.words[at].folded != "according") {
            return !trigger_between(at + 1, words.first);
        }
    }
    for (std::uint32_t at = words.last; at < sentence.last && at < words.last + 16; ++at) {
        if (says(m_codebook.cue("say_plain"), at)) {
            const bool leads = words.first <= sentence.first + 1;
            return leads && !trigger_between(words.last, at);
        }
    }
    return false;
}

int TimeReferences::score(const Trigger& trigger, std::size_t time) const {
    const WordRange words = m_words[time];
    const TimeForm form = m_times[time].form;
    const bool other_use = form == TimeForm::dateline || form == TimeForm::future || form == TimeForm::modifier;
    if (words.length() == 0 || other_use || m_statement[time] ||
        m_wording.words[words.first].sentence != m_wording.words[trigger.words.first].sentence) {
        return 0;
    }
    const bool after = words.first >= trigger.words.last;
    const std::uint32_t first = after ? trigger.words.last : words.last;
    const std::uint32_t last = after ? words.first : trigger.words.first;
    const int gap = static_cast<int>(std::min<std::uint32_t>(last > first ? last - first : 0, 40));
    const bool same = m_wording.words[words.first].clause == m_wording.words[trigger.words.first].clause;
    const int blocked = trigger_between(first, last) ? 45 : 0;
    if (!same && mark_between(m_wording, first, last, ';')) {
        return 0;
    }
    if (same) {
        return (after ? 160 : 140) - gap - blocked;
    }
    // "... met this week after the violence": what came before is not of that week.
    const bool apart = form == TimeForm::since || form == TimeForm::then || (trigger.dependent && !after);
    return apart ? 0 : 80 - gap - blocked / 3;
}

std::optional<Timing> TimeReferences::in_sentence(const Trigger& trigger) const {
    int best = 0;
    std::size_t chosen = 0;
    const WordRange here = times_within(words_of(m_wording.sentence_of(trigger.words.first)));
    for (std::size_t i = here.first; i < here.last; ++i) {
        if (const int each = score(trigger, i); each > best) {
            best = each;
            chosen = i;
        }
    }
    if (best == 0) {
        return std::nullopt;
    }
    return Timing{m_times[chosen].when, best > 80 ? "time_in_clause" : "time_in_sentence", chosen};
}

/// "the 1974 disengagement agreement".
std::optional<Timing> TimeReferences::naming_year(const Trigger& trigger) const {
    const std::uint32_t start = trigger.words.first < 2 * naming_reach ? 0 : trigger.words.first - 2 * naming_reach;
    const WordRange before = times_within({start, trigger.words.first});
    for (std::size_t i = before.first; i < before.last; ++i) {
        const bool near =
            m_words[i].last <= trigger.words.first && trigger.words.first - m_words[i].last < naming_reach;
        if (m_times[i].form == TimeForm::modifier && near && !trigger.frame->verb &&
            !trigger_between(m_words[i].last, trigger.words.first)) {
            return Timing{m_times[i].when, "year_of_the_name", i};
        }
    }
    return std::nullopt;
}

/// A day, or the month or days of it that the narrative has come to.
bool TimeReferences::may_be_carried(const When& when) const {
    return when.precision == TimePrecision::day ||
           (when.range.from && when.range.to &&
            (when.precision == TimePrecision::month || when.precision == TimePrecision::days));
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

/// The last day that was told as an event's within three sentences of the paragraph.
std::optional<Timing> TimeReferences::carried(const Trigger& trigger) const {
    static constexpr std::array timeless{"agreement", "occupation", "state_of_war", "regime_change", "contact"};
    if (std::find(timeless.begin(), timeless.end(), trigger.type) != timeless.end() || is_perfect(trigger)) {
        return std::nullopt;
    }
    const std::uint32_t here = m_wording.words[trigger.words.first].sentence;
    for (std::size_t i = times_within({0, trigger.words.first}).last; i > 0; --i) {
        const WordRange words = m_words[i - 1];
        if (words.length() > 0 && here - m_wording.words[words.first].sentence > carry_reach) {
            break;
        }
        if (words.length() == 0 || words.first >= trigger.words.first || m_statement[i - 1] || names_something(words) ||
            m_times[i - 1].form != TimeForm::point || !may_be_carried(m_times[i - 1].when)) {
            continue;
        }
        const std::uint32_t there = m_wording.words[words.first].sentence;
        const bool near =
            here - there <= carry_reach && m_wording.sentences[here].paragraph == m_wording.sentences[there].paragraph;
        if (near && here == there && is_before_it(trigger)) {
            if (const auto when = before_by(trigger, m_times[i - 1].when.range.from)) {
                return Timing{*when, "days_before_what_followed", std::nullopt};
            }
            return Timing{{{std::nullopt, m_times[i - 1].when.range.to}, TimePrecision::unknown},
                          "before_what_followed",
                          std::nullopt};
        }
        return near ? std::optional{Timing{m_times[i - 1].when, "carried", std::nullopt}} : std::nullopt;
    }
    return std::nullopt;
}

/// "Took Goma on 27 January after days of clashes": they were not of that day.
bool TimeReferences::is_before_it(const Trigger& trigger) const {
    const std::uint32_t start = m_wording.sentence_of(trigger.words.first).first;
    for (std::uint32_t at = trigger.words.first; at > start && trigger.words.first - at < 6; --at) {
        const Word& word = m_wording.words[at - 1];
        if (word.clause != m_wording.words[trigger.words.first].clause) {
            return false;
        }
        if (word.folded == "after" || word.folded == "following") {
            return trigger.dependent;
        }
    }
    return false;
}

/// News that goes on telling, in the paragraph after its first, of the violence that it begins with.
std::optional<Timing> TimeReferences::day_of_lead(const Trigger& trigger) const {
    const Sentence& here = m_wording.sentence_of(trigger.words.first);
    const Sentence& lead = m_wording.sentences.front();
    const bool news = m_document.published_span && m_document.published_span->start < lead.span.end;
    const bool goes_on = here.paragraph > lead.paragraph && here.paragraph <= lead.paragraph + lead_reach;
    if (!news || !goes_on || trigger.dependent || trigger.definite || !is_struck(trigger.type) ||
        trigger.form != VerbForm::past) {
        return std::nullopt;
    }
    const WordRange times = times_within(words_of(lead));
    for (std::size_t i = times.first; i < times.last; ++i) {
        if (m_times[i].form == TimeForm::point && !m_statement[i] && m_times[i].when.precision == TimePrecision::day) {
            return Timing{m_times[i].when, "day_of_the_lead", std::nullopt};
        }
    }
    return std::nullopt;
}

/// "A day after they captured Oss", "two weeks after": so long before the day told; a week is no more exact than a
/// week.
std::optional<When> TimeReferences::before_by(const Trigger& trigger, std::optional<Date> day) const {
    const std::uint32_t start = m_wording.sentence_of(trigger.words.first).first;
    for (std::uint32_t at = trigger.words.first; day && at > start + 2 && trigger.words.first - at < 6; --at) {
        const auto word = [&](std::uint32_t back) -> const std::string& { return m_wording.words[at - back].folded; };
        const bool weeks = word(2) == "week" || word(2) == "weeks";
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
    return !m_document.published && trigger.frame->verb && (has(1) || has(2));
}

/// What is told in the past on a day has happened by that day.
Timing TimeReferences::bounded(const Trigger& trigger) const {
    const std::uint32_t here = m_wording.words[trigger.words.first].sentence;
    When when{{std::nullopt, m_document.published}, TimePrecision::unknown};
    const WordRange times = times_within(words_of(m_wording.sentences[here]));
    for (std::size_t i = times.first; i < times.last; ++i) {
        const bool told =
            m_statement[i] && m_words[i].length() > 0 && m_wording.words[m_words[i].first].sentence == here;
        if (told && m_times[i].when.range.to) {
            when.range.to = m_times[i].when.range.to;
            return {when, "by_the_day_it_was_told", std::nullopt};
        }
    }
    if (m_period && !trigger.definite) {
        const DateRange range = trigger.dependent ? DateRange{std::nullopt, m_period->range.to} : m_period->range;
        return {{range, TimePrecision::interval}, "period_of_the_report", std::nullopt};
    }
    return {when, "undated", std::nullopt};
}

/// "Rebels seize Kobo", "Jets bomb the camp": headlines tell of their own day.
bool TimeReferences::is_present(const Trigger& trigger) const {
    if (trigger.form == VerbForm::present) {
        return !trigger.passive;
    }
    const std::uint32_t at = trigger.words.first;
    const bool led = at > 0 && (m_wording.words[at - 1].folded == "to" ||
                                m_codebook.cue("auxiliary").length_at(m_wording, at - 1) > 0);
    return trigger.form == VerbForm::base && !led && m_wording.sentence_of(at).first != at;
}

Timing TimeReferences::of(const Trigger& trigger) const {
    if (auto timing = naming_year(trigger)) {
        return *timing;
    }
    if (auto timing = in_sentence(trigger)) {
        return *timing;
    }
    const bool digest = m_period && days_in(*m_period).value_or(0) > 2;
    if (is_present(trigger) && m_document.published && !digest) {
        return {{{m_document.published, m_document.published}, TimePrecision::day}, "present_tense", std::nullopt};
    }
    if (auto timing = carried(trigger)) {
        return *timing;
    }
    if (auto timing = day_of_lead(trigger)) {
        return *timing;
    }
    Timing told = bounded(trigger);
    if (told.rule == "undated" && m_document.published && tells_of_its_day(trigger)) {
        return {{{m_document.published, m_document.published}, TimePrecision::day}, "report_of_the_day", std::nullopt};
    }
    return told;
}

/// What lasts or lies back is told without a day there too.
bool TimeReferences::tells_of_its_day(const Trigger& trigger) const {
    static constexpr std::array lasting{"agreement", "occupation", "state_of_war", "regime_change", "siege"};
    return m_one_day && !trigger.definite && !trigger.dependent &&
           std::find(lasting.begin(), lasting.end(), trigger.type) == lasting.end();
}

}  // namespace sitmap
