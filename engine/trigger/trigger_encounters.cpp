// Whom raids, arrests, crowds and meetings met says what they were.

#include "engine/core/texts.hpp"
#include "engine/trigger/trigger_context.hpp"

#include <algorithm>
#include <array>

namespace sitmap {

namespace {

using std::string_view;

constexpr std::size_t met_reach = 7;         ///< words from "met" to "a rebel unit"
constexpr std::uint32_t exchange_reach = 6;  ///< words from "exchanged" to "fire"

class Encounters {
public:
    explicit Encounters(TriggerContext& context) : m_context(context) {}

    void refine() {
        refine_raids();
        refine_arrests();
        refine_crowds();
        refine_attempts();
        join_exchanges();
        drop_asides(m_context);
        drop_no_deeds(m_context);
        refine_talks();
        refine_encounters();
        drop_ways();
    }

private:
    /// A raid of which only arrests or finds are told is these.
    void refine_raids() {
        for (Trigger& trigger : m_context.triggers) {
            if (trigger.type != "raid" || trigger.frame->needs_object) {
                continue;  // who overran a post fought for it, whomever he took there
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
                    const bool another = !trigger.frame->verb && other.words.last < trigger.words.first &&
                                         m_context.stands_before(trigger.words.first, 3, "repeated_raid");
                    return ((other.frame->agent && before && m_context.same_clause(other, trigger)) || another) &&
                           other.type == "air_strike";
                })) {
                trigger.type = "air_strike";  // "the air force put the runway out of action in a raid"
                trigger.mode = "air";
                continue;
            }
            if (goes_on_from_the_air(trigger) || is_told_with_bombing(trigger, beside)) {
                trigger.type = "air_strike";
                trigger.mode = "air";
                continue;
            }
            const auto has = [&](auto wanted) { return std::ranges::any_of(beside, wanted); };
            const auto calm = [](const Trigger& other) {
                return other.type == "arrest" || other.type == "disrupted_weapons";
            };
            // "raided a village and killed nine people": those killed fought nobody, but in "a militia hideout"
            constexpr std::size_t reach = 4;
            const auto target = m_context.first_after(trigger, "armed_target");
            const bool armed = target < m_context.sentence_of(trigger).last && target <= trigger.words.last + reach &&
                               !m_context.is_before_comma(target - 1);  // "raid on Oss, police said"
            const bool killed = trigger.frame->verb && !armed && has([&](const Trigger& other) {
                                    const bool harm =
                                        other.type == "violence_against_civilians" || other.type == "abduction";
                                    return harm && other.frame->verb &&
                                           (other.words.first > trigger.words.first || is_told_with(other, trigger));
                                });
            if (killed) {
                trigger.type = "violence_against_civilians";
                continue;
            }
            if (is_noun(trigger) && !armed && has([&](const Trigger& other) {
                    return (other.type == "violence_against_civilians" || other.type == "execution") &&
                           other.frame->verb && is_done_in(other, trigger);
                })) {
                trigger.type = "violence_against_civilians";
                continue;
            }
            if (!trigger.frame->verb && leaves_crater(trigger)) {
                trigger.type = "strike";  // "the raid left a crater at the crossing"
                continue;
            }
            if (!trigger.frame->verb && leaves_dead(trigger)) {
                trigger.type = "violence_against_civilians";
                continue;
            }
            const bool fought = has([&](const Trigger& other) {
                const bool other_deed = other.type != "raid" && !is_movement(other.type);
                return other_deed && hurts(other.type) && !calm(other);
            });
            if (!fought && has(calm)) {
                trigger.type = std::ranges::find_if(beside, calm)->type;
            }
        }
    }

    bool is_noun(const Trigger& raid) const {
        return !raid.frame->verb || m_context.stands_before(raid.words.first, 3, "determiner");
    }

    /// "Planes bombed Hill; Oss was raided twice"
    bool is_told_with_bombing(const Trigger& raid, std::span<const Trigger> beside) const {
        return !is_noun(raid) && raid.passive && std::ranges::any_of(beside, [&](const Trigger& other) {
            return other.type == "air_strike" || m_context.word(other.words.first).folded == "bombed";
        });
    }

    /// "Jets bombed bases in Oss. The raids hit two depots": those that were told.
    bool goes_on_from_the_air(const Trigger& raid) const {
        const std::uint32_t first = m_context.sentence_of(raid).first;
        const bool again = m_context.stands_before(raid.words.first, 3, "definite") ||
                           m_context.stands_before(raid.words.first, 3, "repeated_raid");
        const bool on_foot = m_context.is("on_foot", raid.words.first) || m_context.is("armed_men", raid.words.first);
        if (raid.frame->verb || !again || on_foot || first == 0) {
            return false;
        }
        const auto before = std::ranges::find_if(m_context.triggers, [&](const Trigger& other) {
            return hurts(other.type) && m_context.sentence_of(other).last == first;
        });
        return before != m_context.triggers.end() && before->type == "air_strike";
    }

    /// "Nine people were shot dead when rebels raided Oss".
    bool is_told_with(const Trigger& deed, const Trigger& raid) const {
        for (std::uint32_t at = deed.words.last; deed.passive && at < raid.words.first; ++at) {
            if (m_context.word(at).folded == "when") {
                return true;
            }
        }
        return false;
    }

    /// "shot dead nine villagers in a raid on Oss"
    bool is_done_in(const Trigger& deed, const Trigger& raid) const {
        if (deed.words.first > raid.words.first) {  // "carried out raids, executing 14 residents"
            return m_context.is_before_comma(deed.words.first - 1) &&
                   m_context.word(deed.words.first).folded.ends_with("ing");
        }
        constexpr std::uint32_t reach = 5;  // words of "in a second pre-dawn raid"
        const string_view before = m_context.word(raid.words.first - 1).folded;
        if (before.ends_with("iest") || before == "worst") {
            return true;  // "killed 100 people in Oss, the deadliest raid in years"
        }
        bool in = false;
        for (std::uint32_t at = raid.words.first; at > deed.words.last; --at) {
            if (m_context.is_before_comma(at - 1)) {
                return false;
            }
            const bool near = raid.words.first - (at - 1) <= reach;
            in = in || (near && (m_context.word(at - 1).folded == "in" || m_context.word(at - 1).folded == "during"));
        }
        return in;
    }

    bool leaves_crater(const Trigger& raid) const {
        for (std::uint32_t at = raid.words.last; at < m_context.sentence_of(raid).last; ++at) {
            const string_view folded = m_context.word(at).folded;
            if (folded == "crater" || folded == "craters" || folded == "rubble") {
                return true;
            }
        }
        return false;
    }

    /// "a raid on Oss leaves 11 villagers dead"
    bool leaves_dead(const Trigger& raid) const {
        const Sentence& sentence = m_context.sentence_of(raid);
        bool left = false;
        bool civilians = false;
        for (std::uint32_t at = raid.words.last; at < sentence.last; ++at) {
            const string_view folded = m_context.word(at).folded;
            left = left || folded == "leaves" || folded == "left" || folded == "leaving";
            if (left && (m_context.is("armed_target", at) || m_context.is("combatant", at))) {
                return false;
            }
            civilians = civilians || (left && m_context.is("civilian_target", at));
            if (civilians && m_context.is("killed", at)) {
                return true;
            }
        }
        return false;
    }

    /// "Detained during a protest": the police broke in upon the protest.
    void refine_arrests() {
        for (Trigger& trigger : m_context.triggers) {
            const auto beside = m_context.beside(trigger);
            const auto told = [&](string_view type) {
                return std::ranges::any_of(
                    beside, [type](const Trigger& other) { return other.type == type && !other.frame->agent; });
            };
            if (trigger.type == "arrest" && is_past_perfect(trigger)) {
                continue;  // "marched over the death of a youth who had been picked up in Oss"
            }
            if (trigger.type == "arrest" && std::ranges::any_of(beside, [&](const Trigger& other) {
                    return m_context.stands_before(other.words.first, 5, "expecting");
                })) {
                continue;  // "arrested dozens in anticipation of mass protests"
            }
            if (trigger.type == "arrest" && told("riot")) {
                trigger.type = "riot";
            } else if (trigger.type == "arrest" &&
                       (told("protest") || m_context.is_near(trigger, "crowd_of_protest"))) {
                trigger.type = "protest";
                trigger.mode = "intervention";
            }
        }
    }

    bool is_past_perfect(const Trigger& trigger) const {
        const std::uint32_t at = trigger.words.first;
        return at >= m_context.sentence_of(trigger).first + 2 && m_context.word(at - 1).folded == "been" &&
               m_context.word(at - 2).folded == "had";
    }

    /// Police that clash with protesters, rioters that clash with police: a riot. Who fires at a crowd of
    /// protesters uses force against a protest.
    void refine_crowds() {
        for (Trigger& trigger : m_context.triggers) {
            if (trigger.type == "riot" && trigger.frame->verb && !trigger.passive &&
                m_context.is_led_by(trigger, "looter_in_arms")) {
                trigger.type = "violence_against_civilians";  // "Militiamen looted the market": no mob
            }
            const bool burnt = trigger.type == "violence_against_civilians" &&
                               m_context.word(trigger.words.first).folded.starts_with("torch");
            const bool away = m_context.word(trigger.words.last).folded == "to";  // "nine youths taken to the camp"
            const bool taken =
                burnt || (trigger.type == "capture" && !away) || trigger.type == "attack" || trigger.type == "siege";
            const bool fight = trigger.type == "clash" && !fires(trigger);
            if ((taken || (fight && m_context.is_near(trigger, "riot_police"))) && !is_of_another_crowd(trigger) &&
                trigger.frame->verb && !trigger.passive && m_context.is_led_by(trigger, "unarmed_crowd") &&
                !follows_its_victims(trigger) && !tells_type(trigger, "riot") && !takes_a_town(trigger)) {
                retype(trigger, "riot");  // "Crowds overran the airport", "Youths clashed with police"
                continue;
            }
            if (trigger.type == "advance" && trigger.frame->verb &&
                m_context.word(trigger.words.first).folded == "marched" &&
                m_context.is_led_by(trigger, "unarmed_crowd")) {
                retype(trigger, "protest");  // "Mothers of conscripts marched on the barracks"
                continue;
            }
            const bool violence = trigger.type == "attack" || trigger.type == "violence_against_civilians";
            if (!fight && (!violence || (trigger.frame->weak && m_context.beside_violence(trigger)))) {
                continue;
            }
            if (m_context.is_near(trigger, "crowd_of_protest") && !is_of_another_crowd(trigger) &&
                !m_context.is_told_of_where(trigger) && !is_of_no_crowd(trigger)) {
                trigger.type = fight ? "riot" : "protest";
                trigger.mode = fight ? "" : "force";
            }
        }
    }

    /// "Supporters of the ousted president took the port of Oss": those of a side at war.
    bool takes_a_town(const Trigger& trigger) const {
        std::uint32_t at = trigger.words.last;
        const std::uint32_t last = m_context.sentence_of(trigger).last;
        const bool settlement = at + 3 < last && m_context.word(at).folded == "the" &&
                                m_context.is("area_noun", at + 1) && m_context.word(at + 2).folded == "of";
        at += settlement ? 3 : 0;
        return trigger.type == "capture" && m_context.is_led_by(trigger, "followers") && at < last &&
               m_context.word(at).capital;
    }

    /// "Police fired tear gas at protesters in Oss; rebels laid siege to Hill": a crowd elsewhere.
    bool is_of_another_crowd(const Trigger& trigger) const {
        return m_context.has_own_place(trigger) &&
               std::ranges::any_of(m_context.beside(trigger), [&](const Trigger& other) {
                   return (other.type == "protest" || other.type == "riot") && !m_context.same_clause(other, trigger) &&
                          m_context.has_own_place(other);
               });
    }

    /// "beheaded two farmers and torched huts": the farmers did not.
    bool follows_its_victims(const Trigger& trigger) const {
        constexpr std::uint32_t longest_object = 4;
        const std::uint32_t first = trigger.words.first;
        return first > 0 && m_context.word(first - 1).folded == "and" &&
               std::ranges::any_of(m_context.beside(trigger), [&](const Trigger& deed) {
                   return deed.frame->verb && hurts(deed.type) && !deed.passive && deed.words.last < first &&
                          first - 1 - deed.words.last <= longest_object && m_context.same_clause(deed, trigger);
               });
    }

    /// "exchanged fire", "traded shots": no riot is fought so.
    bool fires(const Trigger& trigger) const {
        static constexpr auto arms = texts("fire", "shots", "gunfire", "salvos");
        return std::ranges::find(arms, m_context.word(trigger.words.last - 1).folded) != arms.end();
    }

    /// "killed a baker in Oss during a demonstration"
    bool is_of_no_crowd(const Trigger& trigger) const {
        return trigger.frame->weak && !m_context.is_near(trigger, "unarmed_crowd") &&
               std::ranges::any_of(m_context.beside(trigger),
                                   [&](const Trigger& other) { return m_context.is_occasion(other); });
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
                retype(trigger, "attack_failed");
            }
        }
    }

    /// "Exchanged mortar and small-arms fire": one fight, told by its last words.
    void join_exchanges() {
        for (Trigger& trigger : m_context.triggers) {
            if (!trigger.frame->verb && hurts(trigger.type) && is_exchanged(trigger)) {
                retype(trigger, "clash");
            }
        }
        m_context.drop_if([&](const Trigger& trigger) {
            return trigger.type == "clash" && std::ranges::any_of(m_context.beside(trigger), [&](const Trigger& other) {
                       return !other.frame->verb && other.type == "clash" && other.words.first >= trigger.words.last &&
                              other.words.first - trigger.words.last <= exchange_reach && is_exchanged(other) &&
                              m_context.same_clause(trigger, other);
                   });
        });
    }

    /// "exchanged", "have traded" a few words before what flew.
    bool is_exchanged(const Trigger& trigger) const {
        const std::uint32_t first = m_context.sentence_of(trigger).first;
        for (std::uint32_t at = trigger.words.first;
             at > first && trigger.words.first - at < exchange_reach && !m_context.is_before_comma(at - 1); --at) {
            if (m_context.is("exchanging", at - 1)) {
                return !m_context.is("words_traded", at);  // "traded blame for an explosion"
            }
        }
        return false;
    }

    /// "tried to", "sought to" right before the verb.
    bool is_attempted(const Trigger& trigger) const {
        const std::uint32_t first = m_context.sentence_of(trigger).first;
        const std::uint32_t at = trigger.words.first;
        const bool to = at >= first + 2 && m_context.word(at - 1).folded == "to";
        return m_context.is("attempting", at) ||
               (to && (m_context.is("attempting", at - 2) || m_context.stands_before(at - 1, 4, "attempting") ||
                       is_in_vain(trigger) || is_thwarted(trigger)));  // "tried on Friday to advance"
    }

    /// "thwarted an attempt by the rebels to advance on Oss"
    bool is_thwarted(const Trigger& trigger) const {
        constexpr std::size_t reach = 8;
        return m_context.stands_before(trigger.words.first, reach, "attempting") &&
               std::ranges::any_of(m_context.beside(trigger), [&](const Trigger& verb) {
                   return verb.type == "attack_failed" && verb.frame->verb && verb.words.last <= trigger.words.first &&
                          trigger.words.first - verb.words.last <= reach && m_context.same_clause(verb, trigger);
               });
    }

    /// "tried four times without success to dislodge"
    bool is_in_vain(const Trigger& trigger) const {
        constexpr std::size_t reach = 7;
        return m_context.stands_before(trigger.words.first, reach, "in_vain") &&
               m_context.stands_before(trigger.words.first, reach, "attempting");
    }

    /// "but were driven off" behind it.
    bool is_beaten(const Trigger& trigger) const {
        for (std::uint32_t at = trigger.words.last; at < m_context.sentence_of(trigger).last; ++at) {
            if (m_context.is("beaten_back", at)) {
                return true;
            }
        }
        return is_in_vain(trigger) || is_thwarted(trigger);
    }

    /// "a preparatory encounter between the government and the guerrillas' delegation": talks.
    void refine_talks() {
        for (Trigger& trigger : m_context.triggers) {
            if (trigger.type == "clash" && !trigger.frame->verb &&
                m_context.word(trigger.words.first).folded.starts_with("encounter") &&
                m_context.is_near(trigger, "negotiating")) {
                retype(trigger, "meeting");
            }
        }
    }

    /// "The two armies met at Oss": no talks either.
    bool is_met_in_battle(const Trigger& trigger) const {
        static constexpr std::array hosts{"armies", "columns", "fleets", "squadrons", "vanguards", "hosts"};
        const std::uint32_t at = trigger.words.first;
        const bool of = at > 3 && (m_context.word(at - 2).folded == "of" || m_context.word(at - 3).folded == "of" ||
                                   m_context.word(at - 4).folded == "of");  // "delegates of the two armies met"
        const bool met = m_context.word(at).folded.starts_with("me") && trigger.words.length() == 1 &&
                         !m_context.is("determiner", trigger.words.last) &&
                         m_context.word(trigger.words.last).folded != "with";  // "the armies met with the junta"
        return trigger.type == "meeting" && trigger.frame->verb && at > 0 && !of && met &&
               std::ranges::find(hosts, m_context.word(at - 1).folded) != hosts.end();
    }

    /// "A column was met by two regiments at Oss and thrown back"
    bool is_met_by_arms(const Trigger& trigger) const {
        return trigger.type == "meeting" && trigger.passive && m_context.word(trigger.words.last).folded == "by" &&
               m_context.first_after(trigger, "object_clash") < trigger.words.last + met_reach &&
               std::ranges::any_of(m_context.beside(trigger), [](const Trigger& other) {
                   return other.type == "attack_failed" || hurts(other.type);
               });
    }

    /// "met the rebels' political chief": no rebels in the field.
    bool meets_their_envoy(const Trigger& trigger) const {
        constexpr std::uint32_t reach = 4;  // words from "rebels'" to "chief"
        const std::uint32_t next = trigger.words.last;
        const std::uint32_t last = std::min(m_context.sentence_of(trigger).last, next + reach);
        if (trigger.type != "clash" || !m_context.word(trigger.words.first).folded.starts_with("me") ||
            !m_context.word(next - 1).possessive) {
            return false;
        }
        for (std::uint32_t at = next; at < last; ++at) {
            if (m_context.is("subject_meeting", at) || m_context.is("office", at)) {
                return true;
            }
        }
        return false;
    }

    /// "The soldiers met a rebel unit at Oss, and both sides lost men in a firefight": no talks.
    void refine_encounters() {
        for (Trigger& trigger : m_context.triggers) {
            if (is_met_in_battle(trigger) || is_met_by_arms(trigger)) {
                retype(trigger, "clash");
            }
            if (meets_their_envoy(trigger)) {
                retype(trigger, "meeting");
                continue;
            }
            if (trigger.type == "meeting" && trigger.frame->verb && m_context.is_led_by(trigger, "looter_in_arms") &&
                m_context.first_after(trigger, "object_clash") < trigger.words.last + met_reach &&
                std::ranges::any_of(m_context.beside(trigger),
                                    [](const Trigger& other) { return hurts(other.type); })) {
                retype(trigger, "clash");
            }
        }
    }

    /// "A bomb hit a bus as it entered Oss": who was on the way advanced nowhere.
    void drop_ways() {
        m_context.drop_if([&](const Trigger& trigger) {
            const bool moves = is_movement(trigger.type) || trigger.type == "displacement";
            if (trigger.type == "capture" && is_drive(trigger)) {
                return true;  // "killed a family as they drove out of Oss"
            }
            return moves && trigger.frame->verb && !trigger.passive && is_on_its_way(trigger) &&
                   std::ranges::any_of(m_context.beside(trigger), [&](const Trigger& other) {
                       return hurts(other.type) && other.words.last < trigger.words.first &&
                              m_context.is_near(other, "traveller");
                   });
        });
    }

    /// "as they drove out of", "the last delegates drove out of": nobody was driven.
    bool is_drive(const Trigger& trigger) const {
        return !trigger.passive && trigger.words.length() == 3 &&
               m_context.word(trigger.words.first + 1).folded == "out" &&
               (is_on_its_way(trigger) || !m_context.is_led_by(trigger, "armed_men"));
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

    TriggerContext& m_context;
};

}  // namespace

void refine_encounters(TriggerContext& context) {
    Encounters{context}.refine();
}

}  // namespace sitmap
