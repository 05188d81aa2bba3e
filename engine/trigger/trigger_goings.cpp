// Who came, went and fled: "advance", "withdrawal" and "displacement" by who goes, and with what.

#include "engine/core/texts.hpp"
#include "engine/trigger/governing.hpp"
#include "engine/trigger/trigger_context.hpp"

#include <algorithm>

namespace sitmap {

namespace {

using std::string_view;

class Goings {
public:
    explicit Goings(TriggerContext& context) : m_context(context) {}

    void refine() {
        m_context.drop_if([&](const Trigger& trigger) {
            return is_adjective(trigger) || enters_room(trigger) || takes_in_the_hurt(trigger) || travels(trigger) ||
                   lands_with_goods(trigger) || comes_from(trigger) || is_fighting_that_moves(trigger) ||
                   (trigger.type == "displacement" && trigger.frame->verb && runs_off(trigger));
        });
        for (Trigger& trigger : m_context.triggers) {
            refine_one(trigger);
        }
    }

private:
    void refine_one(Trigger& trigger) const {
        if (!trigger.frame->verb) {
            return;
        }
        if (trigger.type == "advance") {
            refine_coming(trigger);
        } else if (trigger.type == "displacement" && !trigger.passive && !trigger.frame->needs_object &&
                   is_led_in_clause(trigger, "looter_in_arms") &&
                   !m_context.is_done_to(trigger, "subject_displacement")) {
            // "Rebel columns streamed out of Oss", not "rebels took Oss, from which families fled"
            retype(trigger, "withdrawal");
        } else if (trigger.type == "withdrawal" && !trigger.passive &&
                   m_context.is_done_to(trigger, "subject_displacement")) {
            retype(trigger, "displacement");  // "Families abandoned Oss"
        }
    }

    void refine_coming(Trigger& trigger) const {
        const std::uint32_t verb = trigger.words.first;
        if (!trigger.passive && only_crosses(trigger) && m_context.is_done_to(trigger, "subject_displacement")) {
            retype(trigger, "displacement");  // "1,200 persons crossed into Oss"
        } else if (verb > 0 && m_context.word(verb).folded == "moved" && m_context.is("be", verb - 1)) {
            // "tribesmen have been moved into a village at Oss"
            const bool arms = m_context.is_led_by(trigger, "tanks") || m_context.is_led_by(trigger, "soldiery");
            retype(trigger, arms ? "deployment" : "displacement");
        } else if (enters_building(trigger)) {
            // "armed men entered the warehouse in Oss", "broke into a guesthouse"
            const bool breaks = m_context.word(verb).folded.starts_with("br");
            retype(trigger, breaks ? "violence_against_civilians" : "raid");
        }
    }

    /// "munitions fell on displaced families", "900 displaced people arrived": whom it befell, not that they were.
    bool is_adjective(const Trigger& trigger) const {
        const std::uint32_t at = trigger.words.first;
        const std::uint32_t next = trigger.words.last;
        if (trigger.type != "displacement" || !trigger.frame->verb || m_context.word(at).folded != "displaced") {
            return false;
        }
        const Sentence& sentence = m_context.sentence_of(trigger);
        const std::uint32_t noun = next + (next + 1 < sentence.last && m_context.word(next).capital ? 1 : 0);
        const bool people =
            noun < sentence.last && m_context.gap(noun) == " " && m_context.is("subject_displacement", noun);
        const bool led = at == sentence.first || m_context.is("function_word", at - 1) || m_context.is_number(at - 1) ||
                         is_preposition(m_context.word(at - 1).folded);
        return people && led;
    }

    /// Not "residents of Oss, which rebels entered, have reached Hill".
    bool is_led_in_clause(const Trigger& trigger, WordHash list) const {
        constexpr std::uint32_t reach = 6;
        const std::uint32_t at = trigger.words.first;
        for (std::uint32_t back = 1; back <= reach && at >= m_context.sentence_of(trigger).first + back; ++back) {
            if (m_context.is(list, at - back) && m_context.word(at - back).clause == m_context.word(at).clause) {
                return true;
            }
        }
        return false;
    }

    /// "fired at a convoy entering Oss": who goes there is no force.
    bool travels(const Trigger& trigger) const {
        const std::uint32_t at = trigger.words.first;
        return trigger.type == "advance" && trigger.frame->verb && trigger.form == VerbForm::gerund && at > 0 &&
               m_context.is("civil_traffic", at - 1) && m_context.gap(at) == " ";
    }

    /// "A division, embarked at Oss, landed at Hill": whence it came.
    bool comes_from(const Trigger& trigger) const {
        const std::uint32_t at = trigger.words.first;
        return trigger.type == "withdrawal" && m_context.word(at).folded == "embarked" && m_context.gap(at) == ", " &&
               std::ranges::any_of(m_context.beside(trigger), [&](const Trigger& other) {
                   return other.type == "advance" && other.words.first >= trigger.words.last;
               });
    }

    /// "Clashes moved into the west of Oss": no troops are told to have.
    bool is_fighting_that_moves(const Trigger& trigger) const {
        const std::uint32_t start = m_context.verb_phrase_start(trigger);
        return trigger.type == "advance" && trigger.frame->verb &&
               std::ranges::any_of(m_context.beside(trigger), [&](const Trigger& other) {
                   return other.type == "clash" && !other.frame->verb && other.words.last == start;
               });
    }

    /// "A relief aircraft landed at Oss with flour": no troops did.
    bool lands_with_goods(const Trigger& trigger) const {
        constexpr std::uint32_t reach = 4;  // words from "aircraft" to "landed"
        const std::uint32_t verb = trigger.words.first;
        const std::uint32_t last = m_context.sentence_of(trigger).last;
        if (trigger.type != "advance" || !m_context.word(verb).folded.starts_with("land") ||
            m_context.is_led_by(trigger, "soldiery")) {
            return false;
        }
        const bool craft = m_context.stands_before(verb, reach, "conveyance");
        return craft &&
               (m_context.is_led_by(trigger, "relief_body") || m_context.first_after(trigger, "movable") < last ||
                m_context.first_after(trigger, "relief_goods") < last);
    }

    /// "The hospital in Oss received 20 people with burns", "receives 60,000 tourists": they had not fled.
    bool takes_in_the_hurt(const Trigger& trigger) const {
        constexpr std::size_t reach = 8;
        const bool takes = trigger.type == "displacement" && m_context.is("taking_in", trigger.words.first);
        return takes && (m_context.stands_before(trigger.words.first, reach, "house_of_the_hurt") ||
                         m_context.first_after(trigger, "wounded") < m_context.sentence_of(trigger).last ||
                         m_context.first_after(trigger, "guest") < m_context.sentence_of(trigger).last);
    }

    /// "Gunmen entered a rented room in Oss": no ground is gained.
    bool enters_room(const Trigger& trigger) const {
        constexpr std::uint32_t reach = 5;
        const std::uint32_t next = trigger.words.last;
        if (trigger.type != "advance" || !m_context.word(trigger.words.first).folded.starts_with("enter") ||
            next >= m_context.sentence_of(trigger).last || !m_context.is("determiner", next)) {
            return false;
        }
        const std::uint32_t last = std::min(m_context.sentence_of(trigger).last, next + reach);
        for (std::uint32_t at = next + 1; at < last && m_context.gap(at) == " " && !m_context.word(at).capital; ++at) {
            if (m_context.is("room", at)) {
                return true;
            }
            if (is_preposition(m_context.word(at).folded)) {
                return false;
            }
        }
        return false;
    }

    /// "The gunman fled", "settlers coming from the direction of Oss": nobody was driven from home.
    bool runs_off(const Trigger& trigger) const {
        const std::uint32_t first = m_context.sentence_of(trigger).first;
        const std::uint32_t next = trigger.words.last;
        if (m_context.word(next).folded == "the" && m_context.word(next + 1).folded.starts_with("direction")) {
            return true;
        }
        const std::uint32_t at = m_context.verb_phrase_start(trigger);
        return at > first && !trigger.passive && m_context.is("culprit", at - 1);
    }

    /// "entered the warehouse": a few words behind, before any place is led to.
    bool enters_building(const Trigger& trigger) const {
        constexpr std::uint32_t reach = 4;
        const std::uint32_t last = m_context.sentence_of(trigger).last;
        const string_view verb = m_context.word(trigger.words.first).folded;
        const bool enters = verb.starts_with("enter") || verb == "broke" || verb == "break" || verb == "breaking";
        for (std::uint32_t at = trigger.words.last; enters && at < std::min(last, trigger.words.last + reach); ++at) {
            const string_view folded = m_context.word(at).folded;
            if (m_context.is("building_entered", at)) {
                return true;
            }
            if (TriggerContext::ends_object(folded) || folded == "of" || m_context.gap(at + 1).starts_with(',')) {
                return false;
            }
        }
        return false;
    }

    /// Who "rolled into Oss" came with arms, whoever is told to have.
    bool only_crosses(const Trigger& trigger) const {
        const string_view verb = m_context.word(trigger.words.first).folded;
        return verb.starts_with("cross") || verb.starts_with("enter") || verb.starts_with("mov");
    }

    TriggerContext& m_context;
};

}  // namespace

void refine_goings(TriggerContext& context) {
    Goings{context}.refine();
}

}  // namespace sitmap
