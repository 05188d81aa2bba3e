// SiteRules: what leads a site to its trigger.

#include "engine/core/texts.hpp"
#include "engine/site/site_rules.hpp"
#include "engine/trigger/governing.hpp"
#include "engine/trigger/trigger_context.hpp"
#include "engine/wording/number.hpp"

#include <algorithm>

namespace sitmap {

using std::string_view;

/// What leads the site as the trigger sees it: "near" of "12 km north of Oss", "in" of "fighting spread to Oss".
string_view SiteRules::preposition(const Site& site) const {
    if (site.preposition < 0) {
        return {};
    }
    const auto at = static_cast<std::size_t>(site.preposition);
    if (at == site.words.first && counts(m_wording, at)) {
        return "near";  // "12 km north of Oss"
    }
    const string_view folded = word(at).folded;
    const string_view meant = folded == "to"     ? meaning_of_to(site)
                              : folded == "into" ? meaning_of_into(at)
                              : folded == "of"   ? meaning_of_of(at)
                              : folded == "in"   ? meaning_of_in(at)
                              : folded == "as"   ? "to"  // "as far as Oss"
                              : folded == "from" ? meaning_of_from(at)
                              : folded == "on"   ? meaning_of_on(at)
                                                 : string_view{};
    if (!meant.empty()) {
        return meant;
    }
    const bool stood_by = folded == "by" && m_frame.verb && !m_trigger.passive && site.width <= Width::town;
    if (is_beside(folded) || stood_by) {
        return "near";  // "dug in on the ridge overlooking Oss", "fought in the woods by Oss"
    }
    return is_guarding(folded) ? "at" : folded;  // "attacked the troops guarding Oss"
}

string_view SiteRules::meaning_of_to(const Site& site) const {
    const auto at = static_cast<std::size_t>(site.preposition);
    const bool clash = !m_frame.verb && m_trigger.type == "clash";
    const bool from = at > 3 && m_wording.is(at - 2, {"from"});  // "protests spread from Hill to Oss"
    if (at > 0 && (word(at - (from ? 3 : 1)).folded.starts_with("spread") ||
                   (clash && m_wording.is(at - 1, {"shifted", "moved", "extended", "returned", "came"})))) {
        return "in";  // "fighting spread to Oss"
    }
    if (at > 0 && m_wording.is(at - 1, {"close", "next"})) {
        return "near";
    }
    const bool side = m_wording.is(at + 1, {"the"}) && at + 2 == site.words.first && is_direction(word(at + 2).folded);
    return side ? word(at + 2).folded : string_view{};  // "a raid to the north of Oss"
}

string_view SiteRules::meaning_of_into(std::size_t at) const {
    const bool clash = !m_frame.verb && m_trigger.type == "clash";
    const bool spreads = clash && at > 0 && m_wording.is(at - 1, {"moved", "spread", "spilled", "spilt", "shifted"});
    return spreads ? "in" : string_view{};  // "clashes moved into the west of Oss"
}

string_view SiteRules::meaning_of_of(std::size_t at) const {
    if (at > 2 && m_wording.is(at - 1, {"direction"}) && m_wording.is(at - 3, {"from"}) &&
        m_trigger.type == "explosion") {
        return "near";  // "three explosions from the direction of Oss"
    }
    if (at > 0 && m_wording.is(at - 1, {"short"})) {
        return "near";  // "routed a column short of Oss"
    }
    const bool fought = m_trigger.type == "clash" || m_trigger.type == "attack";
    const bool over =
        fought && at > 1 && m_wording.is(at - 1, {"control", "possession"}) && m_wording.is(at - 2, {"for", "over"});
    return over ? "at" : string_view{};  // "fought for control of Oss"
}

string_view SiteRules::meaning_of_in(std::size_t at) const {
    if (!m_wording.is(at + 1, {"the"}) || !m_wording.is(at + 2, {"direction", "directions"})) {
        return {};
    }
    const bool went = at > 0 && is("heading_off", at - 1);  // not "fired in the direction of Oss"
    return !went && (m_trigger.type == "attack_failed" || hurts(m_trigger.type)) ? "near" : "towards";
}

string_view SiteRules::meaning_of_on(std::size_t at) const {
    const bool edge = m_wording.is(at + 1, {"the"}) &&
                      m_wording.is(at + 2, {"outskirts", "edge", "edges", "fringes"}) && m_wording.is(at + 3, {"of"});
    const bool talks = m_trigger.type == "agreement" || m_trigger.type == "meeting";
    return edge && talks ? "in" : string_view{};  // "signed a truce on the outskirts of Oss"
}

string_view SiteRules::meaning_of_from(std::size_t at) const {
    const bool near = at > 1 && m_wording.is(at - 1, {"far"}) && m_wording.is(at - 2, {"not"});
    // "heard gunfire from the direction of Oss"
    const auto next = static_cast<std::uint32_t>(at + 1);
    const bool direction = leads_from_direction(next) || leads_from_direction(next + 1);
    return near || (direction && is_heard()) ? "near" : string_view{};
}

/// By a preposition behind the trigger, or by one of its own: "moved into X", "took to the streets of X".
bool SiteRules::governed_after_trigger(const Site& site) const {
    const bool behind = site.preposition >= static_cast<std::int32_t>(m_trigger.words.first);
    // "the man who fled the encounter is believed to be in Oss": where somebody is
    const auto be = static_cast<std::size_t>(site.preposition) - 1;
    const bool is_there = behind && !m_frame.verb && be > m_trigger.words.last && m_wording.is(be, {"be"});
    return behind && !is_there;
}

/// By a preposition behind the trigger: the "of" in "took control of X" is the trigger's own.
bool SiteRules::governed_behind(const Site& site) const {
    return site.preposition >= static_cast<std::int32_t>(m_trigger.words.last);
}

bool SiteRules::is_locative(string_view folded) {
    static constexpr auto words = texts("in", "at", "near", "across", "around", "inside", "outside", "within",
                                        "throughout", "along", "on", "off", "over", "beside", "round");
    return is_direction(folded) || folded == "between" || std::find(words.begin(), words.end(), folded) != words.end();
}

bool SiteRules::is_own(string_view folded) const {
    if (m_trigger.type == "withdrawal" && folded == "towards") {
        return false;  // "withdrew in the direction of Oss": whither, and nobody saw them arrive
    }
    const bool any = !m_frame.prepositions.empty() && (folded == "between" || is_direction(folded));
    const bool taken =
        (m_trigger.type == "arrest" && folded == "from") ||
        (m_trigger.type == "abduction" && (folded == "in" || folded == "at" || folded == "near" || folded == "from"));
    const bool attempted = m_trigger.type == "attack_failed" && m_frame.type != m_trigger.type &&
                           (is_locative(folded) || folded == "into");
    return any || taken || attempted || m_frame.leads_by(folded);  // "took 16 villagers from Oss"
}

}  // namespace sitmap
