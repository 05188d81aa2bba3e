#include "engine/event/trigger_context.hpp"

#include "engine/core/texts.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::size_t object_reach = 7;     ///< words behind a verb that tell what was taken
constexpr std::size_t find_reach = 8;       ///< words from "recovered" to the arms it found
constexpr std::size_t combatant_reach = 8;  ///< words from "killed" to "rebels"

class Types {
public:
    explicit Types(TriggerContext& context) : m_context(context) {}

    void refine() {
        refine_occupations();
        refine_attacks();
        refine_killings();
        refine_objects();
        refine_disasters();
        refine_raids();
        refine_arrests();
        refine_crowds();
        refine_attempts();
        drop_grievances();
        drop_struck_gatherings();
        refine_encounters();
        drop_ways();
    }

private:
    /// "Rebels occupied fifteen villages", "Oss was occupied on Tuesday": taken; "has occupied since 1967": held.
    void refine_occupations() {
        for (Trigger& trigger : m_context.triggers) {
            const bool told_after = m_context.is_led_by_and(trigger);  // "by crossing the river and occupying Oss"
            const bool past = trigger.frame->verb && (trigger.form == VerbForm::past || trigger.passive || told_after);
            if (trigger.type == "occupation" && past && !is_lasting(trigger)) {
                trigger.type = "capture";
            }
        }
    }

    /// "has occupied", "is still occupied", "occupied since 1967".
    bool is_lasting(const Trigger& trigger) const {
        static constexpr auto further = texts("more", "another", "further", "new", "additional");
        static constexpr auto present = texts("has", "have", "is", "are", "still", "illegally", "long");
        const Sentence& sentence = m_context.sentence_of(trigger);
        const auto here = [&](std::size_t at) { return m_context.word(at).folded; };
        for (std::size_t at = trigger.words.last; at < std::min<std::size_t>(sentence.last, trigger.words.last + 2);
             ++at) {
            if (std::ranges::find(further, here(at)) != further.end()) {
                return false;  // "have occupied three more posts"
            }
        }
        for (std::size_t back = 1; back <= 3 && trigger.words.first >= sentence.first + back; ++back) {
            if (std::ranges::find(present, here(trigger.words.first - back)) != present.end()) {
                return true;
            }
        }
        for (std::size_t at = trigger.words.last; at < std::min<std::size_t>(sentence.last, trigger.words.last + 8);
             ++at) {
            if (here(at) == "since" || here(at) == "until" || here(at) == "decades") {
                return true;
            }
        }
        return false;
    }

    /// "attack" is a fight where armed targets are named, violence against civilians where civilians are; what was set
    /// on fire was somebody's, if nothing armed is named.
    void refine_attacks() {
        for (Trigger& trigger : m_context.triggers) {
            const bool burned = trigger.type == "violence_against_civilians" && trigger.frame->object_may_be_site;
            const bool attacked = trigger.type == "attack" && trigger.frame->verb && !trigger.passive;
            if ((burned && is_done_to_or_object(trigger, "protest_object")) ||
                (attacked && is_object(trigger, "protest_object"))) {
                change(trigger, "protest");  // "burned flags"
            } else if (burned) {
                const bool civil = is_done_to_or_object(trigger, "civilian_target");  // "the health post"
                trigger.type = !civil && is_done_to_or_object(trigger, "armed_target") ? "attack" : trigger.type;
            } else if (trigger.type == "attack" && trigger.passive && is_done_to(trigger, "civilian_target")) {
                trigger.type = "violence_against_civilians";  // "a mosque was burned down"
            } else if (attacked && is_done_to(trigger, "tanks") && fires(trigger)) {
                change(trigger, "shelling");  // "A tank fired on the post"
                trigger.mode = "artillery";
            } else if (trigger.type == "attack") {
                const auto armed = m_context.first_after(trigger, "armed_target");
                const auto civilian = m_context.first_after(trigger, "civilian_target");
                trigger.type = civilian < armed ? "violence_against_civilians" : "attack";
            }
        }
    }

    bool fires(const Trigger& trigger) const { return m_context.word(trigger.words.first).folded.starts_with("fir"); }

    bool is_done_to_or_object(const Trigger& trigger, WordHash list) const {
        return trigger.passive ? is_done_to(trigger, list) : is_object(trigger, list);
    }

    /// A word of the list stands before the passive verb, nearer than an armed target.
    bool is_done_to(const Trigger& trigger, WordHash list) const {
        const Sentence& sentence = m_context.sentence_of(trigger);
        for (std::size_t far = 1; far <= combatant_reach && trigger.words.first >= sentence.first + far; ++far) {
            const std::size_t at = trigger.words.first - far;
            if (m_context.word(at).clause != m_context.word(trigger.words.first).clause) {
                return false;
            }
            if (m_context.is(list, at)) {
                return true;
            }
            if (m_context.is("armed_target", at)) {
                return false;
            }
        }
        return false;
    }

    /// "Killed 12 militants", "three soldiers were killed": who fights was not murdered.
    void refine_killings() {
        for (Trigger& trigger : m_context.triggers) {
            if (trigger.type == "violence_against_civilians" && trigger.frame->verb &&
                (trigger.frame->weak || is_shot(trigger)) && fell_in_combat(trigger)) {
                trigger.type = "attack";
            }
        }
    }

    /// "Commandos swooped on a workshop": no planes.
    bool swoops(const Trigger& trigger) const {
        return trigger.type == "strike" && m_context.word(trigger.words.first).folded.starts_with("swoop") &&
               is_done_to(trigger, "armed_men");
    }

    /// "gunned down", "shot dead", "mowed down"
    bool is_shot(const Trigger& trigger) const {
        const string_view verb = m_context.word(trigger.words.first).folded;
        return verb.starts_with("gun") || verb.starts_with("sho") || verb.starts_with("mow");
    }

    bool fell_in_combat(const Trigger& trigger) const {
        const Sentence& sentence = m_context.sentence_of(trigger);
        const string_view verb = m_context.word(trigger.words.first).folded;
        const bool subject = trigger.passive || verb.starts_with("die") || verb.starts_with("perish");
        for (std::size_t far = 1; far <= combatant_reach; ++far) {
            const std::size_t at = subject ? trigger.words.first - far : trigger.words.last - 1 + far;
            if (at < sentence.first || at >= sentence.last ||
                m_context.word(at).clause != m_context.word(trigger.words.first).clause) {
                return false;
            }
            if (m_context.is("combatant", at) || m_context.is("civilian_target", at)) {
                return m_context.is("combatant", at);
            }
        }
        return false;
    }

    /// Who seizes rifles takes no ground, who captures men arrests them, who finds a bomb bombs nobody, and a gas
    /// bottle bursts by itself.
    void refine_objects() {
        for (Trigger& trigger : m_context.triggers) {
            if (trigger.type == "advance" && trigger.frame->verb && !trigger.passive && only_crosses(trigger) &&
                is_done_to(trigger, "subject_displacement")) {
                change(trigger, "displacement");  // "1,200 persons crossed into Oss"
            }
            if (trigger.type == "displacement" && trigger.frame->verb && !trigger.passive &&
                !trigger.frame->needs_object && is_led_by(trigger, "looter_in_arms")) {
                change(trigger, "withdrawal");  // "Rebel columns streamed out of Oss"
                continue;
            }
            if (swoops(trigger)) {
                change(trigger, "raid");
                continue;
            }
            if (trigger.type == "advance" && trigger.frame->verb && enters_building(trigger)) {
                change(trigger, "raid");  // "armed men entered the warehouse in Oss"
                continue;
            }
            if (trigger.type == "withdrawal" && trigger.frame->verb && !trigger.passive &&
                is_done_to(trigger, "subject_displacement")) {
                change(trigger, "displacement");  // "Families abandoned Oss"
                continue;
            }
            if (trigger.type == "shelling" && !trigger.frame->verb && is_exchanged(trigger)) {
                change(trigger, "clash");
                continue;
            }
            if (trigger.type == "capture" && trigger.passive && ends_with_of_or_from(trigger) &&
                (is_done_to(trigger, "subject_displacement") || is_done_to(trigger, "civilian_target"))) {
                change(trigger, "displacement");  // "The tenants were expelled from Oss"
                continue;
            }
            const bool takes = trigger.type == "capture" && trigger.frame->verb &&
                               !trigger.frame->subject_may_be_site && !trigger.frame->needs_object &&
                               !(trigger.passive && ends_with_of_or_from(trigger));
            const bool found = !trigger.frame->verb && (trigger.frame->weapon || trigger.type == "bombing") &&
                               is_led_by(trigger, "disarming");
            const bool clears = m_context.word(trigger.words.first).folded.starts_with("clear");  // "of rebels"
            if (takes && (is_taken_from_home(trigger) || are_people(trigger))) {
                change(trigger, "abduction");
            } else if (takes && are_caught(trigger)) {
                change(trigger, "arrest");
            } else if (is_of_strikers(trigger)) {
                change(trigger, "protest");
            } else if (found || (takes && is_object(trigger, "movable"))) {
                change(trigger, "disrupted_weapons");
            } else if (takes && !clears && is_object(trigger, "person_taken")) {
                change(trigger, is_led_by(trigger, "conveyance") ? "aid" : "arrest");  // "Ambulances took 20 people"
            } else if ((trigger.type == "explosion" || trigger.type == "chemical_attack") &&
                       m_context.is_near(trigger, "accident")) {
                change(trigger, "disaster");
            }
        }
    }

    /// "took a council member from her home in Oss"
    bool is_taken_from_home(const Trigger& trigger) const {
        constexpr std::uint32_t reach = 10;
        const std::uint32_t last = std::min(m_context.sentence_of(trigger).last, trigger.words.last + reach);
        for (std::uint32_t at = trigger.words.last; at + 1 < last; ++at) {
            if (m_context.word(at).folded == "from" && m_context.is("their_home", at + 1)) {
                return true;
            }
        }
        return false;
    }

    /// "only 300 inmates recaptured"
    bool are_caught(const Trigger& trigger) const {
        const std::uint32_t first = trigger.words.first;
        return first > m_context.sentence_of(trigger).first && trigger.form == VerbForm::past &&
               m_context.is("fugitive", first - 1);
    }

    /// "Truckers begin strike at Oss": no weapon is told, but who strikes.
    bool is_of_strikers(const Trigger& trigger) const {
        const bool plain = trigger.type == "strike" && !trigger.frame->weapon &&
                           m_context.word(trigger.words.first).folded.starts_with("strike");
        if (!plain) {
            return false;
        }
        const Sentence& sentence = m_context.sentence_of(trigger);
        bool strikers = false;
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            const bool own = at >= trigger.words.first && at < trigger.words.last;
            if (!own && (m_context.is("weapon_of_strike", at) || m_context.is("killed", at))) {
                return false;
            }
            strikers = strikers || m_context.is("striker", at);
        }
        return strikers;
    }

    /// "two men who, they say, were seized near Oss"
    bool are_people(const Trigger& trigger) const {
        constexpr std::uint32_t reach = 6;
        const std::uint32_t first = m_context.sentence_of(trigger).first;
        for (std::uint32_t back = 1; trigger.passive && back <= reach && trigger.words.first >= first + back; ++back) {
            if (m_context.word(trigger.words.first - back).folded == "who") {
                return true;
            }
        }
        return false;
    }

    /// "entered the warehouse": a few words behind, before any place is led to.
    bool enters_building(const Trigger& trigger) const {
        constexpr std::uint32_t reach = 4;
        static constexpr std::array buildings{"warehouse", "hospital", "clinic", "school",  "mosque", "church", "house",
                                              "home",      "hotel",    "shop",   "office",  "bank",   "prison", "store",
                                              "building",  "mine",     "farm",   "offices", "homes",  "houses"};
        const std::uint32_t last = m_context.sentence_of(trigger).last;
        const bool enters = m_context.word(trigger.words.first).folded.starts_with("enter");
        for (std::uint32_t at = trigger.words.last; enters && at < std::min(last, trigger.words.last + reach); ++at) {
            const string_view folded = m_context.word(at).folded;
            if (std::ranges::find(buildings, folded) != buildings.end()) {
                return true;
            }
            if (ends_object(folded) || folded == "of") {
                return false;
            }
        }
        return false;
    }

    /// "Mortar fire was exchanged near Oss".
    bool is_exchanged(const Trigger& trigger) const {
        const std::uint32_t next = trigger.words.last;
        return next + 1 < m_context.sentence_of(trigger).last && m_context.is("be", next) &&
               m_context.word(next + 1).folded == "exchanged";
    }

    /// Who "rolled into Oss" came with arms, whoever is told to have.
    bool only_crosses(const Trigger& trigger) const {
        const string_view verb = m_context.word(trigger.words.first).folded;
        return verb.starts_with("cross") || verb.starts_with("enter") || verb.starts_with("mov");
    }

    /// "were pushed out of Oss", "were expelled from Oss": who was is no prisoner.
    bool ends_with_of_or_from(const Trigger& trigger) const {
        const string_view last = m_context.word(trigger.words.last - 1).folded;
        return last == "of" || last == "from";
    }

    static void change(Trigger& trigger, string_view type) {
        trigger.type = type;
        trigger.mode.clear();
    }

    /// A word of the list is what was taken, and no ground stands before it.
    bool is_object(const Trigger& trigger, WordHash list) const {
        const Sentence& sentence = m_context.sentence_of(trigger);
        for (std::size_t far = 1; far <= object_reach; ++far) {
            const std::size_t at = trigger.passive ? trigger.words.first - far : trigger.words.last - 1 + far;
            if (at < sentence.first || at >= sentence.last || m_context.is("ground", at)) {
                return false;
            }
            if (trigger.passive && m_context.is_before_comma(at)) {
                return false;  // "Oss, a stronghold of the rebels, was captured"
            }
            if (!trigger.passive && far > 1 && m_context.is_before_comma(at - 1)) {
                return false;  // "took Oss, home of the leader"
            }
            if (m_context.is(list, at)) {
                return true;
            }
            if (!trigger.passive && ends_object(m_context.word(at).folded)) {
                return false;  // "seized Oss from the rebels"
            }
        }
        return false;
    }

    static bool ends_object(string_view folded) {
        static constexpr auto ends = texts("from", "by", "according", "in", "on", "after", "during", "near");
        return std::find(ends.begin(), ends.end(), folded) != ends.end();
    }

    /// A word of the list a few words before the trigger, in its clause.
    bool is_led_by(const Trigger& trigger, WordHash list) const {
        const Sentence& sentence = m_context.sentence_of(trigger);
        for (std::size_t back = 1; back <= find_reach && trigger.words.first >= sentence.first + back; ++back) {
            if (m_context.is(list, trigger.words.first - back)) {
                return true;
            }
        }
        return false;
    }

    /// "An earthquake struck the island", "the chemical plant exploded": no weapon did it.
    void refine_disasters() {
        static constexpr auto natural = texts("strike", "explosion", "attack", "clash", "siege", "advance");
        for (Trigger& trigger : m_context.triggers) {
            const bool may_be = std::find(natural.begin(), natural.end(), trigger.type) != natural.end();
            const auto beside = m_context.beside(trigger);
            if (may_be && std::ranges::any_of(beside, [&](const Trigger& other) {
                    return other.type == "disaster" && !follows_with(other) &&
                           m_context.word(other.words.first).clause == m_context.word(trigger.words.first).clause;
                })) {
                change(trigger, "disaster");
            }
        }
    }

    /// "attacked the post with gas bottles": what it was done with.
    bool follows_with(const Trigger& trigger) const {
        const std::uint32_t first = m_context.sentence_of(trigger).first;
        return trigger.words.first > first && m_context.word(trigger.words.first - 1).folded == "with";
    }

    /// A raid of which only arrests or finds are told is these.
    void refine_raids() {
        for (Trigger& trigger : m_context.triggers) {
            if (trigger.type != "raid") {
                continue;
            }
            const auto beside = m_context.beside(trigger);
            if (!trigger.frame->verb && std::ranges::any_of(beside, [&](const Trigger& other) {
                    return other.frame->verb && other.passive && other.type == "strike" &&
                           m_context.same_clause(other, trigger);
                })) {
                trigger.type = "strike";  // "six buildings were flattened in raids"
                continue;
            }
            if (std::ranges::any_of(beside, [&](const Trigger& other) {
                    const bool before = !trigger.frame->verb || other.words.last <= trigger.words.first;
                    return other.frame->agent && before && other.type == "air_strike" &&
                           m_context.same_clause(other, trigger);
                })) {
                trigger.type = "air_strike";  // "the air force put the runway out of action in a raid"
                trigger.mode = "air";
                continue;
            }
            const auto has = [&](auto wanted) { return std::ranges::any_of(beside, wanted); };
            const auto calm = [](const Trigger& other) {
                return other.type == "arrest" || other.type == "disrupted_weapons";
            };
            // "raided a village and killed nine people": those killed fought nobody
            const bool killed = trigger.frame->verb && has([&](const Trigger& other) {
                                    const bool harm =
                                        other.type == "violence_against_civilians" || other.type == "abduction";
                                    return harm && other.frame->verb && other.words.first > trigger.words.first;
                                });
            if (killed) {
                trigger.type = "violence_against_civilians";
                continue;
            }
            const bool fought =
                has([&](const Trigger& other) { return other.type != "raid" && hurts(other.type) && !calm(other); });
            if (!fought && has(calm)) {
                trigger.type = std::ranges::find_if(beside, calm)->type;
            }
        }
    }

    /// "Detained during a protest": the police broke in upon the protest.
    void refine_arrests() {
        for (Trigger& trigger : m_context.triggers) {
            const auto beside = m_context.beside(trigger);
            const auto told = [&](string_view type) {
                return std::ranges::any_of(
                    beside, [type](const Trigger& other) { return other.type == type && !other.frame->agent; });
            };
            if (trigger.type == "arrest" && told("riot")) {
                trigger.type = "riot";
            } else if (trigger.type == "arrest" &&
                       (told("protest") || m_context.is_near(trigger, "crowd_of_protest"))) {
                trigger.type = "protest";
                trigger.mode = "intervention";
            }
        }
    }

    /// Police that clash with protesters, rioters that clash with police: a riot. Who fires at a crowd of
    /// protesters uses force against a protest.
    void refine_crowds() {
        for (Trigger& trigger : m_context.triggers) {
            if (trigger.type == "riot" && trigger.frame->verb && !trigger.passive &&
                is_led_by(trigger, "looter_in_arms")) {
                trigger.type = "violence_against_civilians";  // "Militiamen looted the market": no mob
            }
            const bool taken = trigger.type == "capture" || trigger.type == "attack" || trigger.type == "siege";
            const bool fight = trigger.type == "clash";
            if ((taken || (fight && m_context.is_near(trigger, "riot_police"))) && trigger.frame->verb &&
                !trigger.passive && is_led_by(trigger, "unarmed_crowd") && !tells_type(trigger, "riot")) {
                change(trigger, "riot");  // "Crowds overran the airport", "Youths clashed with police"
                continue;
            }
            const bool violence = trigger.type == "attack" || trigger.type == "violence_against_civilians";
            if (!fight && (!violence || (trigger.frame->weak && m_context.beside_violence(trigger)))) {
                continue;
            }
            if (m_context.is_near(trigger, "crowd_of_protest")) {
                trigger.type = fight ? "riot" : "protest";
                trigger.mode = fight ? "" : "force";
            }
        }
    }

    bool tells_type(const Trigger& trigger, string_view type) const {
        return std::ranges::any_of(m_context.beside(trigger), [&](const Trigger& other) { return other.type == type; });
    }

    /// "Tried to storm Oss but were driven off": the attack is told, and how it ended.
    void refine_attempts() {
        static constexpr std::array types{"attack", "capture", "advance", "raid", "clash"};
        for (Trigger& trigger : m_context.triggers) {
            const bool may_be = std::ranges::find(types, trigger.type) != types.end();
            if (may_be && trigger.frame->verb && is_attempted(trigger) && is_beaten(trigger)) {
                change(trigger, "attack_failed");
            }
        }
    }

    /// "tried to", "sought to" right before the verb.
    bool is_attempted(const Trigger& trigger) const {
        const std::uint32_t first = m_context.sentence_of(trigger).first;
        const std::uint32_t at = trigger.words.first;
        return at >= first + 2 && m_context.word(at - 1).folded == "to" && m_context.is("attempting", at - 2);
    }

    /// "but were driven off" behind it.
    bool is_beaten(const Trigger& trigger) const {
        for (std::uint32_t at = trigger.words.last; at < m_context.sentence_of(trigger).last; ++at) {
            if (m_context.is("beaten_back", at)) {
                return true;
            }
        }
        return false;
    }

    /// "Killed nine people at a meeting in Oss": the meeting was the target.
    void drop_struck_gatherings() {
        m_context.drop_if([&](const Trigger& trigger) {
            const bool gathering = !trigger.frame->verb && (trigger.type == "meeting" || trigger.type == "protest");
            return gathering && is_led_by(trigger, "where_struck") &&
                   std::ranges::any_of(m_context.beside(trigger), [&](const Trigger& other) {
                       return hurts(other.type) && other.type != trigger.type && !other.frame->agent &&
                              other.words.last <= trigger.words.first && m_context.same_clause(other, trigger);
                   });
        });
    }

    /// "The soldiers met a rebel unit at Oss, and both sides lost men in a firefight": no talks.
    void refine_encounters() {
        for (Trigger& trigger : m_context.triggers) {
            if (trigger.type == "meeting" && trigger.frame->verb && is_led_by(trigger, "looter_in_arms") &&
                m_context.first_after(trigger, "object_clash") < trigger.words.last + object_reach &&
                std::ranges::any_of(m_context.beside(trigger),
                                    [](const Trigger& other) { return hurts(other.type); })) {
                change(trigger, "clash");
            }
        }
    }

    /// "A bomb hit a bus as it entered Oss": who was on the way advanced nowhere.
    void drop_ways() {
        m_context.drop_if([&](const Trigger& trigger) {
            const bool moves = is_movement(trigger.type) || trigger.type == "displacement";
            return moves && trigger.frame->verb && !trigger.passive && is_on_its_way(trigger) &&
                   std::ranges::any_of(m_context.beside(trigger), [&](const Trigger& other) {
                       return hurts(other.type) && other.words.last < trigger.words.first &&
                              m_context.is_near(other, "traveller");
                   });
        });
    }

    /// "as it entered", "while they were leaving".
    bool is_on_its_way(const Trigger& trigger) const {
        static constexpr std::array pronouns{"it", "they", "he", "she"};
        static constexpr std::array leads{"as", "when", "while"};
        const std::uint32_t first = m_context.sentence_of(trigger).first;
        std::uint32_t at = trigger.words.first;
        while (at > first && m_context.is("auxiliary", at - 1)) {
            --at;
        }
        const auto is_one_of = [&](const auto& words, std::uint32_t word) {
            return std::ranges::find(words, m_context.word(word).folded) != words.end();
        };
        return at >= first + 2 && is_one_of(pronouns, at - 1) && is_one_of(leads, at - 2);
    }

    /// "Marched against the violence": what people protest at is told by its name alone, not as a happening.
    void drop_grievances() {
        m_context.drop_if([&](const Trigger& trigger) {
            return !trigger.frame->verb && hurts(trigger.type) && is_grievance(trigger);
        });
    }

    bool is_grievance(const Trigger& trigger) const {
        const Sentence& sentence = m_context.sentence_of(trigger);
        for (std::size_t at = trigger.words.first; at > sentence.first && trigger.words.first - at < 4; --at) {
            const bool against = m_context.is("grievance", at - 1);
            if (against && m_context.word(at - 1).clause == m_context.word(trigger.words.first).clause) {
                const auto beside = m_context.beside(trigger);
                return std::ranges::any_of(
                    beside, [&](const Trigger& other) { return other.type == "protest" && other.words.last <= at; });
            }
        }
        return false;
    }

    TriggerContext& m_context;
};

}  // namespace

void refine_types(TriggerContext& context) {
    Types{context}.refine();
}

}  // namespace sitmap
