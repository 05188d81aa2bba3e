#include "engine/trigger/trigger_context.hpp"

#include "engine/core/texts.hpp"
#include "engine/time/calendar.hpp"
#include "engine/trigger/clause.hpp"
#include "engine/wording/rows_within.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::uint32_t near_reach = 12;    ///< words around a trigger that tell who was its target
constexpr std::size_t victim_reach = 4;     ///< words from "shot" to "villagers"
constexpr std::size_t object_reach = 7;     ///< words behind a verb that tell what was taken
constexpr std::size_t find_reach = 8;       ///< words from "recovered" to the arms it found
constexpr std::size_t combatant_reach = 8;  ///< words from "killed" to "rebels"

bool is_fire(string_view type) {
    return type.ends_with("strike") || type == "shelling" || type == "rocket_attack";
}

}  // namespace

/// "entered the village and shot 69 villagers" tells of two happenings.
bool is_movement(string_view type) {
    return type == "advance" || type == "capture" || type == "withdrawal";
}

bool hurts(string_view type) {
    static constexpr auto quiet =
        texts("meeting", "visit", "contact", "agreement", "statement", "withdrawal", "deployment", "other_event",
              "disaster", "arrest", "aid", "mediation", "displacement", "disrupted_weapons");
    return std::find(quiet.begin(), quiet.end(), type) == quiet.end();
}

std::span<const Trigger> TriggerContext::beside(const Trigger& trigger) const {
    const WordRange here = rows_within(triggers, words_of(sentence_of(trigger)));
    return std::span{triggers}.subspan(here.first, here.length());
}

bool TriggerContext::is_near(const Trigger& trigger, WordHash list) const {
    const Sentence& sentence = sentence_of(trigger);
    const std::uint32_t first = trigger.words.first < near_reach ? 0 : trigger.words.first - near_reach;
    const std::uint32_t last = std::min(sentence.last, trigger.words.last + near_reach);
    return m_codebook.cue_within(list, m_wording, {std::max(sentence.first, first), last});
}

std::size_t TriggerContext::first_after(const Trigger& trigger, WordHash list) const {
    const auto last = std::min<std::size_t>(sentence_of(trigger).last, trigger.words.last + near_reach);
    for (std::size_t at = trigger.words.last; at < last; ++at) {
        if (m_wording.gap(at).find(';') != string_view::npos) {
            break;
        }
        if (is(list, at)) {
            return at;
        }
    }
    return m_wording.words.size();
}

/// "massacred at Oss, and the army shot men in Hill": in the weak one's clause another place is led to.
bool TriggerContext::leads_elsewhere(const Trigger& weak, const Trigger& other) const {
    if (!weak.frame->verb || weak.form == VerbForm::gerund) {
        return false;
    }
    if (other.words.first > weak.words.first) {
        if (same_clause(weak, other)) {  // "killed two in Oss on Friday, and abducted a nurse in Hill"
            return other.frame->verb && other.form != VerbForm::gerund && is_led_to_a_name(weak, other.words.first) &&
                   has_own_place(other);
        }
        // "killed a judge near Oss, and the same day men were massacred in Hill"
        return other.form != VerbForm::gerund && is_led_to_a_name(weak) &&
               (has_own_place(other) || is_done_to_another(weak, other));
    }
    if (same_clause(weak, other) && !mark_between(m_wording, other.words.last, weak.words.first - 1, ',')) {
        return false;
    }
    return is_led_to_a_name(weak);
}

/// "shot men in Hill", "killed nine inhabitants of Hill": within its clause.
bool TriggerContext::is_led_to_a_name(const Trigger& trigger, std::uint32_t until) const {
    const std::uint32_t last = std::min({sentence_of(trigger).last, trigger.words.last + near_reach, until});
    for (std::uint32_t at = trigger.words.last; at + 1 < last && same_clause_word(at, trigger); ++at) {
        const bool lived_in = m_wording.is(at, {"of"}) && at > trigger.words.last && is("lives_there", at - 1);
        if ((lived_in || m_wording.is(at, {"in", "at", "near", "outside"})) && leads_to_name(at + 1)) {
            return true;
        }
    }
    return false;
}

bool TriggerContext::has_own_place(const Trigger& trigger) const {
    std::uint32_t verb = trigger.words.first;
    while (verb > sentence_of(trigger).first && is("auxiliary", verb - 1) && !word(verb - 1).capital) {
        --verb;
    }
    const bool suffers = trigger.frame->verb && (trigger.passive || trigger.frame->subject_may_be_site);
    const bool subject = suffers && verb > sentence_of(trigger).first && m_wording.gap(verb) == " " &&
                         same_clause_word(verb - 1, trigger) && leads_to_name(verb - 1);
    const std::uint32_t next = trigger.words.last;
    const bool to = (m_wording.is(next, {"on", "to", "into", "of"}) && leads_to_name(next + 1)) ||
                    (m_wording.is(next - 1, {"on", "to", "into", "of"}) && leads_to_name(next));
    const bool object = trigger.frame->verb && trigger.frame->object_may_be_site && leads_to_name(next);
    return subject || to || object || is_led_to_a_name(trigger);
}

/// "took cattle": an event only with "at Oss" behind it.
bool TriggerContext::lacks_its_preposition(const Trigger& trigger) const {
    const std::uint32_t last = std::min(sentence_of(trigger).last, trigger.words.last + near_reach);
    for (std::uint32_t at = trigger.words.last; at < last && same_clause_word(at, trigger); ++at) {
        if (trigger.frame->leads_by(word(at).folded)) {
            return false;
        }
    }
    return trigger.frame->needs_preposition;
}

/// "killed in Oss on Friday and on Saturday rebels attacked Hill": another name than that of the first.
bool TriggerContext::is_done_to_another(const Trigger& weak, const Trigger& other) const {
    const std::uint32_t name = other.words.last;
    const bool object = other.frame->verb && other.frame->object_may_be_site && !other.passive && leads_to_name(name) &&
                        (m_wording.gap(name + 1) != " " ||
                         m_wording.is(name + 1, {"on", "in", "at", "and", "from", "with", "by", "for", "again"}));
    for (std::uint32_t at = weak.words.last; object && at < other.words.first; ++at) {
        if (word(at).hash == word(name).hash) {
            return false;
        }
    }
    return object;
}

/// A capital, or "the stadium of" and a capital.
bool TriggerContext::leads_to_name(std::uint32_t at) const {
    const auto& words = m_wording.words;
    const auto named = [&](std::uint32_t next) {
        return next < words.size() && words[next].capital && !words[next].number &&
               !is_month_or_weekday(words[next].folded);
    };
    const bool part = m_wording.is(at, {"the"}) && m_wording.is(at + 2, {"of"});
    return named(part ? at + 3 : at);
}

/// "48 residents were shot there"
bool TriggerContext::hurts_civilians(const Trigger& weak) const {
    return stands_before(weak.words.first, victim_reach, "civilian_target") ||
           stands_before(weak.words.first, victim_reach, "inhabitant");
}

bool TriggerContext::stands_before(std::size_t at, std::size_t reach, WordHash list) const {
    const std::size_t first = m_wording.sentence_of(at).first;
    for (std::size_t back = 1; back <= reach && at >= first + back; ++back) {
        if (begins_statement(m_wording, m_codebook, static_cast<std::uint32_t>(at - back + 1))) {
            return false;
        }
        if (is(list, at - back)) {
            return true;
        }
    }
    return false;
}

bool TriggerContext::is_told_of_where(const Trigger& trigger) const {
    constexpr std::uint32_t reach = 6;
    const std::uint32_t first = sentence_of(trigger).first;
    for (std::uint32_t back = 1; back <= reach && trigger.words.first >= first + back; ++back) {
        const std::uint32_t at = trigger.words.first - back;
        if (word(at).folded == "where") {
            return m_wording.gap(at) == ", ";
        }
    }
    return false;
}

bool TriggerContext::beside_violence(const Trigger& weak) const {
    const bool kills_civilians =
        weak.frame->verb &&
        (weak.passive ? hurts_civilians(weak)
                      : first_after(weak, "civilian_target") <= weak.words.last + victim_reach ||
                            first_after(weak, "inhabitant") <= weak.words.last + victim_reach ||
                            first_after(weak, "object_violence_against_civilians") <= weak.words.last + victim_reach ||
                            m_wording.is(weak.words.last, {"him", "her", "them", "all"}));
    const bool elsewhere = is_told_of_where(weak);
    return std::ranges::any_of(beside(weak), [&](const Trigger& other) {
        // "a drone destroyed a fire engine, wounding its driver"
        const bool strong = !other.frame->weak || (is_fire(other.type) && weak.form == VerbForm::gerund);
        const bool such =
            other.words.first > 0 && m_wording.is(other.words.first - 1, {"such"});  // "the third such raid"
        const bool apart = mark_between(m_wording, weak.words.last, other.words.first, ';');
        const bool ablaze = !other.frame->verb && other.frame->type == "attack" && other.frame->needs_place &&
                            other.frame->needs_subject && kills_civilians;  // "killed nine, and set cars alight"
        const bool backdrop = kills_civilians && is_backdrop(other);
        return &other != &weak && strong && !such && !ablaze && !backdrop && !apart && !other.frame->agent &&
               hurts(other.type) && !(weak.frame->verb && is_occasion(other)) &&
               word(other.words.first).sentence == word(weak.words.first).sentence &&
               !(is_movement(other.type) && kills_civilians) && !set_afterwards(weak, other) &&
               !(elsewhere && !same_clause(other, weak)) && !leads_elsewhere(weak, other) &&
               !lacks_its_preposition(other);
    });
}

bool TriggerContext::is_backdrop(const Trigger& clash) const {
    const std::uint32_t at = clash.words.first;
    return !clash.frame->verb && clash.type == "clash" && at >= sentence_of(clash).first + 2 &&
           m_wording.is(at - 1, {"the"}) && m_wording.is(at - 2, {"during", "amid"});
}

bool TriggerContext::is_occasion(const Trigger& protest) const {
    const std::uint32_t at = protest.words.first;
    const bool noun = !protest.frame->verb && protest.type == "protest" && at >= sentence_of(protest).first + 2;
    const std::uint32_t the = noun && !m_wording.is(at - 1, {"a", "an", "the"}) ? at - 2 : at - 1;  // "a student march"
    return noun && the > 0 && m_wording.is(the, {"a", "an", "the"}) && m_wording.is(the - 1, {"during", "at"});
}

/// "killed a priest in Oss before setting the house alight"
bool TriggerContext::set_afterwards(const Trigger& weak, const Trigger& other) {
    return !other.frame->verb && other.frame->needs_place && other.words.first > weak.words.first;
}

void TriggerContext::drop_if(const std::function<bool(const Trigger&)>& unfit) {
    // Each is asked while all are there.
    std::vector<bool> drops(triggers.size());
    std::transform(triggers.begin(), triggers.end(), drops.begin(), unfit);
    std::size_t at = 0;
    std::erase_if(triggers, [&](const Trigger&) { return drops[at++]; });
}

bool TriggerContext::is_done_to(const Trigger& trigger, WordHash list) const {
    const Sentence& sentence = sentence_of(trigger);
    for (std::size_t far = 1; far <= combatant_reach && trigger.words.first >= sentence.first + far; ++far) {
        const std::size_t at = trigger.words.first - far;
        if (word(at).clause != word(trigger.words.first).clause ||
            begins_statement(m_wording, m_codebook, static_cast<std::uint32_t>(at + 1))) {
            return false;  // "an official said Oss was taken"
        }
        if (is(list, at)) {
            const bool armed = at > sentence.first && length("armed_target", at - 1) > 1;
            return !armed || length(list, at - 1) > 1;  // "a troop train"
        }
        if (is("armed_target", at)) {
            // "a relief convoy was attacked"
            return at > sentence.first && m_codebook.cue_length(list, m_wording, at - 1) > 1;
        }
    }
    return false;
}

bool TriggerContext::is_object(const Trigger& trigger, WordHash list) const {
    const Sentence& sentence = sentence_of(trigger);
    for (std::size_t far = 1; far <= object_reach; ++far) {
        const std::size_t at = trigger.passive ? trigger.words.first - far : trigger.words.last - 1 + far;
        if (at < sentence.first || at >= sentence.last || (is("ground", at) && length(list, at) < 2)) {
            return false;  // "took the village", not "took village chiefs"
        }
        if (trigger.passive && begins_statement(m_wording, m_codebook, static_cast<std::uint32_t>(at + 1))) {
            return false;  // "killing nine civilians as Oss was captured"
        }
        if (trigger.passive && is_before_comma(at)) {
            return false;  // "Oss, a stronghold of the rebels, was captured"
        }
        if (!trigger.passive && far > 1 &&
            (is_before_comma(at - 1) || m_wording.gap(at).starts_with(';') || opens_other_deed(trigger, at))) {
            return false;  // "took Oss, home of the leader", "took Oss and killed two teachers"
        }
        if (trigger.passive && at > sentence.first + 1 &&
            (m_wording.is(at - 1, {"by"}) || (m_wording.is(at - 2, {"by"}) && is("determiner", at - 1)))) {
            return false;  // "was taken by the rebels in May and retaken in June"
        }
        const bool name = word(at).folded == "man" && word(at).capital && at > sentence.first;  // a town
        if (is(list, at) && !is_held(at) && !name) {
            return trigger.passive || trigger.type != "capture" || !belongs_to(at);
        }
        if (!trigger.passive && ends_object(word(at).folded)) {
            return false;  // "seized Oss from the rebels"
        }
    }
    return false;
}

/// "took the rebel-held quarter": no rebels.
bool TriggerContext::is_held(std::size_t at) const {
    return at + 1 < m_wording.words.size() && m_wording.gap(at + 1) == "-" &&
           m_wording.is(at + 1, {"held", "controlled", "occupied", "ruled", "run", "dominated"});
}

/// The verb of another happening stands there.
bool TriggerContext::opens_other_deed(const Trigger& trigger, std::size_t at) const {
    return std::ranges::any_of(beside(trigger), [&](const Trigger& other) {
        return other.frame->verb && other.words.first == at && other.words.first > trigger.words.first;
    });
}

/// "the Border Guard Police post": the post is taken, not the guard.
bool TriggerContext::belongs_to(std::size_t at) const {
    constexpr std::size_t reach = 4;
    for (std::size_t next = at + 1; next < std::min<std::size_t>(m_wording.words.size(), at + reach); ++next) {
        if (m_wording.gap(next) != " " || is("function_word", next) || word(next).number) {
            return false;
        }
        if (is("their_thing", next)) {
            return true;
        }
    }
    return false;
}

bool TriggerContext::is_led_by(const Trigger& trigger, WordHash list) const {
    return stands_before(trigger.words.first, find_reach, list);
}

bool TriggerContext::ends_object(std::string_view folded) {
    static constexpr auto ends = texts("from", "by", "according", "in", "on", "after", "during", "near");
    return std::find(ends.begin(), ends.end(), folded) != ends.end();
}

void retype(Trigger& trigger, std::string_view type) {
    trigger.type = type;
    trigger.mode.clear();
}

}  // namespace sitmap
