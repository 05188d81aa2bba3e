// SiteRules: places that a sentence adds with no more than a time: "took Oss on 3 May and, on the 5th, Hill".

#include "engine/site/site_rules.hpp"
#include "engine/time/calendar.hpp"
#include "engine/trigger/governing.hpp"
#include "engine/wording/number.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

using std::string_view;

bool SiteRules::is_told_with_time(const Site& site, const Site& before, string_view rule) const {
    constexpr std::uint32_t longest_time = 8;  // words from one name to the next
    const bool subject = rule == "passive_subject" || rule == "subject_is_site";
    const std::uint32_t at = first_of_phrase(site);
    const bool part = at < site.words.first;  // "and the port of Oss", with a preposition of its own
    const bool object = rule == "object_of_verb" || (rule == "site_preposition" && part && m_frame.verb);
    if (site.words.first < m_trigger.words.last || triggers_between(site) > 0) {
        return false;
    }
    if ((subject || object || rule == "site_preposition") && is_added_by_times(site, before)) {
        return true;
    }
    if ((!subject && !object) || (site.preposition >= 0 && !part) ||
        at > before.words.last + longest_time + (subject ? longest_time : 0) || at <= before.words.last) {
        return false;
    }
    const string_view gap = m_wording.gap(at);
    const bool joined = gap == ", " || (gap == " " && word(at - 1).folded == "and");
    return joined && leads_to_time(site.words.last);
}

/// "Oss on 3 May and, on the 5th, Hill", "Oss, on 3 May, and then Hill, on the 5th", "Oss on 3 May, followed by Hill on
/// the 5th": nothing but times between the two, and one of Hill's own.
bool SiteRules::is_added_by_times(const Site& site, const Site& before) const {
    constexpr std::uint32_t longest = 12;
    const std::uint32_t first = before.words.last;
    const bool led =
        site.preposition + 1 == static_cast<std::int32_t>(site.words.first) && before.preposition >= 0 &&
        (preposition(site) == preposition(before) || is_own(preposition(site)));  // "and, on the 5th, in Hill"
    const std::uint32_t last = site.words.first - (led ? 1 : 0);
    if (last <= first || last - first > longest) {
        return false;
    }
    bool joined = false;
    for (std::uint32_t at = first; at < last; ++at) {
        joined = joined || m_wording.is(at, {"and", "then"}) ||
                 (m_wording.is(at, {"followed"}) && m_wording.is(at + 1, {"by"}));
        const bool time =
            word(at).number || is_month_or_weekday(word(at).folded) || is("time_word", at) || ordinal(word(at).folded);
        if (!time && !m_wording.is(at, {"and", "then", "followed", "by", "the", "of", "on", "in", "also", "finally",
                                        "following", "next", "same", "that", "day", "night", "evening", "morning"})) {
            return false;
        }
    }
    const std::uint32_t next = site.words.last;
    const string_view behind = m_wording.gap(next);
    const bool ends =
        next >= m_wording.sentence_of(site.words.first).last || behind.starts_with(',') || m_wording.is(next, {"and"});
    const bool dated = word(last - 1).number || is_month_or_weekday(word(last - 1).folded) ||
                       ordinal(word(last - 1).folded) || m_wording.is(last - 1, {"day", "night", "evening", "morning"});
    return joined && (leads_to_time(next) || (behind == ", " && is_time(next)) || (ends && dated));
}

/// Of "the iron-ore port of Oss" and "a hospital in Oss" the article; of a bare name its own first word.
std::uint32_t SiteRules::first_of_phrase(const Site& site) const {
    constexpr std::uint32_t longest = 6;  // words of "the iron-ore port of"
    const std::uint32_t first = site.words.first;
    const std::uint32_t start = m_wording.sentence_of(first).first;
    if (first < start + 3 || !m_wording.is(first - 1, {"of", "at", "in", "near", "outside"}) ||
        word(first - 2).capital || m_wording.gap(first - 1) != " " || m_wording.gap(first) != " ") {
        return first;
    }
    for (std::uint32_t back = 3; back <= longest && first >= start + back; ++back) {
        const std::uint32_t at = first - back;
        if (is("determiner", at)) {
            return at;
        }
        if (word(at).capital || is("auxiliary", at) || is_preposition(word(at).folded) ||
            m_wording.gap(at + 1) != " ") {
            break;
        }
    }
    return first;
}

/// Behind a blank: "Oss on the 7th".
bool SiteRules::leads_to_time(std::uint32_t at) const {
    return at < m_wording.words.size() && m_wording.gap(at) == " " && is_time(at);
}

/// "on the 7th", "in May", "nine days later", "the next day", "that same evening".
bool SiteRules::is_time(std::uint32_t at) const {
    if (at + 1 >= m_wording.words.size()) {
        return false;
    }
    if (m_wording.is(at, {"on", "in"})) {
        const std::uint32_t next = at + (word(at + 1).folded == "the" && at + 2 < m_wording.words.size() ? 2 : 1);
        return word(next).number || ordinal(word(next).folded) || is_month_or_weekday(word(next).folded) ||
               (next == at + 2 && m_wording.is(next, {"next", "following", "same"}));
    }
    if (m_wording.is(at, {"the", "that"})) {
        return m_wording.is(at + 1, {"next", "following", "same", "day", "evening", "night", "week", "month"});
    }
    const auto count = number_at(m_wording, at);
    const std::size_t unit = at + (count ? count->length : 1);
    return (count || m_wording.is(at, {"a"})) &&
           m_wording.is(unit, {"day", "days", "week", "weeks", "month", "months"}) &&
           m_wording.is(unit + 1, {"later", "after", "afterwards", "earlier"});
}

}  // namespace sitmap
