// SiteRules: places that are what was done to something, or where it stood: "shelled Oss", "took the hills of Oss".

#include "engine/core/texts.hpp"
#include "engine/site/site_rules.hpp"
#include "engine/time/calendar.hpp"
#include "engine/trigger/governing.hpp"
#include "engine/trigger/trigger_context.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

using std::string_view;

namespace {

constexpr std::int32_t object_reach = 6;       ///< words from "took" to "among them"
constexpr std::uint32_t longest_subject = 11;  ///< words of "between two groups"
constexpr int farthest_object = 11;            ///< words from "attacked" to "the prison of Oss"

}  // namespace

/// "Rockets ploughed up the market gardens of Oss", "fights in the stairwells of Oss": a thing that a town has.
Verdict SiteRules::something_there(const Site& site) const {
    const bool of = preposition(site) == "of" && site.preposition > static_cast<std::int32_t>(m_trigger.words.last);
    if (!of || !after(site) || !same_clause(site) || !site.place || site.width > Width::town ||
        !(hurts(m_trigger.type) || m_trigger.type == "abduction")) {
        return {};
    }
    const auto noun = static_cast<std::size_t>(site.preposition) - 1;
    const bool thing = !word(noun).capital && !word(noun).number && !is("office", noun) && !is("armed_men", noun) &&
                       !is("inhabitant", noun) && !is("sayer_noun", noun) && !is("no_thing", noun) &&
                       !is("say", noun) && !m_codebook.actor_classes().longest(m_wording, noun) &&
                       !m_codebook.triggers().longest(m_wording, noun);
    return thing ? Verdict{52 - gap_to(site), "something_there"} : Verdict{};
}

/// "the conference of leaders which opened at Oss", "protests, which began in Oss"
bool SiteRules::opens_there(const Site& site) const {
    constexpr std::uint32_t reach = 8;
    if (m_frame.verb || !after(site) || site.preposition < 2) {
        return false;
    }
    const auto leads = static_cast<std::uint32_t>(site.preposition);
    const std::uint32_t verb = leads - 1;
    return leads - m_trigger.words.last <= reach && m_wording.is(leads, {"in", "at"}) &&
           m_wording.is(verb, {"opened", "began", "started", "convened", "met", "resumed", "gathered"}) &&
           m_wording.is(verb - 1, {"which", "that"});
}

/// "The car bomb which tore through the heart of Oss", "the shell that killed four in Oss".
Verdict SiteRules::told_behind_which(const Site& site) const {
    const std::uint32_t which = m_trigger.words.last;
    if ((m_trigger.type == "meeting" || m_trigger.type == "protest") && opens_there(site)) {
        return {72 - gap_to(site), "told_behind_which"};
    }
    if (m_frame.verb || !after(site) || site.words.first <= which || !hurts(m_trigger.type) ||
        !m_wording.is(which, {"which", "that"}) || word(site.words.first).clause != word(which).clause ||
        site.preposition <= static_cast<std::int32_t>(which)) {
        return {};
    }
    const string_view leads = preposition(site);
    return is_locative(leads) || leads == "through" ? Verdict{72 - gap_to(site), "told_behind_which"} : Verdict{};
}

/// "the road to Oss", "the approaches to Oss"
bool SiteRules::is_way_to(const Site& site) const {
    const std::uint32_t to = site.words.first - 1;
    return m_wording.is(to, {"to"}) && m_wording.is(to - 1, {"road", "roads", "highway", "route", "routes", "way",
                                                             "path", "approaches", "corridor", "railway", "bridge"});
}

/// Words between say that something else was the object.
bool SiteRules::is_behind_the_object(const Site& site) const {
    for (std::uint32_t at = m_trigger.words.last; at < site.words.first; ++at) {
        if (m_wording.is(at, {"kilometres", "kilometers", "km", "miles"}) && word(at + 1).folded == "of") {
            return true;  // "leaving ten miles of road to Oss"
        }
    }
    if (m_wording.gap(site.words.first).find('(') != string_view::npos) {
        return true;  // "remove barricades (Norland Herald)"
    }
    const bool ground = is_movement(m_trigger.type);
    if (ground && site.words.first > m_trigger.words.last + 1 && is_way_to(site)) {
        return true;  // "leaving the road to Oss open"
    }
    // "captured Hill on Tuesday, leaving Oss open"
    for (std::uint32_t at = m_trigger.words.last + 1; ground && at < site.words.first; ++at) {
        if (m_wording.gap(at) == ", " && word(at).folded.ends_with("ing") && !word(at).capital) {
            return true;
        }
    }
    // "were still leaving the region, men of Hill raided Oss"
    const std::uint32_t told =
        m_trigger.words.last + m_codebook.cue_length("area_anaphor", m_wording, m_trigger.words.last);
    if (told > m_trigger.words.last && site.words.first > told && m_wording.gap(told).find(',') != string_view::npos) {
        return true;
    }
    return false;
}

Verdict SiteRules::object_of_verb(const Site& site) const {
    // "were pushed out of Oss": what the phrase's own preposition leads to
    const bool led = m_trigger.words.length() > 1 && is_preposition(word(m_trigger.words.last - 1).folded);
    if (!m_frame.verb || !m_frame.object_may_be_site || (m_trigger.passive && !led) || !after(site) ||
        !same_clause(site) || is_behind_the_object(site) || m_wording.is(m_trigger.words.last, {"it", "them"})) {
        return {};
    }
    if (governed_behind(site)) {
        return is_part_of(site) ? Verdict{84 - gap_to(site), "object_of_verb"} : Verdict{};
    }
    if (is_commander(site) || is_owner(site)) {
        return {};
    }
    const int gap = gap_to(site);
    const bool wide = site.width == Width::country;
    if (wide && word(site.words.last - 1).possessive) {
        return {};  // "took Norland's port of Oss"
    }
    if (m_trigger.type == "protest" && is_way_to(site)) {
        return {60 - gap, "object_of_verb"};  // "blocked the road to Oss", unless they are the people of Hill
    }
    if ((m_trigger.type == "capture" || m_trigger.type == "siege") && is_surname(site)) {
        return {};
    }
    if (gap > farthest_object || (wide && gap > 2)) {
        return {};
    }
    return {(gap == 0 && !wide ? 98 : 95) - gap, "object_of_verb"};
}

/// "ambushed Oss's brigade at Hill": whose men they are; a town has a garrison, and police.
bool SiteRules::is_commander(const Site& site) const {
    const std::uint32_t men = site.words.last;
    return word(men - 1).possessive && is("armed_men", men) &&
           !m_wording.is(men, {"garrison", "defenders", "police", "militia", "army", "forces", "troops"});
}

/// "left Jon's compound": whose it is.
bool SiteRules::is_owner(const Site& site) const {
    const std::uint32_t thing = site.words.last;
    return site.words.length() == 1 && word(thing - 1).possessive &&
           m_wording.is(thing, {"compound", "house", "home", "residence", "villa", "office", "bunker", "farm"});
}

/// "captured Jon Oss": a name before the name.
bool SiteRules::is_surname(const Site& site) const {
    const std::uint32_t at = site.words.first;
    const bool article = at > 1 && word(at - 2).folded == "the";  // "took the Jebel Oss area"
    if (site.preposition < 0 &&
        m_wording.is(at, {"general", "colonel", "marshal", "admiral", "captain", "president"}) &&
        site.words.length() > 1) {
        return true;  // "relieved General Oss"
    }
    return at > m_trigger.words.last && !article && word(at - 1).capital && m_wording.gap(at) == " " &&
           !is("place_noun", at - 1) && !is("ground", at - 1);
}

/// The first word behind "Norland's" in "took Norland's main port of Oss"; else that behind the trigger.
std::uint32_t SiteRules::behind_owner(std::uint32_t of) const {
    constexpr std::uint32_t longest = 3;  // words of the owner's name
    const std::uint32_t first = m_trigger.words.last;
    for (std::uint32_t at = first; at < std::min(of, first + longest) && word(at).capital; ++at) {
        if (word(at).possessive) {
            return at + 1;
        }
    }
    return first;
}

/// "attacked the radar of Oss", "the bridges of Oss": what stands there was the object.
bool SiteRules::is_part_of(const Site& site) const {
    const auto of = static_cast<std::uint32_t>(site.preposition);
    const std::uint32_t from = behind_owner(of);
    if (m_wording.is(of - 1, {"out"})) {
        return false;  // "took 40 wounded out of Oss"
    }
    // "cleared a spur overlooking Oss", "took the barracks at Oss"
    const bool stands = (m_wording.is(of, {"at", "in", "near"}) || is_beside(word(of).folded)) &&
                        is("captured_place", of - 1) && m_frame.needs_place && site.words.first <= of + 2;
    if ((word(of).folded != "of" && !stands) || of > from + 3 || site.width == Width::country) {
        return false;
    }
    for (std::uint32_t at = m_trigger.words.last; at < of; ++at) {
        if (is_locative(word(at).folded) || word(at).folded == "from" || word(at).folded == "to") {
            return false;
        }
    }
    return of > m_trigger.words.last;
}

/// "Fighting engulfed Oss".
Verdict SiteRules::object_of_happening(const Site& site) const {
    std::uint32_t next = m_trigger.words.last;
    while (next < site.words.first &&
           m_wording.is(next, {"soon", "then", "later", "also", "finally", "quickly", "has", "had", "have"})) {
        ++next;  // "the fighting soon reached Oss"
    }
    const bool relative = m_wording.is(next, {"which"}) && m_wording.gap(next) == " ";  // "a blast which shook Oss"
    next += relative ? 1 : 0;
    const std::uint32_t own = next + m_codebook.cue_length("befalling", m_wording, next);  // "emptied the streets of"
    const bool led = own > next && site.preposition + 1 == static_cast<std::int32_t>(own);
    const bool here =
        same_clause(site) || relative || word(m_trigger.words.first).quoted;  // "a \"silent strike\" emptied"
    if (m_frame.verb || !after(site) || !here || (governed_behind(site) && !led)) {
        return {};
    }
    if (m_wording.is(m_trigger.words.last - 1, {"hit", "hits", "strike", "strikes"}) &&
        site.words.first == m_trigger.words.last && m_wording.gap(site.words.first) == " ") {
        return {94, "object_of_happening"};  // "Missile hits Oss hospital"
    }
    // "riots between two groups shook Oss": the subject may be long
    std::uint32_t verb = next;
    const bool subject = m_trigger.words.first <= m_wording.sentence_of(next - 1).first + 1;
    while (subject && verb < site.words.first && verb < next + longest_subject && !is("befalling", verb)) {
        ++verb;
    }
    const std::uint32_t length = m_codebook.cue_length("befalling", m_wording, verb);
    if (verb > next && length > 0 && site.words.first == verb + length) {
        return {90, "object_of_happening"};
    }
    return verb == next && length > 0 && site.words.first - next <= length + 1
               ? Verdict{94 - gap_to(site), "object_of_happening"}
               : Verdict{};
}

/// "took 16 villages, among them Oss": a part of what was taken.
Verdict SiteRules::among_objects(const Site& site) const {
    const bool listed = preposition(site) == "including" ||
                        (preposition(site) == "among" && is("among_them", static_cast<std::size_t>(site.preposition)));
    const auto led = static_cast<std::uint32_t>(std::max(site.preposition, 0));
    for (std::uint32_t at = m_trigger.words.last; listed && after(site) && at + 1 < led; ++at) {
        if (m_frame.leads_by(word(at).folded) && stands_within("counted_places", {at, led})) {
            return {80 - gap_to(site), "site_preposition"};  // "protests in several cities, including Oss"
        }
    }
    if (!listed || !m_frame.verb || (!m_frame.object_may_be_site && !m_frame.subject_may_be_site) ||
        !governed_behind(site) || site.preposition - static_cast<std::int32_t>(m_trigger.words.last) > object_reach) {
        return {};
    }
    if (hurts(m_trigger.type) && preposition(site) == "including" && !m_trigger.passive &&
        stands_within("struck_place", {m_trigger.words.last, static_cast<std::uint32_t>(site.preposition)})) {
        return {80 - gap_to(site), "object_of_verb"};  // "struck nine sites on Wednesday, including Oss"
    }
    const std::uint32_t first = m_frame.subject_may_be_site
                                    ? m_wording.sentence_of(site.words.first).first
                                    : m_trigger.words.last;  // "20 villages came under fire, ..."
    const bool places = stands_within("captured_place", {first, static_cast<std::uint32_t>(site.preposition)});
    return places ? Verdict{80 - gap_to(site), "object_of_verb"} : Verdict{};
}

}  // namespace sitmap
