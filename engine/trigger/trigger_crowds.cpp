// refine_crowds: what police and the crowds that they met did to each other.

#include "engine/core/texts.hpp"
#include "engine/trigger/trigger_context.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string_view;

class Crowds {
public:
    explicit Crowds(TriggerContext& context) : m_context(context) {}

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

private:
    bool is_past_perfect(const Trigger& trigger) const {
        const std::uint32_t at = trigger.words.first;
        return at >= m_context.sentence_of(trigger).first + 2 && m_context.word(at - 1).folded == "been" &&
               m_context.word(at - 2).folded == "had";
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

    TriggerContext& m_context;
};

}  // namespace

void refine_crowds(TriggerContext& context) {
    Crowds crowds{context};
    crowds.refine_arrests();
    crowds.refine_crowds();
}

}  // namespace sitmap
