#include "engine/coding/timing.hpp"

#include "engine/coding/leading_time.hpp"
#include "engine/time/calendar.hpp"
#include "engine/time/report_time.hpp"
#include "engine/time/time_reader.hpp"
#include "engine/trigger/aside.hpp"
#include "engine/trigger/clause.hpp"
#include "engine/trigger/governing.hpp"
#include "engine/wording/number.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

constexpr std::uint32_t naming_reach = 5;  ///< words from "1974" to "agreement"

}  // namespace

TimeReferences::TimeReferences(const Document& document, const Wording& wording, const Codebook& codebook,
                               const std::vector<Trigger>& triggers, const std::vector<TimeExpression>& times,
                               const std::vector<Site>& sites)
    : m_document(document),
      m_wording(wording),
      m_codebook(codebook),
      m_triggers(triggers),
      m_times(times),
      m_sites(sites) {
    for (const TimeExpression& time : times) {
        m_words.push_back(words_under(wording, time.span));
        m_leads.push_back(leads_on(wording, codebook, triggers, m_words.back()));
    }
    m_headings = date_headings(wording, times);
    m_one_day = reports_one_day(wording, codebook);
    m_day_unless_told = m_one_day && is_told_unless_otherwise(wording);
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
        const bool bracketed = m_wording.gap(site.last) == " (";  // "Oss (3 May 2015) and Hill": no dateline
        const bool point = m_times[i].form == TimeForm::point || (bracketed && m_times[i].form == TimeForm::dateline);
        if (here && point && !m_leads[i] && stands_right_behind(site, m_words[i])) {
            return m_times[i].when;
        }
    }
    return std::nullopt;
}

bool TimeReferences::stands_right_behind(WordRange site, WordRange time) const {
    const std::string_view before = m_wording.gap(site.last);
    const std::string_view behind = m_wording.gap(time.last);
    const bool parted = time.last >= m_wording.sentence_of(time.first).last || behind.starts_with(',');
    return before == " " || (before == " (" && behind.starts_with(')')) || (before == ", " && parted);
}

std::optional<When> TimeReferences::also_on(const Timing& timing) const {
    const std::size_t next = timing.time ? *timing.time + 1 : m_times.size();
    if (next >= m_times.size() || m_leads[next] || m_words[next].length() == 0 || m_words[next - 1].length() == 0) {
        return std::nullopt;
    }
    const WordRange between{m_words[next - 1].last, m_words[next].first};
    bool joined = false;
    for (std::uint32_t at = between.first; at < between.last; ++at) {
        joined = joined || m_wording.is(at, {"and", "again"});
        if (!m_wording.is(at, {"and", "again", "then", "once", "more", "on", "in", "at", "the"})) {
            return std::nullopt;
        }
    }
    const auto is_day = [&](std::size_t time) {
        return m_times[time].form == TimeForm::point && m_times[time].when.precision == TimePrecision::day;
    };
    return joined && is_day(next - 1) && is_day(next) ? std::optional{m_times[next].when} : std::nullopt;
}

std::optional<When> TimeReferences::leading_to(WordRange site) const {
    constexpr std::uint32_t reach = 12;  // of the words that tell a time
    const bool led = site.first > 0 && m_wording.is(site.first - 1, {"in", "at", "near", "outside"});
    const std::uint32_t first = site.first - (led ? 1 : 0);
    const WordRange before = times_within({first - std::min(first, reach), first});
    for (std::size_t i = before.first; i < before.last; ++i) {
        if (m_leads[i] && m_words[i].last == first) {
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

/// "Three days after the raid of 4 May": the raid stands between the time that was counted and its base.
bool TimeReferences::is_between(const Trigger& trigger, std::size_t base) const {
    return base > 0 && trigger.words.first >= m_words[base - 1].last && trigger.words.last <= m_words[base].first;
}

/// "the fourth since March", "the heaviest since 2015", "for the first time since": how rare it is, not when it was.
/// "Most families have fled since March", "the largest town has been held since March" do not compare.
bool TimeReferences::compares(std::uint32_t since) const {
    const std::uint32_t start = m_wording.sentence_of(since).first;
    for (std::uint32_t back = 1; back <= 4 && since >= start + back; ++back) {
        const std::string_view word = m_wording.words[since - back].folded;
        if (m_wording.is(since - back, {"has", "have", "had", "been"})) {
            return false;
        }
        if (ordinal(word) || word == "worst" || (word == "most" && m_wording.is(since - back - 1, {"the"})) ||
            (word.size() > 5 && word.ends_with("est") && word != "arrest")) {
            return true;
        }
    }
    return false;
}

/// "signed a truce to take effect at noon on 18 June": the day is that of what is to follow.
bool TimeReferences::is_of_what_follows(const Trigger& trigger, std::uint32_t time) const {
    constexpr std::uint32_t reach = 6;
    const std::uint32_t first = std::max(trigger.words.last, time - std::min(time, reach));
    return m_codebook.cue_within("to_take_effect", m_wording, {first, time});
}

/// "Posts were attacked, ending the truce of November 2022": the day is the truce's. "Uprooted by the fighting of 24
/// June" was of the same day.
bool TimeReferences::is_of_another_noun(const Trigger& trigger, std::uint32_t time) const {
    constexpr std::uint32_t longest_noun = 4;
    if (time < 2 || !m_wording.is(time - 1, {"of"})) {
        return false;
    }
    const WordRange nouns = rows_within(m_triggers, {time - 1 - std::min(time - 1, longest_noun), time - 1});
    for (std::uint32_t i = nouns.first; i < nouns.last; ++i) {
        const Trigger& noun = m_triggers[i];
        if (!noun.frame->verb && noun.words.last == time - 1 && noun.words != trigger.words) {
            const auto end = m_wording.words.begin() + noun.words.first;
            return std::none_of(end - std::min(noun.words.first, longest_noun), end,
                                [](const Word& word) { return is_preposition(word.folded); });
        }
    }
    return false;
}

/// In brackets of its own at the sentence's end: "(Sunday)", "(3 May)".
bool TimeReferences::is_bracketed(WordRange time) const {
    return m_wording.gap(time.first).ends_with('(') && m_wording.gap(time.last).starts_with(')') &&
           m_wording.sentence_of(time.first).last == time.last;
}

/// "moved on to Hill, having taken Oss on Friday", "flew to Oss, a town shelled on Friday": the day is of the aside
/// alone.
bool TimeReferences::is_of_an_aside(std::uint32_t time) const {
    const std::uint32_t start = m_wording.sentence_of(time).first;
    const std::uint32_t first = clause_start(m_wording, time, start);
    return m_wording.is(first, {"having"}) ||
           (first > start && m_wording.gap(first).starts_with(',') && deed_of_aside(m_wording, m_codebook, first));
}

/// "In Oss, which the rebels took on Friday, a mine killed two": likewise.
bool TimeReferences::is_of_a_relative(std::uint32_t time) const {
    const std::uint32_t start = m_wording.sentence_of(time).first;
    const std::uint32_t first = clause_start(m_wording, time, start);
    return first > start && m_wording.gap(first).starts_with(',') && m_wording.is(first, {"which"}) &&
           trigger_between(first + 1, time);
}

int TimeReferences::score(const Trigger& trigger, std::size_t time) const {
    const WordRange words = m_words[time];
    const TimeForm form = m_times[time].form;
    const bool other_use = form == TimeForm::dateline || form == TimeForm::future || form == TimeForm::modifier;
    if (words.length() == 0 || other_use || m_statement[time] ||
        m_wording.words[words.first].sentence != m_wording.words[trigger.words.first].sentence) {
        return 0;
    }
    if (form == TimeForm::base && !is_between(trigger, time)) {
        return 0;
    }
    if ((form == TimeForm::since && compares(words.first)) || is_of_what_follows(trigger, words.first) ||
        is_of_another_noun(trigger, words.first)) {
        return 0;
    }
    const bool after = words.first >= trigger.words.last;
    if (after && m_leads[time]) {
        return 0;
    }
    const std::uint32_t first = after ? trigger.words.last : words.last;
    const std::uint32_t last = after ? words.first : trigger.words.first;
    const int gap = static_cast<int>(std::min<std::uint32_t>(last > first ? last - first : 0, 40));
    const bool same = m_wording.words[words.first].clause == m_wording.words[trigger.words.first].clause;
    if (same && after && belongs_to_an_aside(first, last)) {
        return 0;
    }
    if (after && is_of_what_was_followed(first, last)) {
        return 0;
    }
    const int blocked = trigger_between(first, last) ? 45 : 0;
    if (same && !after && !trigger.frame->verb && gap <= 2 && m_wording.words[words.last - 1].possessive) {
        return 200 - gap;  // "those killed in Friday's raid were buried on Saturday"
    }
    if (!same && after && is_bracketed(words)) {
        return 100 - gap;  // "Convoy comes under fire in Oss; two killed (Sunday)"
    }
    if (!same && (mark_between(m_wording, first, last, ';') || is_of_an_aside(words.first) ||
                  (!after && is_of_a_relative(words.first)))) {
        return 0;
    }
    if (same) {
        return (after ? 160 : 140) - gap - blocked;
    }
    // "... met this week after the violence": what came before is not of that week.
    const bool apart = form == TimeForm::since || form == TimeForm::then || (trigger.dependent && !after);
    return apart ? 0 : 80 - gap - blocked / 3;
}

/// "The capture of Oss followed clashes on 3 May", "was followed by an attack on 3 May": the day is theirs.
bool TimeReferences::is_of_what_was_followed(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first; at < last; ++at) {
        if (m_wording.is(at, {"followed", "follows", "preceded"}) && trigger_between(at + 1, last)) {
            return true;
        }
    }
    return false;
}

/// "Reached Oss, having captured Hill on Wednesday", "entered Oss, bombed by jets on Wednesday": the day is of what was
/// done before. "Hit Oss, killing nine on Wednesday" is one deed.
bool TimeReferences::belongs_to_an_aside(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first; at < last; ++at) {
        if (m_wording.is(at, {"having"}) && m_wording.gap(at) == ", ") {
            return true;
        }
    }
    const WordRange between = rows_within(m_triggers, {first, std::max(first, last)});
    for (std::uint32_t i = between.first; i < between.last; ++i) {
        const Trigger& other = m_triggers[i];
        const std::uint32_t at = other.words.first;
        const bool participle = other.frame->verb && other.passive && m_wording.gap(at) == ", " &&
                                m_codebook.cue_within("agent_by", m_wording, {other.words.last, last});
        if (participle && other.words.last <= last) {
            return true;
        }
    }
    return false;
}

/// "The siege, begun on 7 May, was lifted on the 10th": from the one to the other.
std::optional<When> TimeReferences::begun_and_ended(std::size_t begin, WordRange times) const {
    constexpr std::uint32_t reach = 6;
    const auto led_by = [&](std::size_t time, std::string_view list) {
        const std::uint32_t first = m_words[time].first;
        return first > 0 && m_codebook.cue_within(WordHash{list}, m_wording, {first - std::min(first, reach), first});
    };
    const bool begun = m_words[begin].first > 1 && m_wording.is(m_words[begin].first - 1, {"on"}) &&
                       m_codebook.cue_within("begun", m_wording, {m_words[begin].first - 2, m_words[begin].first});
    for (std::size_t i = begin + 1; begun && i < times.last; ++i) {
        const DateRange range{m_times[begin].when.range.from, m_times[i].when.range.to};
        if (led_by(i, "brought_to_an_end") && range.from && range.to && *range.from <= *range.to) {
            return When{range, TimePrecision::days};
        }
    }
    return std::nullopt;
}

/// "since Friday", "since 3 May", not "since September".
bool TimeReferences::names_day(WordRange time) const {
    constexpr std::size_t longest_day = 2;  // figures
    for (std::uint32_t at = time.first; at < time.last; ++at) {
        const Word& word = m_wording.words[at];
        const bool weekday = is_month_or_weekday(word.folded) && month_number(word.folded) == 0;
        if (weekday || (word.number && word.folded.size() <= longest_day) || m_wording.is(at, {"yesterday"})) {
            return true;
        }
    }
    return false;
}

bool TimeReferences::names_month(WordRange time) const {
    return std::any_of(m_wording.words.begin() + time.first, m_wording.words.begin() + time.last,
                       [](const Word& word) { return month_number(word.folded) != 0; });
}

/// "since Friday, when rebels entered Oss": of the day from which it is counted.
std::optional<Timing> TimeReferences::day_of_when(const Trigger& trigger) const {
    const std::uint32_t start = m_wording.sentence_of(trigger.words.first).first;
    const std::uint32_t when = clause_start(m_wording, trigger.words.first, start);
    if (when == start || !m_wording.is(when, {"when"}) || m_wording.gap(when) != ", ") {
        return std::nullopt;
    }
    const WordRange before = times_within({start, when});
    for (std::size_t i = before.first; i < before.last; ++i) {
        const auto from = m_times[i].when.range.from;
        if (m_words[i].last != when || m_times[i].form != TimeForm::since || !from) {
            continue;
        }
        if (names_day(m_words[i])) {
            return Timing{{{from, from}, TimePrecision::day}, "day_of_when", i};
        }
        const bool month = names_month(m_words[i]) && *from == first_of_month(*from);
        if (month) {  // "since March, when"
            return Timing{{{from, last_of_month(*from)}, TimePrecision::month}, "day_of_when", i};
        }
    }
    return std::nullopt;
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
    if (const auto whole = begun_and_ended(chosen, here)) {
        return Timing{*whole, "time_in_clause", chosen};
    }
    return Timing{still_going_on(trigger, chosen), best > 80 ? "time_in_clause" : "time_in_sentence", chosen};
}

/// "Oss has been besieged since May", "the town, held by rebels since May": nobody knows when it will end. What is only
/// counted since then, as those who fled, ends with the report.
When TimeReferences::still_going_on(const Trigger& trigger, std::size_t time) const {
    static constexpr std::array states{"siege", "occupation", "capture", "base_established"};
    When when = m_times[time].when;
    if (m_times[time].form == TimeForm::since && std::ranges::find(states, trigger.type) != states.end()) {
        when.range.to.reset();
    }
    return when;
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

/// "had taken Oss": news of the day on which it is told. "Had held talks", "the recent meeting" are older.
bool TimeReferences::is_announced(const Trigger& trigger) const {
    const std::uint32_t at = trigger.words.first;
    const bool perfect =
        at > 1 && (m_wording.is(at - 1, {"had", "has", "have"}) || m_wording.is(at - 2, {"had", "has", "have"}));
    const EventType* type = m_codebook.types().find(trigger.type);
    return trigger.frame->verb && perfect && type != nullptr && type->layer != "diplomacy" &&
           type->layer != "agreements";
}

/// What is told in the past on a day has happened by that day.
Timing TimeReferences::bounded(const Trigger& trigger) const {
    const std::uint32_t here = m_wording.words[trigger.words.first].sentence;
    When when{{std::nullopt, m_document.published}, TimePrecision::unknown};
    const WordRange times = times_within(words_of(m_wording.sentences[here]));
    for (std::size_t i = times.first; i < times.last; ++i) {
        const bool told =
            m_statement[i] && m_words[i].length() > 0 && m_wording.words[m_words[i].first].sentence == here;
        // "Fighting in Oss, which is odd given that the mayor said on Friday": he told of something else
        const bool apart = m_codebook.cue_within("relative", m_wording, {trigger.words.last, m_words[i].first}) &&
                           m_codebook.cue_within("that_follows", m_wording, {trigger.words.last, m_words[i].first});
        if (told && !apart && m_times[i].when.range.to) {
            when.range.to = m_times[i].when.range.to;
            if (m_times[i].when.precision == TimePrecision::day && is_announced(trigger) && !is_cited(m_words[i])) {
                when = m_times[i].when;  // "on 19 July the army said that it had taken Oss"
            }
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
    if (at > 1 && m_wording.is(at - 1, {"to"}) && m_wording.is(at - 2, {"continue", "continues"})) {
        return true;  // "the enemy continues to shell Oss"
    }
    const bool led =
        at > 0 && (m_wording.words[at - 1].folded == "to" || m_codebook.cue_length("auxiliary", m_wording, at - 1) > 0);
    return trigger.form == VerbForm::base && !led && m_wording.sentence_of(at).first != at;
}

Timing TimeReferences::of(const Trigger& trigger) const {
    if (auto timing = naming_year(trigger)) {
        return *timing;
    }
    if (auto timing = day_of_when(trigger)) {
        return *timing;
    }
    if (auto timing = in_sentence(trigger)) {
        return *timing;
    }
    if (auto timing = behind_headline(trigger)) {
        return *timing;
    }
    if (auto timing = days_before_the_news(trigger)) {
        return *timing;
    }
    if (auto timing = under_heading(trigger)) {
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
    const bool of_the_day = tells_of_its_day(trigger) || tells_hour(trigger);
    if (told.rule == "undated" && m_document.published && of_the_day) {
        return {{{m_document.published, m_document.published}, TimePrecision::day}, "report_of_the_day", std::nullopt};
    }
    return told;
}

}  // namespace sitmap
