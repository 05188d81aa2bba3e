#include "engine/site/site_rules.hpp"

#include "engine/time/calendar.hpp"
#include "engine/trigger/aside.hpp"
#include "engine/trigger/governing.hpp"
#include "engine/trigger/trigger_context.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

using std::string_view;

const string_view zone_rule = "zone_of_agreement";

namespace {

constexpr int longest_quoting = 6;  ///< words from "fierce battles" to "around Oss"

}  // namespace

int SiteRules::gap_to(const Site& site) const {
    const auto near = after(site) ? site.words.first - m_trigger.words.last : m_trigger.words.first - site.words.last;
    return static_cast<int>(std::min<std::uint32_t>(near, 60));
}

Verdict SiteRules::judge(const Site& site) const {
    const bool elsewhere = word(site.words.first).sentence != word(m_trigger.words.first).sentence;
    if (elsewhere || overlap(site.words, m_trigger.words) || is_passed(site)) {
        return {};
    }
    if (site.seat) {
        return antecedent(site);  // "the bishop of Oss, where rebels burned the cathedral, called for calm"
    }
    Verdict best;
    for (const auto rule :
         {&SiteRules::site_preposition,    &SiteRules::of_the_place,       &SiteRules::object_of_verb,
          &SiteRules::object_of_happening, &SiteRules::name_before_noun,   &SiteRules::passive_subject,
          &SiteRules::subject_is_site,     &SiteRules::locative_in_clause, &SiteRules::locative_before,
          &SiteRules::heading_site,        &SiteRules::goes_on_there,      &SiteRules::locative_other_clause,
          &SiteRules::zone_of_agreement,   &SiteRules::antecedent,         &SiteRules::people_of,
          &SiteRules::post_of_subject,     &SiteRules::among_objects,      &SiteRules::witness,
          &SiteRules::headline_tail,       &SiteRules::headline_head,      &SiteRules::told_behind_which,
          &SiteRules::something_there,     &SiteRules::headline_facility,  &SiteRules::local_people,
          &SiteRules::apposition,          &SiteRules::left_behind,        &SiteRules::come_upon}) {
        const Verdict verdict = (this->*rule)(site);
        if (verdict.score > best.score) {
            best = verdict;
        }
    }
    best.score -= best.score > 0 ? malus(site) : 0;
    if (best.rule == "antecedent" && preposition(site) == "from" && !is_own("from")) {
        best.score += from_malus;  // "clearing mines from the streets of Oss, where troops took the station"
    }
    return best;
}

bool SiteRules::tells_part(const Site& whole, const Site& part) const {
    const std::uint32_t noun = whole.words.last;
    const bool front = m_wording.is(noun, {"direction", "axis", "sector", "front"}) && part.preposition >= 0 &&
                       static_cast<std::uint32_t>(part.preposition) == noun + 1;
    if (front && is_locative(word(noun + 1).folded) && part.width <= whole.width) {
        return true;  // "in the Oss direction near Hill"
    }
    const bool suburb = whole.words.length() > 1 && m_wording.is(noun - 1, {"suburb", "suburbs"}) &&
                        m_wording.is(noun, {"of"}) &&
                        part.words.first == noun + 1;  // "in the Oss suburb of Hill", the suburb told as one
    // "in the Hill quarter of Oss", which no gazetteer has: the first is the part
    const bool quarter =
        is("quarter_noun", noun) && !word(noun).folded.ends_with('s') && !is_known(whole) && is_known(part);
    return suburb ||
           (part.words.first == noun + 2 && is("place_noun", noun) && !quarter && word(noun + 1).folded == "of" &&
            m_wording.gap(noun) == " " && part.width <= whole.width);  // not "Oss, capital of Norland"
}

bool SiteRules::is_led_to(const Site& site) const {
    const string_view leads = preposition(site);
    return after(site) && same_clause(site) && site.preposition >= static_cast<std::int32_t>(m_trigger.words.last) &&
           (leads == "to" || leads == "into" || leads == "for");
}

bool SiteRules::is_next_entry(const Site& before, const Site& site) const {
    const string_view behind = m_wording.gap(site.words.last);
    const bool ends = behind.empty() || behind.find_first_of(";.") != string_view::npos;
    return site.words.first == before.words.last && m_wording.gap(site.words.first) == "; " && ends;
}

/// "the village of Oss near Hill", "Oss, 20 km north of Hill": the second only says where the first lies.
bool SiteRules::is_told_by(const Site& left, const Site& right) const {
    const std::uint32_t next = left.words.last;
    const std::uint32_t the = m_wording.is(next + 1, {"the"}) ? 1 : 0;  // "Oss near the Norish border"
    const bool near = right.words.first == next + 1 + the && m_wording.is(next, {"near", "outside"});
    const bool far = right.words.first == next && m_wording.gap(next) == ", " && word(next).number;
    const string_view leads = preposition(left);
    const bool way = leads == "from" || leads == "to" || leads == "towards";  // "on the road from Tarn near Oss"
    const bool named = left.width <= Width::town && !left.container && !left.seat && !way;
    return named && (near || far) && !is_line_near_place(left) &&
           word(next).sentence == word(left.words.first).sentence && (after(left) || !after(right)) &&
           m_wording.gap(next + (near ? 1U + the : 0U)).find('.') == string_view::npos;
}

/// "on Oss, where three died, and on Hill", "at Oss on 14 June and at Hill on 26 June"
bool SiteRules::resumes_list(const Site& before, const Site& site) const {
    const auto own = static_cast<std::size_t>(std::max(site.preposition, 0));
    const bool joined = own > before.words.last + 1 && before.preposition >= 0 && site.words.first <= own + 2 &&
                        m_wording.is(own - 1, {"and"}) &&
                        word(own).hash == word(static_cast<std::size_t>(before.preposition)).hash &&
                        word(site.words.first).sentence == word(before.words.first).sentence;
    const bool dated = leads_to_time(before.words.last) && leads_to_time(site.words.last);
    const bool aside = m_wording.gap(before.words.last) == ", " &&
                       m_wording.is(before.words.last, {"where", "which"}) && m_wording.gap(own - 1) == ", ";
    return (joined && (dated || aside)) || is_of_the_other(before, site);
}

Verdict SiteRules::site_preposition(const Site& site) const {
    // "says "fierce battles" are under way around Oss"
    const bool quoted = word(m_trigger.words.first).quoted && !word(site.words.first).quoted && !m_frame.verb &&
                        hurts(m_trigger.type) && m_trigger.type != "offensive" && after(site) &&
                        gap_to(site) <= longest_quoting && triggers_between(site) == 0;
    if (!after(site) || !(same_clause(site) || quoted) || !governed_after_trigger(site) || !is_own(preposition(site))) {
        return {};
    }
    // "Oss fell on Tuesday, the second town in Norland to do so"
    const bool aside = m_frame.subject_may_be_site && !m_frame.object_may_be_site && is_cut_from_trigger(site);
    // "People in Oss demanded the release of those held in Hill"
    const bool demanded = m_trigger.type == "protest" &&
                          (m_frame.verb ? is("demanding", m_trigger.words.first)
                                        : stands_within("demanding", {m_trigger.words.last, site.words.first}));
    return {(demanded ? 25 : aside ? 60 : 100) - gap_to(site), "site_preposition"};
}

bool SiteRules::is_cut_from_trigger(const Site& site) const {
    for (std::uint32_t at = m_trigger.words.last; at < site.words.first; ++at) {
        if (m_wording.gap(at).find(',') != string_view::npos) {
            return true;
        }
    }
    return false;
}

/// "met the mayor of Oss", "held talks with elders of Oss": they meet where those live.
Verdict SiteRules::local_people(const Site& site) const {
    constexpr std::uint32_t reach = 6;  // words from "met" to "mayor"
    const auto of = static_cast<std::uint32_t>(std::max(site.preposition, 0));
    const bool meets = m_trigger.type == "meeting" || m_trigger.type == "visit" || m_trigger.type == "agreement";
    const bool led = meets && of > m_trigger.words.last && of - m_trigger.words.last <= reach && same_clause(site) &&
                     m_wording.is(of, {"of", "from"}) && is("local_people", of - 1);
    return led && site.width <= Width::district ? Verdict{70, "local_people"} : Verdict{};
}

Verdict SiteRules::of_the_place(const Site& site) const {
    const bool of = preposition(site) == "of" && site.preposition == static_cast<std::int32_t>(m_trigger.words.last);
    return m_frame.of_is_site && of ? Verdict{96 - gap_to(site), "of_the_place"} : Verdict{};
}

/// "The Oss agreement provides for elections": it was made before; "the Oss agreement was signed" tells it.
bool SiteRules::is_known_by(const Site& site) const {
    if (m_trigger.type != "agreement" || site.words.last != m_trigger.words.first) {
        return false;
    }
    const Sentence& sentence = m_wording.sentence_of(m_trigger.words.first);
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        if (is("concluding", at) || (is_month_or_weekday(word(at).folded) && word(at).capital)) {
            return false;  // "The Oss accord followed on 19 August"
        }
    }
    return true;
}

/// "The Oss accord was signed in Hill": only called so.
bool SiteRules::is_named_after(const Site& site) const {
    constexpr std::uint32_t reach = 3;
    if ((m_trigger.type != "agreement" && m_trigger.type != "ceasefire") ||
        !m_wording.is(m_trigger.words.last, {"was", "were"})) {
        return false;
    }
    const std::uint32_t last = m_wording.sentence_of(site.words.first).last;
    for (std::uint32_t at = m_trigger.words.last + 1; at + 2 < last && at <= m_trigger.words.last + reach; ++at) {
        if (m_wording.is(at, {"signed", "concluded", "agreed", "sealed", "initialled", "negotiated", "reached"})) {
            return m_wording.is(at + 1, {"in", "at"}) && word(at + 2).capital &&
                   !is_month_or_weekday(word(at + 2).folded);
        }
    }
    return false;
}

Verdict SiteRules::name_before_noun(const Site& site) const {
    const bool wide = site.width >= (hurts(m_trigger.type) ? Width::province : Width::country);  // "Norland violence"
    if (m_frame.verb || after(site) || gap_to(site) > 1 || wide || !same_clause(site) || site.list_head >= 0 ||
        is_known_by(site)) {
        return {};
    }
    const bool traveller = m_trigger.type == "visit" && !is_known(site);  // "the Hill trip": who made it?
    if (is_named_after(site) || traveller) {
        return {};
    }
    const string_view gap = m_wording.gap(site.words.last);
    const bool touches = gap.find_first_of(",;:|") == string_view::npos &&
                         m_wording.gap(m_trigger.words.first).find_first_of(",;:|") == string_view::npos;
    if (gap_to(site) == 1 && is("determiner", site.words.last)) {
        return {};  // "In Oss a car bomb exploded"
    }
    const bool topic = is_bound_to_its_clause() && m_wording.gap(m_trigger.words.last).starts_with(": ") &&
                       site.words.first == m_wording.sentence_of(site.words.first).first;  // "Oss talks: ..."
    const bool bare = !topic && (gap_to(site) == 0 || !is("auxiliary", site.words.last));
    return touches && bare ? Verdict{92 - gap_to(site), "name_before_noun"} : Verdict{};
}

/// "the 1974 agreement that created the buffer zone", "a zone set up under the accord".
Verdict SiteRules::zone_of_agreement(const Site& site) const {
    if (m_trigger.type != "agreement" || m_frame.verb || !site.place || !is_zone(*site.place) || gap_to(site) > 5) {
        return {};
    }
    const std::uint32_t first = after(site) ? m_trigger.words.last : site.words.last;
    const std::uint32_t last = after(site) ? site.words.first : m_trigger.words.first;
    for (std::uint32_t at = first; at < last; ++at) {
        if (is("create", at)) {
            return {97 - gap_to(site), zone_rule};
        }
    }
    return {};
}

/// "Oss in Tarn district, where": the word behind the unit; `at` where none is told.
std::uint32_t SiteRules::behind_container(std::uint32_t at) const {
    constexpr std::uint32_t longest = 4;
    if (!m_wording.is(at, {"in"}) || !word(at + 1).capital) {
        return at;
    }
    std::uint32_t next = at + 1;
    while (next < m_wording.words.size() && next <= at + longest && m_wording.gap(next) == " " &&
           (word(next).capital || is("place_noun", next))) {
        ++next;
    }
    return next < m_wording.words.size() && m_wording.gap(next) == ", " && m_wording.is(next, {"where"}) ? next : at;
}

/// One past the time of "in Oss on Saturday, where he met": the relative pronoun takes up the place before it.
std::uint32_t SiteRules::behind_time(std::uint32_t at) const {
    constexpr std::uint32_t longest = 6;
    std::uint32_t next = at;
    while (next < at + longest && m_wording.gap(next) == " " &&
           (m_wording.is(next, {"on", "in", "at", "early", "late", "last", "the", "night", "evening", "morning",
                                "afternoon", "week", "month", "yesterday", "today", "of"}) ||
            word(next).number || is_month_or_weekday(word(next).folded))) {
        ++next;
    }
    return m_wording.gap(next) == ", " && m_wording.is(next, {"where"}) ? next : at;
}

/// "Oss, a mining town overrun by rebels in May", "Oss, the scene of heavy fighting", "the town of Oss the rebels
/// took".
Verdict SiteRules::apposition(const Site& site) const {
    const std::uint32_t next = site.words.last;
    const std::uint32_t verb = m_trigger.words.first;
    if (after(site) || next > verb) {
        return {};
    }
    const bool aside = m_wording.gap(next).starts_with(',') && deed_of_aside(m_wording, m_codebook, next) == verb;
    const bool bare = m_wording.gap(next) == " " && m_frame.object_may_be_site && !m_trigger.passive &&
                      triggers_between(site) == 0 && has_place_as_object_before(m_wording, m_codebook, verb);
    return aside || bare ? Verdict{93, "apposition"} : Verdict{};
}

/// "Oss, which troops had captured", "Oss, where fighting went on".
/// "where, he says, gunmen": the first word behind what is said in between; the word itself if nothing is.
std::uint32_t SiteRules::behind_told_aside(std::uint32_t where) const {
    constexpr std::uint32_t longest = 6;
    if (!m_wording.is(where, {"where"}) || m_wording.gap(where + 1) != ", ") {
        return where;
    }
    for (std::uint32_t at = where + 2; at <= where + 1 + longest && at < m_trigger.words.first + 1; ++at) {
        if (m_wording.gap(at) == ", ") {
            const bool told = stands_within("say", {where + 1, at}) || m_wording.is(where + 1, {"according"});
            return told ? at : where;
        }
    }
    return where;
}

Verdict SiteRules::antecedent(const Site& site) const {
    std::uint32_t next = site.words.last;
    const bool apposed = m_wording.gap(next) == ", " && m_wording.is(next, {"a", "the"});
    if (apposed && next + 2 < m_trigger.words.first && is("area_noun", next + 1)) {
        next += 2;  // "Oss, a town which troops had captured"
    } else if (apposed && next + 3 < m_trigger.words.first && is("area_noun", next + 2)) {
        next += 3;  // "Oss, the provincial capital, which they shelled"
    }
    while (apposed && next > site.words.last && next + 1 < m_trigger.words.first &&
           (m_wording.is(next, {"of", "some", "about", "around", "nearly", "over", "more", "than"}) ||
            word(next).number || word(next).of_population)) {
        ++next;  // "Oss, a town of some 300,000 people that"
    }
    next = behind_time(behind_container(next));
    const std::uint32_t told_behind = behind_told_aside(next);
    // "took Oss, from which thousands fled"
    const bool leaves = m_trigger.type == "displacement" || m_trigger.type == "withdrawal" ||
                        m_trigger.type == "attack_failed" || (m_trigger.type == "capture" && m_trigger.passive);
    const bool whence =
        m_frame.verb && leaves && m_wording.is(next, {"from"}) && m_wording.is(next + 1, {"which", "where"});
    if (after(site) || next >= m_trigger.words.first ||
        (word(next + (whence ? 1 : 0)).clause != clause() && word(told_behind).clause != clause())) {
        return {};
    }
    const bool where = word(next).folded == "where";
    std::uint32_t verb = next + 1;
    while (verb < m_trigger.words.first && is("auxiliary", verb)) {
        ++verb;  // "Oss, which has been under siege"
    }
    const bool falls = m_frame.subject_may_be_site && m_trigger.words.first == verb;
    const bool told = m_wording.is(next, {"that"}) && stands_within("say", {m_wording.sentence_of(next).first, next});
    const bool which =
        m_wording.is(next, {"which", "that"}) && m_frame.verb && !told && (m_frame.object_may_be_site || falls);
    // "Oss, a town that fighters have kept under siege"
    const bool kept = m_wording.is(next, {"which", "that"}) && m_trigger.type == "siege" && !told &&
                      m_wording.is(m_trigger.words.first - 1, {"kept", "keep", "held", "put", "placed"});
    if (kept) {
        return {92 - gap_to(site), "antecedent"};
    }
    return where || which || whence ? Verdict{82 - gap_to(site), "antecedent"} : Verdict{};
}

}  // namespace sitmap
