// refine_encounters: whom those met who fought, tried or talked says what they did.

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
        refine_attempts();
        join_exchanges();
        drop_asides(m_context);
        drop_no_deeds(m_context);
        refine_talks();
        refine_encounters();
        drop_ways();
    }

private:
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
    refine_raids(context);
    refine_crowds(context);
    Encounters{context}.refine();
}

}  // namespace sitmap
