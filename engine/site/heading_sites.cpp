// SiteRules: places that head a list's entry, and those at the ends of headlines.

#include "engine/site/site_rules.hpp"
#include "engine/time/calendar.hpp"
#include "engine/trigger/trigger_context.hpp"

#include <algorithm>

namespace sitmap {

using std::string_view;

namespace {

constexpr std::uint32_t heading_reach = 5;    ///< words from a list entry's name to its colon
constexpr std::uint32_t longest_address = 6;  ///< words before "Oss:"
constexpr std::uint32_t facility_reach = 3;   ///< words from "Oss" to "refinery", from "after" to "strike"
constexpr int victim_gap = 4;                 ///< words from "Oss" to "shot dead"

/// What parts an entry's place from what happened there, without a colon.
bool is_column(string_view gap) {
    return gap == " | " || gap == " => " || gap == " -> " || gap == " / " || gap == "\t";
}

}  // namespace

/// "Oss: two shells fell on the market": a list entry that begins with its place.
Verdict SiteRules::heading_site(const Site& site) const {
    const bool wide = site.width == Width::country;
    const bool ends = ends_address(site);
    const bool heads = is_heading(site);
    const bool column = has_column_behind(site);
    const bool parted = !after(site) && (column || !same_clause(site) || is_reported_from_there(site));
    // "Oss district, Hill: ...", "Oss, Norland | ..."
    const bool dashed = is_dashed_column(site);
    const int rank = column || dashed ? 1 + column_rank(site) : ends ? 1 : 0;
    const int finer = site.width > Width::district ? 0 : rank;
    return (ends || heads) && !wide && parted && !is_subject_of_deed() && !tells_the_toll()
               ? Verdict{64 + finer, "heading_site"}
               : Verdict{};
}

/// "Oss and Hill: rebels and soldiers fought in Tarn; five were killed": there, not all over the two.
bool SiteRules::tells_the_toll() const {
    const std::uint32_t sentence = word(m_trigger.words.first).sentence;
    return m_frame.weak && std::ranges::any_of(m_triggers, [&](const Trigger& other) {
               return word(other.words.first).sentence == sentence && other.words.last <= m_trigger.words.first &&
                      !other.frame->weak && other.frame->verb && hurts(other.type) && !is_movement(other.type);
           });
}

/// "Oss: two strikes by a drone hit trucks near Hill": the verb tells where.
bool SiteRules::is_subject_of_deed() const {
    constexpr std::uint32_t reach = 8;
    const Sentence& sentence = m_wording.sentence_of(m_trigger.words.first);
    return !m_frame.verb && !m_trigger.mode.empty() && std::ranges::any_of(m_triggers, [&](const Trigger& other) {
        const std::uint32_t first = other.words.first;
        if (!other.frame->verb || first < m_trigger.words.last || first - m_trigger.words.last > reach ||
            word(first).clause != clause() || !m_wording.is(first, {"hit", "hits", "struck", "strike", "targeted"})) {
            return false;
        }
        std::uint32_t at = other.words.last;
        while (at < std::min(sentence.last, other.words.last + reach) && !is_locative(word(at).folded)) {
            ++at;
        }
        return at < sentence.last && is_locative(word(at).folded) && word(at + 1).capital;
    });
}

/// "5 May - Norland - Oss: ..."
bool SiteRules::is_dashed_column(const Site& site) const {
    const string_view before = site.words.first > 0 ? m_wording.gap(site.words.first) : string_view{};
    const string_view behind = m_wording.gap(site.words.last);
    return is_spaced_dash(before) && (behind.starts_with(": ") || is_spaced_dash(behind));
}

/// Of the columns "Norland | Hill | Oss | ..." the last is the place, unless it is a province's seat, whose name may be
/// the province's; a town that the gazetteer has comes before a name that it lacks.
int SiteRules::column_rank(const Site& site) const {
    const bool dashed = is_dashed_column(site);
    int columns = 0;
    for (std::uint32_t at = m_wording.sentence_of(site.words.first).first + 1; at <= site.words.first; ++at) {
        columns += is_column(m_wording.gap(at)) || (dashed && is_spaced_dash(m_wording.gap(at))) ? 1 : 0;
    }
    const bool seat = site.place && site.place->feature_code == "PPLA";
    const bool last = !is_spaced_dash(m_wording.gap(site.words.last));  // "5 May - Oss - X: ..." is of X
    const bool known = site.place && site.width <= Width::town && last && !(seat && columns == 0);
    return std::max(columns - (seat ? 1 : 0), 0) + (known ? 1 : 0);
}

/// "Gunmen kill Oss mayor": whose victim a headline ends with.
bool SiteRules::is_victims_town(const Site& site) const {
    const Sentence& sentence = m_wording.sentence_of(site.words.first);
    const std::uint32_t who = site.words.last;
    return (sentence.heading || sentence.item) && site.words.first == m_trigger.words.last && m_frame.verb &&
           m_wording.gap(site.words.first) == " " && !m_trigger.passive &&
           (hurts(m_trigger.type) || m_trigger.type == "abduction" || m_trigger.type == "arrest") &&
           who < sentence.last && m_wording.gap(who) == " " && (is("person_taken", who) || is("office", who));
}

/// "Oss mayor shot dead": whose victim a headline begins with.
Verdict SiteRules::headline_head(const Site& site) const {
    const Sentence& sentence = m_wording.sentence_of(site.words.first);
    const bool headline = sentence.heading || sentence.item;
    const std::uint32_t next = site.words.last;
    const bool first = site.words.first == sentence.first || word(site.words.first - 1).number ||
                       is_month_or_weekday(word(site.words.first - 1).folded) ||
                       short_weekday_number(word(site.words.first - 1).folded) != 0;  // "9 Jan  Oss workers walk out"
    const bool noun = is("facility_noun", next) || is("place_noun", next);
    const std::uint32_t who = next + (noun ? 1 : 0);  // "Oss port workers walk out"
    const bool someone =
        who < m_trigger.words.first && (is("person_taken", who) || is("office", who) || is("inhabitant", who));
    const bool fits = hurts(m_trigger.type) || m_trigger.type == "protest";
    if (is_victims_town(site) && site.width != Width::country) {
        return {60, "headline_head"};
    }
    return headline && first && someone && m_frame.verb && fits && site.width != Width::country &&
                   gap_to(site) <= victim_gap
               ? Verdict{60, "headline_head"}
               : Verdict{};
}

/// "Oss refinery shuts after missile damage": a headline's first words, and what was struck there.
Verdict SiteRules::headline_facility(const Site& site) const {
    const Sentence& sentence = m_wording.sentence_of(site.words.first);
    const bool headline = sentence.heading || sentence.item || word(sentence.first).number;
    const bool opens = site.words.first == sentence.first || word(site.words.first - 1).number ||
                       is_month_or_weekday(word(site.words.first - 1).folded) ||
                       is_spaced_dash(m_wording.gap(site.words.first));
    if (!headline || !opens || after(site) || !hurts(m_trigger.type) || site.width > Width::district) {
        return {};
    }
    bool facility = false;
    for (std::uint32_t at = site.words.last; at < site.words.last + facility_reach && at < m_trigger.words.first;
         ++at) {
        facility = facility || is("facility_noun", at) || is("struck_noun", at);
    }
    bool led = false;
    for (std::uint32_t back = 1; back <= facility_reach && m_trigger.words.first > site.words.last + back; ++back) {
        led = led || m_wording.is(m_trigger.words.first - back, {"after", "in", "following", "by"});
    }
    return facility && led ? Verdict{61, "headline_facility"} : Verdict{};
}

/// "Northern Post, " of "(Northern Post, Hill)" stands between the bracket and the site.
bool SiteRules::is_behind_credit(const Site& site) const {
    constexpr std::uint32_t longest = 6;  // words of the paper's name
    const std::uint32_t first = m_wording.sentence_of(site.words.first).first;
    for (std::uint32_t back = 1; back <= longest && site.words.first >= first + back; ++back) {
        const std::uint32_t at = site.words.first - back;
        const string_view gap = m_wording.gap(at + 1);
        if (gap.find_first_of("()") != string_view::npos) {
            return false;
        }
        if (!word(at).capital && !m_wording.is(at, {"of", "the", "de", "del", "la", "le"})) {
            return false;
        }
        if (m_wording.gap(at).ends_with(" (")) {
            return true;
        }
    }
    return false;
}

/// "Teacher shot in Oss (Northern Post, Hill)": where the paper is that told it.
bool SiteRules::is_of_a_paper(const Site& site) const {
    return m_wording.gap(site.words.last).starts_with(')') && is_behind_credit(site);
}

/// "Two killed by a mine, Oss": the last words of a headline. "Two were killed by a mine (Oss, 3 May)", "Two were
/// killed by a mine - Oss, 3 May": with the day.
Verdict SiteRules::headline_tail(const Site& site) const {
    const Sentence& sentence = m_wording.sentence_of(site.words.first);
    const bool last = site.words.last == sentence.last && site.words.first >= m_trigger.words.last;
    const bool headline = sentence.heading || sentence.item;
    std::uint32_t end = site.words.last;
    while (end < sentence.last && (word(end).number || is_month_or_weekday(word(end).folded))) {
        ++end;
    }
    const string_view gap = m_wording.gap(site.words.first);
    const bool dated = end > site.words.last && end == sentence.last && m_wording.gap(site.words.last) == ", " &&
                       after(site) && (gap == ", " || gap == " (" || is_spaced_dash(gap));
    const bool ends = dated || (last && headline && gap == ", " && !is_of_a_paper(site));
    return ends && site.preposition < 0 && site.width != Width::country ? Verdict{62, "headline_tail"} : Verdict{};
}

/// Nothing but a date before the name, and a colon behind it or behind its unit: "5 May Oss township: ...".
bool SiteRules::is_heading(const Site& site) const {
    const Sentence& sentence = m_wording.sentence_of(site.words.first);
    bool dated = false;
    if (is_reported_from_there(site)) {
        return true;
    }
    for (std::uint32_t at = sentence.first; at < site.words.first; ++at) {
        const Word& each = word(at);
        if (dated && (each.capital || m_wording.is(at, {"and", "to"}))) {
            continue;  // "18 July - Oss and Hill (Norland): ...", "Fri 10 to Sat 11 Sep - Oss: ..."
        }
        dated = dated || each.number;
        if (!each.number && month_number(each.folded) == 0 && !each.folded.ends_with("day") &&
            short_weekday_number(each.folded) == 0) {
            return false;
        }
    }
    const std::uint32_t last = std::min(sentence.last, site.words.last + heading_reach);
    for (std::uint32_t at = site.words.last; at < last; ++at) {
        const string_view gap = m_wording.gap(at);
        const bool line = sentence.heading || sentence.item;
        const bool dash = is_spaced_dash(gap) || (dated && gap == " -- ");
        if (at == site.words.last && dash && (dated || (line && site.words.first == sentence.first))) {
            return true;  // "Oss - shells land in the market", a headline; "12 May: Oss - shells landed."
        }
        if (is_column(gap)) {
            return true;  // "3 May | Oss | two shells fell"
        }
        if (gap.find(':') != string_view::npos) {
            return gap.find_first_of("\"\n") == string_view::npos;
        }
    }
    return false;
}

/// "From Oss: ...", "Grim report from Oss: ..."
bool SiteRules::is_reported_from_there(const Site& site) const {
    constexpr std::uint32_t reach = 3;
    const std::uint32_t sentence = m_wording.sentence_of(site.words.first).first;
    const std::uint32_t at = site.words.first;
    const bool led = at > sentence && at - sentence <= reach && m_wording.is(at - 1, {"from"});
    return led && m_wording.gap(site.words.last).starts_with(": ") &&
           (at - 1 == sentence || m_wording.is(at - 2, {"report", "reports", "news", "word", "update", "updates",
                                                        "footage", "video", "pictures", "images", "more"}));
}

/// "Military academy, Hadba, Oss: two shells fell": an address that ends with the place and a colon.
bool SiteRules::ends_address(const Site& site) const {
    const Sentence& sentence = m_wording.sentence_of(site.words.first);
    const bool comma = site.words.first > sentence.first && m_wording.gap(site.words.first) == ", ";
    std::uint32_t end = site.words.last;
    while (end < sentence.last && m_wording.gap(end) == " " &&
           (word(end).folded.ends_with("ern") || is("place_noun", end))) {
        ++end;  // "Oss western countryside:"
    }
    while (end < sentence.last && !m_wording.gap(end).starts_with(':') &&
           (word(end).number || is_month_or_weekday(word(end).folded) || m_wording.is(end, {"hrs", "hours"}))) {
        ++end;  // "Hill, Oss, 20 Aug, 0415 hrs:"
    }
    if (!comma || site.words.first - sentence.first > longest_address || !m_wording.gap(end).starts_with(':')) {
        return false;
    }
    for (std::uint32_t at = sentence.first; at < site.words.first; ++at) {
        const string_view gap = m_wording.gap(at + 1);
        if (is("auxiliary", at) || is("say", at) || (gap != " " && gap != ", " && !word(at).number)) {
            return false;
        }
    }
    return true;
}

/// "Oss | ...", "Oss, Norland | ..."
bool SiteRules::has_column_behind(const Site& site) const {
    const std::uint32_t last = std::min(m_trigger.words.first, site.words.last + heading_reach);
    for (std::uint32_t at = site.words.last; at <= last && at < m_wording.words.size(); ++at) {
        if (is_column(m_wording.gap(at))) {
            return true;
        }
    }
    return false;
}

}  // namespace sitmap
