// refine_raids: a raid is what is told to have been done in it.

#include "engine/core/texts.hpp"
#include "engine/trigger/trigger_context.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string_view;

class Raids {
public:
    explicit Raids(TriggerContext& context) : m_context(context) {}

    /// A raid of which only arrests or finds are told is these.
    void refine() {
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

private:
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

    TriggerContext& m_context;
};

}  // namespace

void refine_raids(TriggerContext& context) {
    Raids{context}.refine();
}

}  // namespace sitmap
