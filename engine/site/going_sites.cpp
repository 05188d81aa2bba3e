// SiteRules: places that somebody left or came to, where another verb tells what happened there.

#include "engine/site/site_rules.hpp"
#include "engine/trigger/governing.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sitmap {

namespace {

constexpr std::uint32_t longest_leaving = 3;  ///< words of "flew home from"
constexpr std::uint32_t longest_coming = 4;   ///< words from "entering" to "the village of Oss"

}  // namespace

/// "one exploded in Oss, the other in Hill", "shot in Oss on Friday, a third near Hill": of the same deed.
bool SiteRules::is_of_the_other(const Site& before, const Site& site) const {
    constexpr std::uint32_t reach = 8;  // words from "Oss" to "in"
    const auto own = static_cast<std::uint32_t>(std::max(site.preposition, 0));
    const std::uint32_t first = before.words.last;
    if (!after(before) || own <= first || own > first + reach || site.words.first > own + 2 || before.preposition < 0 ||
        !is_locative(preposition(site)) || !is_locative(preposition(before)) || triggers_between(site) > 0 ||
        mark_between(m_wording, first, own, ';')) {
        return false;
    }
    return m_wording.is(own - 1, {"other", "others", "another", "second", "third", "fourth", "rest"});
}

/// "left Oss after three days of talks", "flew home from Oss after meeting the president".
Verdict SiteRules::left_behind(const Site& site) const {
    if (m_trigger.type != "meeting" || after(site) || is_cut_off(site) ||
        !stands_within("after", {site.words.last, m_trigger.words.first})) {
        return {};
    }
    for (std::uint32_t back = 1; back <= longest_leaving && site.words.first >= back; ++back) {
        if (m_codebook.cue_length("leaving", m_wording, site.words.first - back) == back) {
            return {80, "left_behind"};
        }
    }
    return {};
}

/// "Soldiers entering Oss were met with sniper fire", "A column nearing Oss was ambushed".
Verdict SiteRules::come_upon(const Site& site) const {
    static constexpr std::array<std::string_view, 6> types{"clash",    "attack",     "attack_failed",
                                                           "shelling", "air_strike", "strike"};
    const bool befalls = m_trigger.passive || is("be", m_trigger.words.first) || m_frame.subject_may_be_site;
    if (!m_frame.verb || !befalls || after(site) || !same_clause(site) || triggers_between(site) > 0 ||
        std::ranges::find(types, m_trigger.type) == types.end()) {
        return {};
    }
    const bool comes = std::ranges::any_of(m_triggers, [&](const Trigger& other) {
        return other.form == VerbForm::gerund && other.frame->verb && other.frame->type == "advance" &&
               other.words.last <= site.words.first && site.words.first - other.words.last <= longest_coming &&
               word(other.words.first).sentence == word(site.words.first).sentence;
    });
    return comes ? Verdict{78 - gap_to(site), "come_upon"} : Verdict{};
}

}  // namespace sitmap
