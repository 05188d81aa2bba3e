// SiteRules: what speaks against a site that a rule would take.

#include "engine/core/texts.hpp"
#include "engine/site/site_rules.hpp"
#include "engine/time/calendar.hpp"
#include "engine/trigger/trigger_context.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>

namespace sitmap {

using std::string_view;

namespace {

constexpr std::uint32_t longest_victim = 5;  ///< words from "butchered" to "who"

}  // namespace

/// "a strike against the killings at Oss", "Protesters, angry over a raid in Oss, burned tyres": people protest
/// elsewhere.
bool SiteRules::is_grieved_at(const Site& site) const {
    constexpr std::uint32_t reach = 8;
    if (m_trigger.type != "protest" && m_trigger.type != "riot") {
        return false;
    }
    const std::uint32_t sentence = m_wording.sentence_of(site.words.first).first;
    const std::uint32_t first =
        after(site) ? m_trigger.words.last : std::max(sentence + reach, site.words.first) - reach;
    for (std::uint32_t at = first; at + 1 < site.words.first; ++at) {
        for (std::uint32_t next = at + 1; is("grievance", at) && next < std::min(at + 4, site.words.first); ++next) {
            if (m_codebook.triggers().longest(m_wording, next)) {
                return true;
            }
        }
    }
    return false;
}

/// "In Oss, youths demonstrated to demand the disarmament of militias in Hill": where they want something.
bool SiteRules::is_demanded_at(const Site& site) const {
    return after(site) && m_trigger.type == "protest" &&
           stands_within("demanding", {m_trigger.words.last, site.words.first});
}

/// "struck Oss in response to the killing of nine at Hill"
bool SiteRules::is_answered(const Site& site) const {
    if (!after(site) || !hurts(m_trigger.type)) {
        return false;
    }
    for (std::uint32_t at = m_trigger.words.last; at + 2 < site.words.first; ++at) {
        if (m_wording.is(at, {"in"}) && m_wording.is(at + 1, {"response", "retaliation", "revenge", "reprisal"}) &&
            m_wording.is(at + 2, {"to", "for"})) {
            return true;
        }
    }
    return false;
}

int SiteRules::malus(const Site& site) const {
    // "In Oss, shells fell and snipers fired": all of it was in Oss.
    const bool scene = is_fronted(site) && !after(site) && m_wording.gap(site.words.last) == ", ";
    int malus =
        scene ? 0
              : 52 * triggers_between(site) + (is_bound_to_its_clause() && after(site) ? 38 * deeds_between(site) : 0);
    const string_view governs = preposition(site);
    malus += site.container ? 25 : 0;
    malus += is_told_aside(site) ? 70 : 0;
    malus += is_grieved_at(site) ? 52 : is_demanded_at(site) ? 30 : 0;
    malus += is_answered(site) ? 70 : 0;
    if (governs == "from" && !is_own("from") && !is_reported_from(site) && !is_reported_from_there(site) &&
        !is_reported_by_somebody(site)) {
        malus += from_malus;
    }
    if (m_frame.verb && is_in_dated_credit(site)) {
        malus += 90;
    }
    if (is_where_they_set_out(site)) {
        malus += from_malus;
    }
    if (governs == "to" && !is_own("to")) {
        malus += 50;
    }
    return malus;
}

/// "stormed the building (Northern Post, Oss, 3 May)": where the paper is that told it.
bool SiteRules::is_in_dated_credit(const Site& site) const {
    const std::uint32_t next = site.words.last;
    const bool dated = m_wording.gap(next) == ", " && (word(next).number || is_month_or_weekday(word(next).folded));
    return dated && m_wording.gap(site.words.first) == ", " && is_behind_credit(site);
}

/// "aircraft from the strip at Oss bombed Hill", "rockets from rebel-held territory in Oss", "returned to Hill from
/// temporary housing in Oss"
bool SiteRules::is_where_they_set_out(const Site& site) const {
    constexpr std::int32_t longest = 4;  // words from "from" to "at"
    if (site.preposition < 2 || preposition(site) == "from") {
        return false;
    }
    for (std::int32_t at = site.preposition - 1; at > 0 && site.preposition - at <= longest; --at) {
        const auto word_at = static_cast<std::size_t>(at);
        if (m_wording.gap(word_at + 1) != " " && m_wording.gap(word_at + 1) != "-") {
            return false;
        }
        if (m_wording.is(word_at, {"from"})) {
            const auto ground = static_cast<std::size_t>(site.preposition) - 1;
            return (after(site) && is("home_ground", ground)) ||
                   (!after(site) && (is("take_off_from", word_at + 2) || is("take_off_from", word_at + 1)));
        }
    }
    return false;
}

/// "butchered families who had taken refuge in Oss": where they were.
bool SiteRules::is_told_of_victims(const Trigger& other) const {
    std::uint32_t first = other.words.first;
    while (first > m_trigger.words.last && word(first - 1).clause == word(other.words.first).clause) {
        --first;
    }
    return m_wording.is(first, {"who", "that"}) && first <= m_trigger.words.last + longest_victim;
}

/// "discussions dragged on, men stormed Oss": others than "struck" of "the deal was struck in Oss".
int SiteRules::deeds_between(const Site& site) const {
    const WordRange between = rows_within(m_triggers, {m_trigger.words.last, site.words.first});
    const auto begin = m_triggers.begin();
    return static_cast<int>(std::count_if(begin + between.first, begin + between.last, [&](const Trigger& other) {
        const bool idiom = m_wording.is(other.words.first, {"struck", "took", "signed", "sealed", "reached"});
        // "the committee monitoring the truce met in Oss"
        const bool noun = !other.frame->verb && (other.type == "agreement" || other.type == "meeting" ||
                                                 other.type == "ceasefire" || other.type == "withdrawal");
        return other.words.first >= m_trigger.words.last && other.words.last <= site.words.first && !idiom && !noun &&
               !other.frame->agent && other.type != "displacement";
    }));
}

int SiteRules::triggers_between(const Site& site) const {
    const std::uint32_t first = after(site) ? m_trigger.words.last : site.words.last;
    const std::uint32_t last = after(site) ? site.words.first : m_trigger.words.first;
    const WordRange between = rows_within(m_triggers, {first, std::max(first, last)});
    const auto begin = m_triggers.begin();
    static constexpr auto idle = texts("aid", "statement", "other_event");  // "killed four who handed out food in Oss"
    return static_cast<int>(std::count_if(begin + between.first, begin + between.last, [&](const Trigger& other) {
        const bool refuge = other.type == "displacement" && hurts(m_trigger.type) && is_told_of_victims(other);
        return !refuge && std::ranges::find(idle, other.type) == idle.end() && other.words.first >= first &&
               other.words.last <= last && !other.frame->weak &&
               word(other.words.first).clause == word(site.words.first).clause;
    }));
}

}  // namespace sitmap
