#include "engine/core/texts.hpp"
#include "engine/time/calendar.hpp"
#include "engine/trigger/trigger_context.hpp"
#include "engine/trigger/weapon_note.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::size_t lend_reach = 10;       ///< words from an agent to the verb it lends its mode to
constexpr std::size_t firing_reach = 8;      ///< words between a weapon and its verb of firing
constexpr std::size_t wielding_reach = 16;   ///< words from "attacked" to "mortars"
constexpr std::size_t instrument_reach = 5;  ///< words from "with" to "mortars"

class Weapons {
public:
    explicit Weapons(TriggerContext& context) : m_context(context) {}

    void lend() {
        drop_falling_weapons();
        lend_modes();
        lend_on();
        lend_back();
        lend_over();
        refine_by_instrument();
    }

    void drop_agents_and_weak() {
        drop_repelled(m_context);
        m_context.drop_if([&](const Trigger& trigger) {
            const Frame& frame = *trigger.frame;
            const bool agent = frame.agent && !stands_for_itself(trigger);
            const bool lent = trigger.type != frame.type;  // "the bomber hit the post": by whom is told
            const bool weapon = frame.weapon && !frame.agent && !lent && !has_object(trigger);
            return agent || weapon || is_told_by_its_gas(trigger);
        });
        m_context.drop_if([&](const Trigger& trigger) {
            const bool attack = trigger.type == "attack" &&  // "soldiers were killed when their truck hit a mine"
                                std::ranges::any_of(m_context.beside(trigger), [](const Trigger& mine) {
                                    return mine.type == "bombing" && mine.frame->verb && !mine.frame->needs_subject;
                                });
            const bool fell = trigger.frame->weak && fell_in_what_follows(trigger);
            if (fell && trigger.type != "attack") {
                return true;  // "shot by soldiers during a demonstration"
            }
            return trigger.frame->weak && (trigger.type == trigger.frame->type || attack || fell) &&
                   (m_context.beside_violence(trigger) || is_of_disaster(trigger) || is_where_it_struck(trigger));
        });
    }

private:
    /// "Two soldiers were killed in clashes", "by a mine": the fight or the blast is what is told.
    bool fell_in_what_follows(const Trigger& trigger) const {
        constexpr std::uint32_t reach = 5;
        const std::uint32_t next = trigger.words.last;
        static constexpr auto leads = texts("in", "by", "during");
        const bool led = trigger.type == "attack" ? std::ranges::find(leads, m_context.word(next).folded) != leads.end()
                                                  : trigger.passive && m_context.word(next).folded == "by";
        return led && std::ranges::any_of(m_context.beside(trigger), [&](const Trigger& other) {
                   return !other.frame->verb && !other.frame->agent && hurts(other.type) && other.words.first > next &&
                          other.words.first <= next + reach && m_context.same_clause(other, trigger);
               });
    }

    /// "Mustard gas was used in an attack on Oss": one happening.
    bool is_told_by_its_gas(const Trigger& trigger) const {
        const std::uint32_t first = trigger.words.first;
        const bool led = first > m_context.sentence_of(trigger).first + 1 &&
                         (m_context.word(first - 1).folded == "in" || m_context.word(first - 2).folded == "in");
        return led && trigger.type == "attack" && !trigger.frame->verb &&
               std::ranges::any_of(m_context.beside(trigger), [&](const Trigger& gas) {
                   return gas.type == "chemical_attack" && gas.words.last <= first &&
                          m_context.same_clause(gas, trigger);
               });
    }

    /// "killed two people in a school in Oss": nobody had fled there.
    bool is_where_it_struck(const Trigger& trigger) const {
        return trigger.type == "displacement" && !trigger.frame->verb &&
               std::ranges::any_of(m_context.beside(trigger), [&](const Trigger& deed) {
                   return hurts(deed.type) && deed.words.last <= trigger.words.first &&
                          m_context.same_clause(deed, trigger);
               });
    }

    /// "Shells fell on the market": what falls there is no town.
    void drop_falling_weapons() {
        m_context.drop_if([&](const Trigger& landing) {  // "shells were landing in Oss"
            constexpr std::uint32_t reach = 4;
            return landing.type == "advance" && m_context.word(landing.words.first).folded == "landing" &&
                   std::ranges::any_of(m_context.beside(landing), [&](const Trigger& shells) {
                       return shells.frame->agent && shells.frame->weapon && shells.words.last <= landing.words.first &&
                              landing.words.first - shells.words.last < reach && m_context.same_clause(shells, landing);
                   });
        });
        m_context.drop_if([&](const Trigger& trigger) {
            if (!trigger.frame->verb || !trigger.frame->subject_may_be_site || !trigger.frame->needs_preposition) {
                return false;
            }
            return std::ranges::any_of(m_context.beside(trigger), [&](const Trigger& other) {
                const bool fire = !other.frame->verb && !other.mode.empty() &&  // "artillery fire fell on Oss"
                                  trigger.words.first <= other.words.last + 1;
                return ((other.frame->agent && other.frame->weapon) || fire) &&
                       other.words.last <= trigger.words.first &&
                       m_context.word(other.words.first).clause == m_context.word(trigger.words.first).clause;
            });
        });
    }

    /// "Drones attacked the port": the verb is a drone strike, "drones" no event.
    void lend_modes() {
        for (std::size_t i = 0; i + 1 < m_context.triggers.size(); ++i) {
            const Trigger& agent = m_context.triggers[i];
            Trigger& verb = m_context.triggers[i + (flies_before_deed(i) ? 2 : 1)];
            const bool near = verb.words.first - agent.words.last <= lend_reach;
            const bool same = m_context.same_clause(agent, verb) || is_headed(agent, verb);
            if (!agent.frame->agent || !near || !same || !(takes_mode(agent, verb) || is_launched(agent, verb)) ||
                !lends(agent, verb) || is_flown_at(agent, verb) || is_guarded(agent)) {
                continue;
            }
            verb.type = agent.type;
            verb.mode = agent.mode;
        }
    }

    /// "A helicopter was shot at": it is what was hit; "planes were sent to attack" did it.
    static bool is_flown_at(const Trigger& agent, const Trigger& verb) {
        return verb.passive && agent.mode == "air" && !agent.frame->weapon && agent.words.last <= verb.words.first &&
               (verb.type == "attack" || verb.type == "strike");
    }

    /// "Two policemen escorting explosives were shot": these did nothing.
    bool is_guarded(const Trigger& agent) const {
        return agent.frame->weapon && m_context.stands_before(agent.words.first, 2, "escorting");
    }

    /// "Helicopters flying out of Hill fired on Oss"
    bool flies_before_deed(std::size_t agent) const {
        const auto& triggers = m_context.triggers;
        const Trigger& next = triggers[agent + 1];
        return agent + 2 < triggers.size() && next.frame->verb && next.form == VerbForm::gerund &&
               next.words.first == triggers[agent].words.last && !next.frame->weak;
    }

    /// "Coalition aircraft: nine raids on Oss"
    bool is_headed(const Trigger& agent, const Trigger& noun) const {
        return !noun.frame->verb && m_context.gap(agent.words.last) == ": " &&
               m_context.word(agent.words.first).sentence == m_context.word(noun.words.first).sentence;
    }

    /// "The aircraft launched raids on Oss": the noun behind the verb tells what they did.
    bool is_launched(const Trigger& agent, const Trigger& noun) const {
        if (noun.frame->verb || agent.mode.empty() || (noun.type != "raid" && noun.type != "attack")) {
            return false;
        }
        if (is_headed(agent, noun)) {
            return true;
        }
        for (std::uint32_t at = agent.words.last; at < noun.words.first; ++at) {
            if (m_context.is("support", at)) {
                return true;
            }
        }
        return false;
    }

    /// Protesters are no weapon: what kills them is not their protest, though what they burn is; and whom a gunman
    /// shot dead tells more than that he did.
    static bool lends(const Trigger& agent, const Trigger& verb) {
        const bool kills = verb.type == "violence_against_civilians" && !verb.frame->object_may_be_site;
        const bool bursts = verb.type == "explosion" && agent.type == "attack";  // "attackers blew up a car"
        return !bursts && (!kills || (agent.type != "protest" && agent.type != "attack"));
    }

    bool takes_mode(const Trigger& agent, const Trigger& verb) const {
        if (verb.type == "destruction") {
            return verb.frame->verb && hurts(agent.type) && !agent.mode.empty();  // "a missile demolished a house"
        }
        static constexpr auto generic = texts("strike", "attack", "explosion", "violence_against_civilians");
        const bool ablaze = verb.frame->needs_subject && verb.type == "attack";  // "shells set the silo ablaze"
        if (verb.frame->verb && verb.type == "advance") {
            const bool carrier = m_context.word(agent.words.last - 1).folded.starts_with("launcher");
            return !carrier &&
                   (agent.type == "drone_strike" || agent.type == "missile_strike" || agent.type == "rocket_attack");
        }
        if (verb.frame->verb && verb.type == "clash" && (verb.frame->needs_object || verb.frame->needs_preposition)) {
            return agent.type == "air_strike" || agent.type == "drone_strike";  // "aircraft engaged a column"
        }
        if (verb.frame->verb && verb.type == "raid") {
            return agent.type == "air_strike";  // "aeroplanes raided Oss"
        }
        return (verb.frame->verb || ablaze) && std::find(generic.begin(), generic.end(), verb.type) != generic.end();
    }

    /// "Aircraft bombed Oss and attacked the refinery at Hill": the next verb has the same subject.
    void lend_on() {
        for (std::size_t i = 1; i < m_context.triggers.size(); ++i) {
            const Trigger& before = m_context.triggers[i - 1];
            Trigger& verb = m_context.triggers[i];
            const bool by_air = before.type == "air_strike" || before.type == "drone_strike";
            const bool joined =
                verb.words.first > before.words.last && m_context.word(verb.words.first - 1).folded == "and" &&
                m_context.word(verb.words.first).sentence == m_context.word(before.words.first).sentence;
            if (by_air && joined && before.frame->verb && verb.frame->verb && !before.passive && !verb.passive &&
                before.form == verb.form && (verb.type == "attack" || verb.type == "strike")) {
                verb.type = before.type;
                verb.mode = before.mode;
            }
        }
    }

    /// "Five people were killed by shells": the weapon comes after what it did.
    void lend_back() {
        for (std::size_t i = 0; i + 1 < m_context.triggers.size(); ++i) {
            Trigger& verb = m_context.triggers[i];
            const Trigger& agent = m_context.triggers[i + 1];
            const bool by = verb.frame->weak && verb.passive && agent.frame->agent && !agent.mode.empty() &&
                            m_context.word(agent.words.first).clause == m_context.word(verb.words.first).clause &&
                            agent.words.first - verb.words.last <= lend_reach && led_by(agent, verb.words.last);
            if (by) {
                verb.type = agent.type;
                verb.mode = agent.mode;
            }
        }
    }

    /// "Two volleys of missiles were fired. One of them hit Oss": the weapon of the sentence before.
    void lend_over() {
        for (std::size_t i = 1; i < m_context.triggers.size(); ++i) {
            Trigger& verb = m_context.triggers[i];
            const std::uint32_t sentence = m_context.word(verb.words.first).sentence;
            if (!verb.frame->verb || verb.passive || verb.type != "strike" || !some_of_them(verb)) {
                continue;
            }
            for (std::size_t back = i; back > 0; --back) {
                const Trigger& weapon = m_context.triggers[back - 1];
                const std::uint32_t before = m_context.word(weapon.words.first).sentence;
                if (before + 1 < sentence) {
                    break;
                }
                if (before < sentence && weapon.frame->agent && weapon.frame->weapon && !weapon.mode.empty()) {
                    verb.type = weapon.type;
                    verb.mode = weapon.mode;
                    break;
                }
            }
        }
    }

    /// "One of them hit", "Another later struck", "Others hit": nothing else before the verb.
    bool some_of_them(const Trigger& verb) const {
        static constexpr auto some =
            texts("one", "two", "three", "four", "another", "others", "some", "several", "most", "both", "many");
        static constexpr auto beside =
            texts("of", "them", "these", "those", "which", "later", "also", "then", "at", "least", "reportedly");
        const std::uint32_t first = m_context.sentence_of(verb).first;
        if (first == verb.words.first || std::ranges::find(some, m_context.word(first).folded) == some.end()) {
            return false;
        }
        for (std::uint32_t at = first + 1; at < verb.words.first; ++at) {
            if (std::ranges::find(beside, m_context.word(at).folded) == beside.end()) {
                return false;
            }
        }
        return true;
    }

    /// "by" stands before it and its adjectives.
    bool led_by(const Trigger& agent, std::size_t from) const {
        for (std::size_t at = agent.words.first; at > from && agent.words.first - at <= 3; --at) {
            if (m_context.word(at - 1).folded == "by") {
                return true;
            }
        }
        return false;
    }

    /// "Attacked the village with mortars", "a raid by helicopters": the weapon is told behind.
    void refine_by_instrument() {
        for (std::size_t i = 0; i + 1 < m_context.triggers.size(); ++i) {
            Trigger& attack = m_context.triggers[i];
            const Trigger& weapon = m_context.triggers[i + 1];
            const bool killed = attack.frame->weak && attack.type == "violence_against_civilians";  // "with a drone"
            const bool beaten =
                attack.frame->verb && attack.passive && attack.type == "clash";  // "neutralised by a drone"
            const bool general =
                killed || beaten || attack.type == "attack" || attack.type == "raid" || attack.type == "strike";
            const bool same = m_context.word(attack.words.first).clause == m_context.word(weapon.words.first).clause;
            const bool by = !weapon.frame->verb && !weapon.mode.empty() && led_by(weapon, attack.words.last);
            const bool tool = by || (weapon.frame->agent && !weapon.mode.empty()) || weapon.type == "chemical_attack";
            const bool thrown = attack.type == "raid" && weapon.mode == "grenade";  // what a patrol took along
            if (general && same && tool && !thrown && weapon.words.first - attack.words.last <= wielding_reach &&
                is_wielded(weapon, attack.words.last)) {
                attack.type = weapon.type;
                attack.mode = weapon.mode;
            }
        }
    }

    bool is_wielded(const Trigger& weapon, std::size_t from) const {
        static constexpr auto leads = texts("with", "using", "by", "employing", "from");
        for (std::size_t at = weapon.words.first; at > from && weapon.words.first - at <= instrument_reach; --at) {
            const string_view lead = m_context.word(at - 1).folded;
            if (std::find(leads.begin(), leads.end(), lead) != leads.end()) {
                // "with (the) support of aircraft": others' work
                const std::size_t behind = at + (m_context.word(at).folded == "the" ? 1 : 0);
                return (at < 2 || !m_context.is("backing", at - 2)) && !m_context.is("backing", behind);
            }
        }
        return false;
    }

    /// A weapon that fires, without a verb that takes its mode: "a missile hit" keeps the verb, "two
    /// rockets landed in Oss" has only the weapon.
    bool stands_for_itself(const Trigger& weapon) const {
        const bool known_men = weapon.definite && weapon.type == "attack";  // "repelled the attackers"
        if (is_entry_of(weapon, m_context)) {
            return true;
        }
        if (!weapon.frame->weapon || known_men || (!near_firing(weapon) && !is_noted(weapon, m_context))) {
            return false;
        }
        return falls(weapon) || std::ranges::none_of(m_context.beside(weapon), [&](const Trigger& other) {
                   return &other != &weapon && !other.frame->agent && !other.frame->weak && hurts(other.type) &&
                          (m_context.same_clause(other, weapon) ||
                           (!is_movement(other.type) && !is_joined_behind(weapon, other)));
               });
    }

    /// "ambushed a car, and a grenade thrown in Oss hurt seven", "fought near Oss, while aircraft fired rockets at
    /// Hill": a deed of its own.
    bool is_joined_behind(const Trigger& weapon, const Trigger& other) const {
        if (other.words.first >= weapon.words.first) {
            return false;
        }
        for (std::uint32_t at = other.words.last; at < weapon.words.first; ++at) {
            const string_view folded = m_context.word(at).folded;
            if (m_context.gap(at) == ", " && (folded == "and" || folded == "while")) {
                return true;
            }
        }
        return false;
    }

    /// "Mortar bombs fell": whatever else is told beside it.
    bool falls(const Trigger& weapon) const {
        constexpr std::uint32_t fall_reach = 2;
        const Sentence& sentence = m_context.sentence_of(weapon);
        const std::uint32_t last = std::min(sentence.last, weapon.words.last + fall_reach);
        for (std::uint32_t at = weapon.words.last; at < last; ++at) {
            const auto covers = [&](const Trigger& other) { return at >= other.words.first && at < other.words.last; };
            if (m_context.is("landing", at)) {
                return std::ranges::none_of(m_context.beside(weapon), covers);
            }
        }
        return false;
    }

    bool near_firing(const Trigger& trigger) const {
        const Sentence& sentence = m_context.sentence_of(trigger);
        const auto first = std::max<std::size_t>(
            sentence.first, trigger.words.first < firing_reach ? 0 : trigger.words.first - firing_reach);
        const auto last = std::min<std::size_t>(sentence.last, trigger.words.last + firing_reach);
        for (std::size_t at = first; at < last; ++at) {
            const bool own = !trigger.frame->agent || is_own_clause(trigger, at);
            if (own && (at < trigger.words.first || at >= trigger.words.last) && m_context.is("firing", at)) {
                return true;
            }
        }
        return false;
    }

    /// "shells landed", "shells which landed"
    bool is_own_clause(const Trigger& weapon, std::size_t at) const {
        const std::uint32_t next = weapon.words.last;
        const bool which = next < m_context.sentence_of(weapon).last &&
                           (m_context.word(next).folded == "which" || m_context.word(next).folded == "that");
        return m_context.word(at).clause == m_context.word(weapon.words.first).clause ||
               (which && m_context.word(at).clause == m_context.word(next).clause);
    }

    /// "hit" tells of a strike only where a weapon or a building is near: prices are hit as well.
    bool has_object(const Trigger& trigger) const {
        const Sentence& sentence = m_context.sentence_of(trigger);
        return names_weapon(sentence) || is_one_of_those(sentence) || is_laid_waste(trigger);
    }

    /// "The town was destroyed by the Oss Legion": who is named did it.
    bool is_laid_waste(const Trigger& trigger) const {
        static constexpr auto verbs = texts("destroyed", "levelled", "leveled", "flattened", "razed", "devastated");
        const std::uint32_t by = trigger.words.last;
        const std::uint32_t who = by + (m_context.is("determiner", by + 1) ? 2 : 1);
        return trigger.passive && m_context.word(by).folded == "by" && who < m_context.sentence_of(trigger).last &&
               (m_context.word(who).capital || m_context.is("armed_men", who)) &&
               std::ranges::find(verbs, m_context.word(trigger.words.last - 1).folded) != verbs.end();
    }

    bool names_weapon(const Sentence& sentence) const {
        for (std::size_t at = sentence.first; at < sentence.last; ++at) {
            if (m_context.is("weapon_near", at)) {
                return true;
            }
        }
        return false;
    }

    /// "Jets dropped nine bombs. One hit a lorry outside Oss.": of the weapons of the sentence before.
    bool is_one_of_those(const Sentence& sentence) const {
        static constexpr auto subjects = texts("one", "another", "others", "two", "three", "several", "some", "both");
        if (sentence.first == 0 ||
            std::ranges::find(subjects, m_context.word(sentence.first).folded) == subjects.end()) {
            return false;
        }
        const Sentence& before = m_context.sentence_of(sentence.first - 1);
        return before.paragraph == sentence.paragraph && names_weapon(before);
    }

    /// Deaths of an earthquake or a crash are nobody's deed.
    bool is_of_disaster(const Trigger& weak) const {
        return std::ranges::any_of(m_context.beside(weak),
                                   [](const Trigger& other) { return other.type == "disaster"; });
    }

    TriggerContext& m_context;
};

}  // namespace

void lend_weapons(TriggerContext& context) {
    Weapons{context}.lend();
}

void drop_dependents(TriggerContext& context) {
    Weapons{context}.drop_agents_and_weak();
}

}  // namespace sitmap
