// SiteRules: places that something is done to, and what is told of a place that stands as the subject.

#include "engine/site/site_rules.hpp"
#include "engine/time/calendar.hpp"
#include "engine/trigger/governing.hpp"
#include "engine/wording/number.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

using std::string_view;

namespace {

constexpr int witness_reach = 6;  ///< words from "Oss" to "clashes" in "Oss saw fierce clashes"

}  // namespace

Verdict SiteRules::passive_subject(const Site& site) const {
    const bool here = same_clause(site) && (is_subject(site) || is_facility_at(site));
    const bool fits = m_frame.verb && m_trigger.passive && m_frame.object_may_be_site && !after(site) &&
                      !site.container && (here || is_subject_before_commas(site));
    const bool done_to = fits || is_hit_in_headline(site);
    return done_to ? Verdict{88 - gap_to(site), "passive_subject"} : Verdict{};
}

/// "Oss hit after evacuation warning", "Oss shelled overnight": a headline leaves out that it was.
bool SiteRules::is_hit_in_headline(const Site& site) const {
    const Sentence& sentence = m_wording.sentence_of(site.words.first);
    const std::uint32_t next = m_trigger.words.last;
    const bool past = m_trigger.form == VerbForm::past || m_trigger.form == VerbForm::participle;
    return (sentence.heading || sentence.item) && past && m_frame.verb && m_frame.object_may_be_site &&
           m_trigger.words.first == site.words.last && m_wording.gap(site.words.last) == " " &&
           (next == sentence.last || m_wording.is(next, {"after", "in", "by", "as", "again", "overnight", "amid",
                                                         "before", "despite", "for", "from", "hours"}));
}

/// "Oss saw clashes", "Oss witnessed the killing of nine".
Verdict SiteRules::witness(const Site& site) const {
    if (is_subjected(site)) {
        return {99, "witness"};
    }
    if (m_frame.verb || after(site) || !same_clause(site) || (!is_subject(site) && !is_facility_at(site)) ||
        gap_to(site) > witness_reach) {
        return {};
    }
    const bool sees = stands_within("witnessing", {site.words.last, m_trigger.words.first}) || is_done_by(site);
    return sees ? Verdict{86 - gap_to(site), "witness"} : Verdict{};
}

/// "subjected Oss to rocket fire", "put Oss under siege", "brought Oss under fire"
bool SiteRules::is_subjected(const Site& site) const {
    const std::uint32_t to = site.words.last;
    const bool near = !m_frame.verb && to < m_trigger.words.first && m_trigger.words.first - to <= 4;
    const std::uint32_t verb = site.words.first - 1;
    const bool led = near && site.words.first > 0 && same_clause(site) && site.width != Width::country;
    return led &&
           ((m_wording.is(verb, {"subjected", "subjecting", "subject"}) && m_wording.is(to, {"to"})) ||
            (m_wording.is(verb, {"put", "placed", "brought", "kept", "laid", "took"}) && m_wording.is(to, {"under"})));
}

/// "The market of Oss was reduced to rubble by an air raid".
bool SiteRules::is_done_by(const Site& site) const {
    const std::uint32_t first = m_trigger.words.first;
    const bool by = (first > 0 && word(first - 1).folded == "by") ||
                    (first > 1 && word(first - 2).folded == "by" && is("determiner", first - 1));
    return by && m_wording.is(site.words.last, {"was", "were", "is", "has"});
}

Verdict SiteRules::subject_is_site(const Site& site) const {
    const bool here = same_clause(site) && (is_subject(site) || is_facility_at(site));
    const bool fits =
        m_frame.subject_may_be_site && !after(site) && (here || is_subject_before_commas(site)) &&
        (m_trigger.passive || m_trigger.words.length() > 1 || (m_frame.needs_preposition && touches(site)) ||
         (m_frame.needs_object && (m_trigger.type == "displacement" || m_trigger.type == "shelling") &&
          touches(site)) ||  // "Oss took in 300 people"
         (m_trigger.type == "meeting" && site.width <= Width::district && gap_to(site) == 0));  // "Oss hosts envoys"
    return fits ? Verdict{85 - gap_to(site), "subject_is_site"} : Verdict{};
}

/// "Oss, once a stronghold of the rebels, fell": the verb follows the comma that closes the apposition.
bool SiteRules::is_subject_before_commas(const Site& site) const {
    const Sentence& sentence = m_wording.sentence_of(site.words.first);
    std::uint32_t verb = m_trigger.words.first;
    while (verb > site.words.last && (is("auxiliary", verb - 1) || is_adverb(word(verb - 1)))) {
        --verb;
    }
    for (std::uint32_t at = site.words.last; at <= verb; ++at) {
        const string_view gap = m_wording.gap(at);
        if (gap.find('(') != string_view::npos || gap.find(" -") != string_view::npos ||
            gap.find(" \u2013") != string_view::npos || gap.find(" \u2014") != string_view::npos) {
            return false;  // "OSS, 3 May (Agency) - Posts in Hill, an hour away, were shelled"
        }
    }
    const bool heads = site.words.first == sentence.first ||
                       (site.words.first == sentence.first + 1 && is("subordinate", sentence.first)) ||
                       is_behind_fronted(site);
    // "Oss was, according to the mayor, shelled"
    const std::uint32_t next = site.words.last;
    const bool aside = heads && verb > next + 1 && is("be", next) && m_wording.gap(next) == " " &&
                       m_wording.gap(next + 1) == ", " && m_wording.gap(verb) == ", ";
    if (aside && word(verb).sentence == word(next).sentence && triggers_between(site) == 0) {
        return true;
    }
    // "Oss, which had been shelled for weeks, fell": what the relative clause tells is no other subject's
    const bool relative = m_wording.is(next, {"which", "whose", "where"});
    return heads && next < verb && word(m_trigger.words.first).sentence == word(site.words.first).sentence &&
           m_wording.gap(next) == ", " && m_wording.gap(verb) == ", " && (relative || triggers_between(site) == 0);
}

/// "In Norland, Oss, long a stronghold, was burned"
bool SiteRules::is_behind_fronted(const Site& site) const {
    constexpr std::uint32_t longest = 5;
    const std::uint32_t first = m_wording.sentence_of(site.words.first).first;
    return site.words.first > first && site.words.first - first <= longest && site.preposition < 0 &&
           m_wording.is(first, {"in"}) && m_wording.gap(site.words.first) == ", ";
}

/// "Oss fell", "Oss has finally fallen".
bool SiteRules::touches(const Site& site) const {
    if (is_subject_before_commas(site)) {
        return true;
    }
    if (m_wording.gap(m_trigger.words.first).find(',') != string_view::npos) {
        return false;  // "Oss, twenty miles down the Danube, fell"
    }
    for (std::uint32_t at = site.words.last; at < m_trigger.words.first; ++at) {
        const bool unit = at == site.words.last && is("area_noun", at);  // "Oss camp emptied"
        if (!unit && !is("auxiliary", at) && !is_adverb(word(at)) &&
            !m_wording.is(at, {"also", "now", "still", "again", "back", "itself"})) {
            return false;
        }
    }
    return site.words.last <= m_trigger.words.first;
}

/// "The defenders of Oss beat off an assault", "the Oss garrison surrendered": they stood where their post was.
Verdict SiteRules::post_of_subject(const Site& site) const {
    static constexpr std::array types{"attack_failed", "withdrawal", "capture", "clash", "siege"};
    const bool told = m_frame.verb ? std::ranges::find(types, m_trigger.type) != types.end()
                                   : m_trigger.type == "attack";  // "beat back three assaults"
    const bool fits = told && !after(site) && same_clause(site) && site.width <= Width::region;
    if (!fits) {
        return {};
    }
    const auto is_garrison = [&](std::size_t at) {
        return m_wording.is(at, {"defenders", "garrison", "garrisons", "besiegers"});
    };
    const std::size_t of = std::max(site.words.first, 2U) - 1;
    const bool led = of + 1 == site.words.first && m_wording.is(of, {"of", "at", "in"}) && is_garrison(of - 1);
    const bool owns = site.words.last < m_trigger.words.first && is_garrison(site.words.last);
    const bool post = led || owns;
    return post ? Verdict{80 - gap_to(site), "post_of_subject"} : Verdict{};
}

/// "killed the villagers of Oss", "the inhabitants of Oss were massacred", "were driven out": where they live.
Verdict SiteRules::people_of(const Site& site) const {
    const bool of = preposition(site) == "of" && site.preposition > 0;
    const bool people = of && is("inhabitant", static_cast<std::size_t>(site.preposition) - 1);
    const bool protests = m_trigger.type == "protest" || m_trigger.type == "riot";
    const bool seized = m_trigger.type == "abduction" || m_trigger.type == "arrest";
    const bool done_to = m_trigger.passive || is("be", m_trigger.words.first);  // "was dragged from her home"
    const bool harmed = m_trigger.type == "violence_against_civilians" || m_trigger.type == "execution" || seized ||
                        protests || (m_trigger.type == "displacement" && done_to);
    const bool office = of && (harmed && m_trigger.type != "arrest") && !protests &&
                        is("office", static_cast<std::size_t>(site.preposition) - 1);
    // "killed residents of Oss", "residents of Oss were killed"; "residents of Oss protested"
    const bool stands = protests ? !after(site) : after(site) != done_to;
    const bool here = same_clause(site) || (done_to && is_before_commas(site));
    const bool fits = m_frame.verb && here && stands && site.width == Width::town;
    if (fits && office) {
        return {45 - gap_to(site), "people_of"};  // "shot the mayor of Oss", unless it says where
    }
    // "Residents of Oss lynched four men", and nobody says that they did
    const bool deed = (m_trigger.type == "violence_against_civilians" || m_trigger.type == "clash") && m_frame.verb &&
                      !done_to && !after(site) && same_clause(site) && site.width == Width::town &&
                      !stands_within("say", {site.words.last, m_trigger.words.first});
    // "The people of Oss fled", "Oss's inhabitants poured out": from there
    const bool flee = m_trigger.type == "displacement" && !done_to && !after(site) && same_clause(site) &&
                      site.width <= Width::district &&
                      (people || (site.preposition < 0 && is("inhabitant", site.words.last)));
    if (flee && m_frame.verb) {
        return {72 - gap_to(site), "people_of"};
    }
    return people && ((fits && harmed) || deed) ? Verdict{72 - gap_to(site), "people_of"} : Verdict{};
}

/// "The imam of Oss, who had vouched for him, was shot": the verb follows the comma that closes the aside.
bool SiteRules::is_before_commas(const Site& site) const {
    std::uint32_t verb = m_trigger.words.first;
    while (verb > site.words.last && is("auxiliary", verb - 1)) {
        --verb;
    }
    return site.words.last < verb && word(verb).sentence == word(site.words.first).sentence &&
           m_wording.gap(site.words.last) == ", " && m_wording.gap(verb) == ", " && triggers_between(site) == 0;
}

/// "the base at Oss fell": the subject stands there.
bool SiteRules::is_facility_at(const Site& site) const {
    if (site.preposition < 1 || !touches(site)) {
        return false;
    }
    const auto at = static_cast<std::size_t>(site.preposition);
    const Sentence& sentence = m_wording.sentence_of(at);
    for (std::size_t back = 1; back <= 4 && at >= sentence.first + back; ++back) {
        if (is("captured_place", at - back) || is("facility_noun", at - back)) {
            return true;
        }
    }
    return false;
}

/// No preposition before it, or only "of" behind a noun of place or event: "the town of Oss was".
bool SiteRules::is_subject(const Site& site) const {
    const bool clause_opens = site.preposition >= 0 &&
                              static_cast<std::uint32_t>(site.preposition) + 1 == site.words.first &&
                              m_wording.is(static_cast<std::size_t>(site.preposition), {"after", "before", "since"});
    const auto of = static_cast<std::uint32_t>(std::max(site.preposition, 0));
    const bool whole = of > 0 && of + 1 == site.words.first && m_wording.is(of, {"of"}) &&
                       m_wording.is(of - 1, {"whole", "all", "most", "half", "rest"});  // "the whole of Oss fell"
    return site.preposition < 0 || clause_opens || whole;                               // "after Oss was taken"
}

}  // namespace sitmap
