// SiteRules: places that the words put something in, near or behind the trigger: "In Oss, gunmen opened fire".

#include "engine/core/texts.hpp"
#include "engine/site/site_rules.hpp"
#include "engine/time/calendar.hpp"
#include "engine/trigger/governing.hpp"
#include "engine/trigger/trigger_context.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

constexpr std::uint32_t spoken_reach = 4;  ///< words from "condemned" to "attack"

}  // namespace

Verdict SiteRules::locative_in_clause(const Site& site) const {
    const bool topic = is_bound_to_its_clause() && (preposition(site) == "on" || preposition(site) == "over");
    const bool fits = after(site) && same_clause(site) && governed_after_trigger(site) &&
                      (is_locative(preposition(site)) || is_reported_from(site)) && !topic;
    return fits ? Verdict{70 - gap_to(site), "locative_in_clause"} : Verdict{};
}

/// "Killings were reported from Oss".
bool SiteRules::is_reported_from(const Site& site) const {
    return preposition(site) == "from" && site.preposition > 0 &&
           m_wording.is(static_cast<std::size_t>(site.preposition) - 1, {"reported"});
}

Verdict SiteRules::locative_before(const Site& site) const {
    if (is_left_afterwards(site)) {
        return {66 - gap_to(site), "locative_before"};
    }
    const std::string_view leads = preposition(site);
    const bool came = m_trigger.type == "attack_failed" &&
                      (leads == "towards" || leads == "toward" || leads == "against");  // "an assault towards Oss"
    if (after(site) || is_of_unnamed_areas() || !same_clause(site) || !(is_locative(leads) || came) || is_spoken_of() ||
        is_speakers(site) || happened_elsewhere()) {
        return {};
    }
    if (site.container && site.words.last < m_wording.words.size() && is("road_noun", site.words.last)) {
        return {};  // "lost Oss, on the Hill road, in close combat"
    }
    return {66 - gap_to(site) + (is_fronted(site) ? 8 : 0), "locative_before"};
}

/// "In Oss, women marched for schools in districts that have changed hands": these, whichever they are.
bool SiteRules::is_of_unnamed_areas() const {
    const std::uint32_t first = m_wording.sentence_of(m_trigger.words.first).first;
    std::uint32_t that = m_trigger.words.first;
    while (that > first && is("auxiliary", that - 1)) {
        --that;
    }
    return m_trigger.type == "capture" && that > first + 1 && m_wording.is(that - 1, {"that", "which"}) &&
           m_wording.is(that - 2,
                        {"districts", "towns", "villages", "areas", "provinces", "cities", "places", "regions"});
}

/// "Before leaving Oss, the rebels killed nine": they did it there.
bool SiteRules::is_left_afterwards(const Site& site) const {
    constexpr std::uint32_t reach = 4;  // words from "before" to the name
    if (after(site) || !m_frame.verb || !hurts(m_trigger.type) || !m_wording.gap(site.words.last).starts_with(',')) {
        return false;
    }
    for (std::uint32_t back = 2; back <= reach && site.words.first >= back; ++back) {
        const std::uint32_t before = site.words.first - back;
        if (word(before).capital && m_wording.is(before, {"before"}) && is("going_away", before + 1)) {
            return true;
        }
    }
    return false;
}

/// "In Oss, the minister said infiltration had grown", "told reporters in Oss that the war went on": where he spoke.
bool SiteRules::is_speakers(const Site& site) const {
    if (is_hearers(site)) {
        return true;
    }
    bool office = false;
    for (std::uint32_t at = site.words.last; is_fronted(site) && at < m_trigger.words.first; ++at) {
        office = office || is("office", at) || is("spokesman", at);
        if (office && is("say", at)) {
            return true;
        }
    }
    return false;
}

/// Those who are told something stand before the place, and what they are told behind it.
bool SiteRules::is_hearers(const Site& site) const {
    constexpr std::uint32_t reach = 7;  // words from "told" to "in"
    bool said = false;
    for (std::uint32_t at = site.words.last; at < m_trigger.words.first; ++at) {
        said = said || m_wording.is(at, {"that", "of", "about", "how"}) || (word(at).quoted && !word(at - 1).quoted);
    }
    const auto in = static_cast<std::uint32_t>(std::max(site.preposition, 0));
    const std::uint32_t first = m_wording.sentence_of(site.words.first).first;
    for (std::uint32_t back = 2; said && back <= reach && in >= first + back; ++back) {
        if (is("telling", in - back)) {
            return true;
        }
    }
    return false;
}

/// "Hill district: A column entered Oss and burned houses", "In Hill district, ...": the second was done where the
/// first was.
Verdict SiteRules::goes_on_there(const Site& site) const {
    const std::uint32_t at = m_trigger.words.first;
    if (after(site) || at < 1 || site.width > Width::town || !is_gone_into(site)) {
        return {};
    }
    const std::uint32_t number = m_wording.sentence_of(site.words.first).first;
    const std::uint32_t first = number + (word(number).number ? 1 : 0);  // "12. In Hill district, ..."
    const bool carried = m_frame.verb && !m_trigger.passive && m_wording.is(at - 1, {"and"});
    const bool noun = !m_frame.verb && !m_trigger.definite && !is_bound_to_its_clause() &&
                      m_wording.is(first, {"in"}) && is("determiner", at - 1);  // "killed two in an exchange of fire"
    if (!carried && !noun) {
        return {};
    }
    for (std::uint32_t head = first + 1; head < site.words.first; ++head) {
        if (carried && m_wording.gap(head) == ": ") {
            return {67, "locative_before"};
        }
    }
    const bool fronted = m_wording.is(first, {"in"}) && mark_between(m_wording, first + 1, site.words.first, ',');
    return fronted && (noun || same_clause(site)) ? Verdict{75, "locative_before"} : Verdict{};
}

bool SiteRules::spreads_to(const Site& site) const {
    const auto to = static_cast<std::size_t>(std::max(site.preposition, 0));
    const bool happening = m_trigger.type == "clash" || m_trigger.type == "protest" || m_trigger.type == "riot" ||
                           m_trigger.type == "shelling";
    return happening && to > m_trigger.words.last && m_wording.is(to, {"to"}) && site.words.first <= to + 2 &&
           m_wording.is(to - 1, {"spread", "spreads", "spreading", "extended", "spilled", "moved", "shifted"}) &&
           triggers_between(site) == 0;
}

/// It is what another verb's deed was done to, and no semicolon parts the two.
bool SiteRules::is_done_something_to(const Site& site) const {
    return is_gone_into(site) && !is_cut_off(site) && !is_passed(site);
}

/// "entered Oss", "entered two quarters of Oss"
bool SiteRules::is_gone_into(const Site& site) const {
    constexpr std::uint32_t reach = 4;
    const std::uint32_t at = site.words.first - 1;
    const bool led = std::ranges::any_of(m_triggers, [&](const Trigger& other) {  // "took control of Oss"
        return other.frame->verb && other.words.length() > 1 && other.words.last == site.words.first;
    });
    if (led) {
        return true;
    }
    if (site.preposition >= 0 && site.preposition + 1 == static_cast<std::int32_t>(site.words.first)) {
        const bool part = m_wording.is(at, {"of"}) &&
                          (is("area_noun", at - 1) || is("part_of_place", at - 1) || is("quarter_noun", at - 1));
        for (std::uint32_t back = 1; part && back <= reach && at > back; ++back) {
            const auto found = m_codebook.triggers().longest(m_wording, at - back);
            if (found.length > 0 && m_wording.words[at - back].clause == word(site.words.first).clause) {
                return true;
            }
        }
        return false;
    }
    const bool town = m_wording.is(at, {"of"}) && is("area_noun", at - 1);  // "raided the town of Oss"
    const std::uint32_t verb = town ? at - (m_wording.is(at - 2, {"the"}) ? 3 : 2) : at;
    return (site.preposition < 0 || town) && m_codebook.triggers().longest(m_wording, verb).length > 0;
}

/// "Leaders in Oss condemned the attack": it was elsewhere.
bool SiteRules::is_spoken_of() const {
    if (m_frame.verb || !m_trigger.definite) {
        return false;
    }
    const std::uint32_t first = m_wording.sentence_of(m_trigger.words.first).first;
    for (std::uint32_t back = 1; back <= spoken_reach && m_trigger.words.first >= first + back; ++back) {
        if (is("judging", m_trigger.words.first - back)) {
            return true;
        }
    }
    return false;
}

/// From another clause of the sentence; talks are never placed so, nor what is said by quotation.
Verdict SiteRules::locative_other_clause(const Site& site) const {
    const bool quoted = word(m_trigger.words.first).quoted != word(site.words.first).quoted;
    const bool told_before = m_trigger.definite && !m_frame.verb;  // "called the raid reckless"
    if (same_clause(site) || is_bound_to_its_clause() || quoted || told_before || is_cut_off(site) ||
        !(is_locative(preposition(site)) || is_reported_by_somebody(site)) || is_of_what_may_be(site) ||
        is_speakers(site) || happened_elsewhere()) {
        return {};
    }
    return {(is_fronted(site) ? 45 : 34) - std::min(gap_to(site), 18), "locative_other_clause"};
}

/// "From Oss, reachable only by radio, a priest reported that shells had fallen"
bool SiteRules::is_reported_by_somebody(const Site& site) const {
    if (preposition(site) != "from" || !is_fronted(site) || m_wording.gap(site.words.last) != ", ") {
        return false;
    }
    for (std::uint32_t at = site.words.last; at < m_trigger.words.first; ++at) {
        if (m_wording.is(at, {"reported", "reports", "said", "says", "told", "tells"})) {
            return true;
        }
    }
    return false;
}

/// "a day after a massacre further north": the trigger's clause says that it was not here.
bool SiteRules::happened_elsewhere() const {
    const Sentence& sentence = m_wording.sentence_of(m_trigger.words.first);
    for (std::uint32_t at = m_trigger.words.last; at < sentence.last && word(at).clause == clause(); ++at) {
        if (is("elsewhere", at)) {
            return true;
        }
    }
    return false;
}

/// "... and the terminal on Oss could be a target": of what is only thought nothing was told there.
bool SiteRules::is_of_what_may_be(const Site& site) const {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t at = site.words.last; at < site.words.last + reach && at < m_wording.words.size(); ++at) {
        if (m_wording.is(at, {"could", "might", "would", "may"}) && !word(at).capital) {
            return word(at).clause == word(site.words.first).clause;
        }
    }
    return false;
}

/// A semicolon stands between them.
bool SiteRules::is_cut_off(const Site& site) const {
    const std::uint32_t first = after(site) ? m_trigger.words.last : site.words.last;
    const std::uint32_t last = after(site) ? site.words.first : m_trigger.words.first;
    return mark_between(m_wording, first, last, ';');
}

bool SiteRules::is_bound_to_its_clause() const {
    static constexpr auto types = texts("meeting", "visit", "contact", "agreement", "statement", "regime_change");
    return std::find(types.begin(), types.end(), m_trigger.type) != types.end();
}

bool SiteRules::is_fronted(const Site& site) const {
    const std::uint32_t first = m_wording.sentence_of(site.words.first).first;
    return site.preposition >= 0 && static_cast<std::uint32_t>(site.preposition) <= first + 1;
}

}  // namespace sitmap
