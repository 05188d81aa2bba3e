// SiteRules: places that the words name where nothing was told: whence it was fired, what it came over, a sea's port.

#include "engine/core/texts.hpp"
#include "engine/site/site_rules.hpp"
#include "engine/trigger/area_anaphor.hpp"
#include "engine/trigger/clause.hpp"
#include "engine/trigger/governing.hpp"
#include "engine/trigger/trigger_context.hpp"

namespace sitmap {

namespace {

constexpr std::uint32_t origin_reach = 6;    ///< words of "from the air base at"
constexpr std::uint32_t owner_reach = 6;     ///< words from "positions" to "in" of "positions of the Norish army in"
constexpr std::uint32_t nearing_reach = 10;  ///< words from "within" to "the rebels' administrative centre of"

}  // namespace

/// Nothing that the trigger tells happened there.
bool SiteRules::is_passed(const Site& site) const {
    return is_origin(site) || is_fired_across(site) || is_crossed(site) || is_waterside(site) ||
           is_line_near_place(site) || is_led_off_to(site) || is_heard_afar(site) || is_listening_post(site) ||
           is_of_those_who_tell(site) || is_in_a_denial(site) || is_direction_from(site) || is_way_of_marchers(site) ||
           is_gunners(site) || is_in_hospital(site) || is_birthplace(site) || is_mourned_at(site) ||
           is_home_of_unit(site) || is_end_of_way(site) || is_access_to(site) || is_behind_main_verb(site) ||
           is_only_meant(site) || is_in_an_aside(site) || is_not_meant(site) ||
           (!is_movement(m_trigger.type) && is_within_reach(site));
}

/// "The rockets that struck this morning were put together in Oss": what the sentence says of them.
bool SiteRules::is_behind_main_verb(const Site& site) const {
    const std::uint32_t first = m_trigger.words.first;
    const bool relative = m_frame.verb && first > m_wording.sentence_of(first).first + 1 &&
                          m_wording.is(first - 1, {"that", "which", "who"}) && m_wording.gap(first - 1) == " ";
    for (std::uint32_t at = m_trigger.words.last; relative && after(site) && at < site.words.first; ++at) {
        if (m_wording.gap(at) != " " ||
            m_wording.is(at, {"and", "when", "as", "while", "where", "that", "which", "who"})) {
            return false;
        }
        if (m_wording.is(at, {"was", "were", "is", "are", "had", "has", "have"}) && at > m_trigger.words.last) {
            return true;
        }
    }
    return false;
}

/// "The army, whose officers had served in Oss, advanced": what is told of the army by the way.
bool SiteRules::is_in_an_aside(const Site& site) const {
    if (after(site)) {
        return false;
    }
    const std::uint32_t first = m_wording.sentence_of(site.words.first).first;
    std::uint32_t at = site.words.first;
    while (at > first + 1 && m_wording.gap(at).find(',') == std::string_view::npos) {
        --at;
    }
    const std::uint32_t whose = m_wording.is(at + 1, {"of"}) ? at + 2 : at;  // "many of whose"
    return at > first + 1 && m_wording.is(whose, {"whose", "whom"}) &&
           mark_between(m_wording, site.words.last, m_trigger.words.first, ',');
}

/// "The offensive was intended to isolate Oss": what it should come to.
bool SiteRules::is_only_meant(const Site& site) const {
    for (std::uint32_t at = m_trigger.words.last; !m_frame.verb && after(site) && at + 1 < site.words.first; ++at) {
        if (m_wording.is(at, {"intended", "meant", "designed", "supposed"}) && m_wording.is(at + 1, {"to"})) {
            return true;
        }
    }
    return false;
}

/// "whose funeral was held in Oss": he had died elsewhere.
bool SiteRules::is_mourned_at(const Site& site) const {
    constexpr std::uint32_t reach = 7;
    const auto in = static_cast<std::uint32_t>(std::max(site.preposition, 0));
    if (in < 2 || !hurts(m_trigger.type) || after(site) || !m_wording.is(in, {"in", "at"})) {
        return false;
    }
    const std::uint32_t first = m_wording.sentence_of(in).first;
    for (std::uint32_t back = 1; back <= reach && in >= first + back; ++back) {
        if (m_wording.is(in - back, {"funeral", "funerals", "burial", "wake", "memorial", "vigil"})) {
            return true;
        }
    }
    return false;
}

/// "a schoolmaster who had been born in Oss": no place of today.
bool SiteRules::is_birthplace(const Site& site) const {
    if (preposition(site) == "of" && site.preposition > 0 &&
        m_wording.is(static_cast<std::size_t>(site.preposition) - 1, {"native", "natives"})) {
        return true;
    }
    return site.preposition > 0 &&
           m_wording.is(static_cast<std::size_t>(site.preposition) - 1,
                        {"born", "raised", "educated", "schooled", "reared", "buried", "settled"}) &&
           preposition(site) == "in";
}

/// "Soldiers advancing from Oss", "the remnant falling back on Hill": whence they came, and whither they went, or meant
/// to.
bool SiteRules::is_end_of_way(const Site& site) const {
    const std::uint32_t to = site.words.first - 1;
    if (to >= 3 && m_wording.is(to, {"to"}) && m_wording.is(to - 1, {"way"}) &&
        m_wording.is(to - 2, {"their", "his", "her", "its", "our", "my"}) && m_wording.is(to - 3, {"on"})) {
        return true;  // "traders on their way to Oss were abducted"
    }
    if (site.preposition < 0 || !after(site)) {
        return false;
    }
    const bool whence = m_trigger.type == "advance" && preposition(site) == "from";
    const bool whither = m_trigger.type == "withdrawal" && preposition(site) == "on" &&
                         m_wording.words[m_trigger.words.first].folded.starts_with("f");
    return m_trigger.frame->verb && (whence || whither);
}

/// "a ranger company from Oss": whence they came.
bool SiteRules::is_home_of_unit(const Site& site) const {
    const std::uint32_t unit = site.words.last;
    if (m_wording.gap(unit) == " " && unit < m_wording.words.size() && word(unit).capital &&
        m_wording.is(unit, {"rifles", "fusiliers", "lancers", "hussars", "dragoons", "grenadiers", "scouts", "rangers",
                            "constabulary"})) {
        return true;  // "between a Norland Rifles column and rebels"
    }
    const bool moves =
        is_movement(m_trigger.type) || m_trigger.type == "deployment" || m_trigger.type == "displacement";
    return site.preposition > 0 && preposition(site) == "from" && !moves &&
           m_wording.is(static_cast<std::size_t>(site.preposition) - 1,
                        {"company", "battalion", "regiment", "brigade", "division", "unit", "units", "squad", "platoon",
                         "squadron", "detachment", "contingent", "column", "volunteers", "reinforcements", "recruits"});
}

/// "died on the way to hospital in Oss", "was being treated at the provincial hospital in Oss", "was taken to a clinic
/// in Oss", "died in hospital in Oss": hurt elsewhere.
bool SiteRules::is_in_hospital(const Site& site) const {
    const auto in = static_cast<std::uint32_t>(std::max(site.preposition, 0));
    if (in < 3 || m_wording.gap(in) != " " || !hurts(m_trigger.type) || !m_wording.is(in, {"in", "at"}) ||
        !m_wording.is(in - 1, {"hospital", "hospitals", "clinic", "infirmary", "morgue", "mortuary"})) {
        return false;
    }
    std::uint32_t at = in - 2;
    while (at > in - std::min(in, 5U) && !m_wording.is(at, {"to", "in", "at"}) && m_wording.gap(at + 1) == " ") {
        --at;  // "to the military"
    }
    const bool cared_for = at == in - 2 || m_wording.is(at - 1, {"treated", "admitted", "recovering", "hospitalised",
                                                                 "hospitalized", "treatment"});
    return m_wording.is(at, {"to"}) || (cared_for && m_wording.is(at, {"in", "at"}));
}

/// "met the governor on access to Oss", "talks on the road to Oss": what they spoke about.
bool SiteRules::is_access_to(const Site& site) const {
    const std::uint32_t to = site.words.first - 1;
    return is_bound_to_its_clause() && after(site) && to > m_trigger.words.last && m_wording.is(to, {"to"}) &&
           m_wording.is(to - 1, {"access", "deliveries", "return"});
}

/// "at Oss (not the port of that name in Norland)"
bool SiteRules::is_not_meant(const Site& site) const {
    constexpr std::uint32_t reach = 8;
    const std::uint32_t first = m_wording.sentence_of(site.words.first).first;
    for (std::uint32_t at = site.words.first; at > first && at + reach > site.words.first; --at) {
        if (m_wording.gap(at).ends_with('(')) {
            return m_wording.is(at, {"not"});
        }
    }
    return false;
}

/// "after days of fighting, which brought them within 14 km of Oss", "within sight of Oss": not yet there.
bool SiteRules::is_within_reach(const Site& site) const {
    const std::uint32_t first = m_wording.sentence_of(site.words.first).first;
    bool of = false;
    for (std::uint32_t back = 1; back <= nearing_reach && site.words.first >= first + back; ++back) {
        const std::uint32_t at = site.words.first - back;
        of = of || m_wording.is(at, {"of"});
        if (m_wording.gap(at + 1).find(',') != std::string_view::npos) {
            return false;
        }
        if (m_wording.is(at, {"within"})) {
            return of && (is("not_people", at + 2) || is("not_people", at + 3) ||
                          m_wording.is(at + 1, {"sight", "range", "reach", "earshot", "striking", "artillery"}));
        }
    }
    return false;
}

/// "Artillery positioned in Oss shelled Hill", "fire from positions at Oss", "jets flown from the base at Oss".
bool SiteRules::is_origin(const Site& site) const {
    // "drove the rebels from the heights above Oss": whence they were driven
    const bool driven = m_trigger.type == "capture" && m_wording.is(m_trigger.words.last - 1, {"from", "of"});
    // "the airport of Oss, from which aircraft were bombing him"
    const std::uint32_t next = site.words.last;
    static constexpr auto fired =
        texts("strike", "air_strike", "drone_strike", "missile_strike", "rocket_attack", "shelling");
    if (std::ranges::find(fired, m_trigger.type) != fired.end() && next < m_trigger.words.first &&
        m_wording.is(next, {"from"}) && m_wording.is(next + 1, {"which", "where"}) && m_wording.gap(next) == ", ") {
        return true;
    }
    if (site.preposition < 1 || !hurts(m_trigger.type) || m_trigger.type == "clash" || driven) {
        return false;
    }
    const auto last = static_cast<std::uint32_t>(site.preposition) + 1;  // one past the preposition
    if (site.words.first > last + 1) {
        return false;  // "Rockets fired from Tarn hit Oss"
    }
    const std::uint32_t first = m_wording.sentence_of(last - 1).first;
    const bool stands = m_wording.is(
        last - 1, {"in", "at", "near", "around", "outside", "of", "on", "above", "over", "overlooking", "behind"});
    for (std::uint32_t back = 2; back <= origin_reach && last >= first + back; ++back) {
        const std::uint32_t at = last - back;
        if (at + m_codebook.cue_length("origin", m_wording, at) == last ||
            (stands && at + m_codebook.cue_length("stationed", m_wording, at) == last - 1)) {
            return !stands_where_struck(at, site);
        }
    }
    if (!stands) {
        return false;
    }
    // "was shelled by Norish guns in Oss"
    if (m_trigger.passive &&
        m_wording.is(last - 2, {"guns", "artillery", "batteries", "gunners", "mortars", "tanks"}) &&
        (m_wording.is(last - 3, {"by"}) || m_wording.is(last - 4, {"by"}))) {
        return true;
    }
    // "from positions of Norish forces in Oss": whose they are may stand between
    std::uint32_t noun = last - 2;
    for (std::uint32_t back = 0; back < owner_reach && noun > first + 1 && !is("emplacement", noun); ++back) {
        --noun;
    }
    const bool owned = noun == last - 2 || m_wording.is(noun + 1, {"of"});
    return is("emplacement", noun) && owned && is_fired_from({first, noun});
}

/// "from", "from its forward" of "from its forward positions in Oss": nothing but a noun's other words between.
bool SiteRules::is_fired_from(WordRange before) const {
    constexpr std::uint32_t reach = 6;  // words of "from the Special Task Force" before "base"
    bool determined = false;
    for (std::uint32_t back = 1; back <= reach && before.last >= before.first + back; ++back) {
        const std::uint32_t at = before.last - back;
        if (m_wording.is(at, {"from"})) {
            return !m_wording.is(at - 1, {"withdrew", "withdrawn", "retreated", "pulled", "back", "out", "away"});
        }
        const bool another = determined;  // "from the hills took the post at Oss"
        determined = determined || is("determiner", at);
        if (another || m_wording.gap(at + 1) != " " || is_locative(word(at).folded)) {
            return false;
        }
    }
    return false;
}

/// "hit two ships moored in Oss": what was struck stood there, not who struck.
bool SiteRules::stands_where_struck(std::uint32_t participle, const Site& site) const {
    if (!m_frame.verb || m_trigger.passive || !after(site) ||
        !m_wording.is(participle, {"moored", "anchored", "stationed", "positioned", "based", "deployed", "posted",
                                   "entrenched", "headquartered"})) {
        return false;
    }
    for (std::uint32_t at = m_trigger.words.last; at < participle; ++at) {
        if (m_wording.is(at, {"by", "from", "with", "using"})) {
            return false;
        }
    }
    return participle > m_trigger.words.last;
}

/// "Shelling across the Line of Control killed two in Oss": shells came over the line and fell elsewhere.
bool SiteRules::is_fired_across(const Site& site) const {
    if (preposition(site) != "across" || !hurts(m_trigger.type) || m_trigger.type == "clash") {
        return false;
    }
    if (site.place && site.place->feature_class == FeatureClass::hydro) {
        return true;  // "from Oss, across the Tarn"
    }
    for (std::uint32_t at = site.words.first; at < site.words.last; ++at) {
        if (m_wording.is(at, {"line", "border", "frontier", "river"})) {
            return true;
        }
    }
    return false;
}

/// "marched in Hill, burning tyres on the highway to Oss"
bool SiteRules::is_way_of_marchers(const Site& site) const {
    return (m_trigger.type == "protest" || m_trigger.type == "riot") && m_trigger.form == VerbForm::gerund &&
           m_wording.gap(m_trigger.words.first) == ", " && is_way_to(site);
}

/// "Shells came from the direction of Oss", "settlers, coming from the direction of Oss": nothing happened in it.
bool SiteRules::is_direction_from(const Site& site) const {
    const std::uint32_t first = site.words.first;
    return first > 3 && m_wording.is(first - 1, {"of"}) && leads_from_direction(first - 2) && !is_heard();
}

/// "from the direction"
bool SiteRules::leads_from_direction(std::uint32_t at) const {
    return at > 1 && m_wording.is(at, {"direction"}) &&
           (m_wording.is(at - 1, {"from"}) || m_wording.is(at - 2, {"from"}));
}

/// "A team in Oss heard shelling", "shelling was heard"
bool SiteRules::is_heard() const {
    const Sentence& sentence = m_wording.sentence_of(m_trigger.words.first);
    return !m_frame.verb && stands_within("hearing", {sentence.first, sentence.last});
}

/// "People who reached Oss told us that men had been shot in Hill": where those are who tell it.
bool SiteRules::is_of_those_who_tell(const Site& site) const {
    if (after(site)) {
        return false;
    }
    const std::uint32_t start = m_wording.sentence_of(site.words.first).first;
    const std::uint32_t who = clause_start(m_wording, site.words.first, start);
    if (who == start || !m_wording.is(who, {"who", "that"}) || triggers_between(site) > 0) {
        return false;
    }
    for (std::uint32_t at = site.words.last; at + 1 < m_trigger.words.first; ++at) {
        if (is("say_plain", at) && word(at).clause != word(site.words.first).clause) {
            return stands_within("that", {at + 1, m_trigger.words.first});
        }
    }
    return false;
}

/// "A team in Oss heard shelling from the direction of Hill": where they heard it.
bool SiteRules::is_listening_post(const Site& site) const {
    if (after(site) || m_frame.verb) {
        return false;
    }
    const std::uint32_t last = m_wording.sentence_of(site.words.first).last;
    for (std::uint32_t at = m_trigger.words.last; at + 1 < last; ++at) {
        if (leads_from_direction(at) && m_wording.is(at + 1, {"of"})) {
            return stands_within("hearing", {site.words.last, m_trigger.words.first});
        }
    }
    return false;
}

/// "said that only bases had been targeted and denied that any bombing had taken place in Oss"
bool SiteRules::is_in_a_denial(const Site& site) const {
    for (std::uint32_t at = m_trigger.words.last; at + 1 < site.words.first; ++at) {
        if (is("denying", at) && m_wording.is(at + 1, {"that", "any", "having"})) {
            return true;
        }
    }
    return false;
}

/// "Marine artillery at Oss fired across the river at Hill": where the guns stand.
bool SiteRules::is_gunners(const Site& site) const {
    const std::uint32_t next = site.words.last;
    const bool guns = m_frame.agent && m_frame.weapon &&
                      site.preposition == static_cast<std::int32_t>(m_trigger.words.last) &&
                      site.words.first == m_trigger.words.last + 1;
    const bool verb = m_frame.verb && !m_trigger.mode.empty() && next == m_trigger.words.first;
    return (guns || verb) && m_wording.is(site.words.first - 1, {"at", "in", "on", "near"}) &&
           m_wording.is(next, {"fired", "opened", "shelled", "answered", "replied", "bombarded", "pounded", "fires"});
}

/// "blasts that were heard as far away as Oss"
bool SiteRules::is_heard_afar(const Site& site) const {
    constexpr std::uint32_t reach = 6;
    bool far = false;
    for (std::uint32_t back = 1; back <= reach && site.words.first >= m_trigger.words.last + back; ++back) {
        const std::uint32_t at = site.words.first - back;
        far = far || m_wording.is(at, {"far"});
        if (m_wording.is(at, {"heard", "felt", "audible", "shook", "seen", "visible"})) {
            return far && after(site);
        }
    }
    return false;
}

/// "Norish forces, deployed in the province since July, used mortars in Oss": the participle has its own place.
bool SiteRules::is_told_aside(const Site& site) const {
    const std::uint32_t first = m_trigger.words.first;
    if (!m_frame.verb || m_trigger.form != VerbForm::past || !after(site) || m_wording.gap(first) != ", " ||
        !is_locative(word(m_trigger.words.last).folded)) {
        return false;
    }
    for (std::uint32_t at = m_trigger.words.last + 1; at < site.words.first; ++at) {
        if (m_wording.gap(at) == ", ") {
            return true;
        }
    }
    return false;
}

/// "took 20 men to the camp at Oss": where they were brought, not taken.
bool SiteRules::is_led_off_to(const Site& site) const {
    const bool people = m_frame.type == "capture" && (m_trigger.type == "abduction" || m_trigger.type == "arrest");
    for (std::uint32_t at = m_trigger.words.last; people && at < site.words.first; ++at) {
        if (m_wording.is(at, {"to"})) {
            return true;
        }
    }
    return false;
}

/// "crossed the ceasefire line near Oss": a line is long, and the text tells where on it.
bool SiteRules::is_line_near_place(const Site& site) const {
    const bool road = m_wording.is(site.words.first, {"highway", "route", "road"});
    const std::uint32_t next = site.words.last + (road && word(site.words.last).number ? 1 : 0);  // "Highway 1 at Oss"
    const bool leads = next + 1 < m_wording.sentence_of(site.words.first).last && m_wording.gap(next) == " " &&
                       m_wording.is(next, {"near", "at", "outside"}) && word(next + 1).capital;
    const bool river = site.place && site.place->feature_class == FeatureClass::hydro;
    const bool line = after(site) && (road || m_wording.is(next - 1, {"line", "border", "frontier", "fence"}));
    return leads && (river || line);  // "the bridge over the Seim near Oss"
}

/// "left the Black Sea port": a town that was told before, not the sea.
bool SiteRules::is_waterside(const Site& site) const {
    const std::uint32_t first = site.words.first;
    return first > 0 && m_wording.is(first - 1, {"the"}) && m_wording.gap(site.words.last) == " " &&
           m_wording.is(site.words.last, {"port", "town", "city", "village", "resort"}) &&
           is_area_anaphor(m_wording, m_codebook, first - 1);
}

/// "fled across the Euphrates": a river is crossed somewhere.
bool SiteRules::is_crossed(const Site& site) const {
    const bool moves = is_movement(m_trigger.type) || m_trigger.type == "displacement";
    return moves && site.place && site.place->feature_class == FeatureClass::hydro &&
           (preposition(site) == "across" || preposition(site) == "over");
}

}  // namespace sitmap
